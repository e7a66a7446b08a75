import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { queryKeys } from '../../client/queryKeys.js'
import { type EncounterStatus, readEncounter } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import { codeRefsOf, referencesIn } from '../../encounter/references.js'
import type { Transition } from '../../encounter/workflow.js'
import * as notSelected from '../../messages/en/notSelected.js'
import * as words from '../../messages/en/saving.js'
import type { FormValues } from '../../schema/formValues.js'
import { withArticle } from '../../schema/labelOf.js'
import { assessValues, encounterOf, schemaFindings, withTexts } from '../checks/FindingsProvider.js'
import type { Summary } from '../checks/ProblemsContext.js'
import { fetchFacts } from '../checks/useFacts.js'
import { fetchEntries } from '../codes/useCodeEntries.js'
import type { CompiledForm } from '../compileForm.js'
import type { SettledProps } from '../EditorProps.js'
import { shortenText } from '../fields/shortenText.js'
import type { EncounterSession } from '../saving/EncounterSession.js'
import { rememberRecord } from '../saving/rememberRecord.js'

interface TransitionsOptions extends SettledProps {
  readonly compiled: CompiledForm
  readonly form: UseFormReturn<FormValues>
  readonly session: EncounterSession
  /** It is at another status, or someone else changed it first. */
  readonly onMoved: () => void
}

/** A reason that is asked for. */
export interface AskedReason {
  readonly transition: Transition
  /** The patient for whose encounter it is asked. */
  readonly whose: unknown
  /** What was typed before, where the transition could not be made with it. */
  readonly reason?: string
  /** Why it could not. */
  readonly problem?: string
}

interface Transitions {
  /** Saves, then makes the transition, where one is given; asks for the reason that it needs. */
  readonly perform: (transition: Transition | undefined, reason?: string) => Promise<void>
  /** What stood in the way of the last attempt. */
  readonly summary: Summary | undefined
  /** The transition whose reason is being asked for. */
  readonly asked: AskedReason | undefined
  readonly cancel: () => void
  /** The step forward that was made last, here. */
  readonly made: MadeTransition | undefined
  /** Takes that one back. */
  readonly undo: () => Promise<void>
  /** Says that the reason of the return was dealt with. */
  readonly settleReturn: () => Promise<void>
}

/** A step that was made, and what is stored since. */
export interface MadeTransition {
  readonly transition: Transition
  readonly record: EncounterRecord
}

/** The actions of the form. */
export const useTransitions = ({
  client,
  codes,
  ui,
  user,
  workflow,
  compiled,
  form,
  session,
  onSaved,
  onMoved,
}: TransitionsOptions): Transitions => {
  const queryClient = useQueryClient()
  const { queue, autosave, pendingTexts, patientGuard, show } = session
  const [summary, setSummary] = useState<Summary>()
  const [asked, setAsked] = useState<AskedReason>()
  const [made, setMade] = useState<MadeTransition>()
  // At once: the next key is for the dialog, and under it one may approve.
  const ask = (next: AskedReason) => flushSync(() => setAsked(next))
  // No state, and no disabled button: that one would lose the focus, and a dialog could not give it back.
  const busy = useRef(false)

  const unfinishedMessage = (name: string, text: string): string => {
    const label = compiled.model.fields.find((field) => field.name === name)?.label ?? name
    return name === ui.diagnoses.property || name === ui.procedures.property
      ? notSelected.code(text)
      : notSelected.entry(withArticle(label), text)
  }
  const unfinished = (): readonly Finding[] =>
    Object.entries(pendingTexts.all())
      .filter(([name]) => !Object.hasOwn(pendingTexts.problems(), name))
      .map(([name, text]) => ({
        id: 'text-pending',
        severity: 'error',
        path: name.split('.'),
        message: unfinishedMessage(name, shortenText(text)),
      }))

  /** The errors, and what could not be checked: nothing moves on that may be wrong. */
  const errorsOf = async (): Promise<readonly Finding[]> => {
    const values = form.getValues()
    const encounter = encounterOf(compiled, values)
    const refs = codeRefsOf(encounter, ui)
    const [entryOf, factsOf] = await Promise.all([
      fetchEntries(queryClient, codes, refs),
      fetchFacts(queryClient, client.directory, referencesIn(encounter, ui)),
    ])
    // What is on the screen goes by the same answer.
    void queryClient.invalidateQueries({ queryKey: queryKeys.codeLookUp(refs) })
    const { findings, unchecked } = assessValues(compiled, values, { ui, entryOf, factsOf })
    return [...findings.filter(({ severity }) => severity === 'error'), ...unchecked]
  }

  const findingsFor = async (transition: Transition | undefined): Promise<readonly Finding[]> => {
    if (transition === undefined) return schemaFindings(compiled, form.getValues())
    return transition.needsNoErrors ? [...(await errorsOf()), ...unfinished()] : []
  }

  const problemsOf = async (transition: Transition | undefined): Promise<readonly Finding[]> =>
    withTexts(await findingsFor(transition), pendingTexts)

  /** Shows what someone else made of it while `to` was asked for. */
  const takeIn = (current: EncounterRecord, to: EncounterStatus | undefined) => {
    const { status } = readEncounter(current.encounter, ui)
    const { updatedBy } = current
    const isOwn = updatedBy === user.name
    rememberRecord(queryClient, current)
    show(
      current,
      status !== undefined && status === to
        ? words.alreadyMoved(status, updatedBy, isOwn)
        : words.changedFirst(updatedBy, isOwn),
    )
    onMoved()
  }

  /** Makes a change of the record that nobody types, to `to` where it moves it. Undefined where nothing came of it. */
  const act = async (
    change: () => Promise<EncounterRecord>,
    to: EncounterStatus | undefined,
    onFailed: () => void,
  ): Promise<EncounterRecord | undefined> => {
    // Leaving waits for it.
    const endResolving = pendingTexts.startResolving()
    session.moving(true)
    const end = () => {
      endResolving()
      session.moving(false)
    }
    try {
      const changed = await change().finally(end)
      rememberRecord(queryClient, changed)
      if (autosave.state().kind === 'saved') show(changed)
      // What was typed while the client was at it stays in the form: what is submitted is not changed unasked.
      else if (to !== undefined) autosave.restored()
      onSaved(changed)
      onMoved()
      return changed
    } catch (error) {
      const current = error instanceof EncounterClientError ? error.current : undefined
      // Nothing typed is at stake: there is nothing to choose, only to look at.
      if (current !== undefined && autosave.state().kind === 'saved') takeIn(current, to)
      else {
        autosave.failed(error)
        onFailed()
      }
      return undefined
    }
  }

  /** One after the other, however fast they are asked for. */
  const alone = async (work: () => Promise<unknown>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    try {
      await work()
    } finally {
      busy.current = false
    }
  }

  /** Saves what is typed; what a new form began with counts as typed once its user asks for this. */
  const save = () => (queue.current() === undefined ? autosave.anew() : autosave.flush())

  /** Gives a typed reason back where nothing came of it, to try again with. */
  const askAgain = ({ transition, whose }: AskedReason, reason: string | undefined) => {
    const state = autosave.state()
    if (reason !== undefined && state.kind === 'failed')
      ask({ transition, whose, reason, problem: state.message })
  }

  const move = async (wanted: AskedReason, reason: string | undefined) => {
    const { transition, whose } = wanted
    const saved = await save()
    const over = queue.current()
    if (saved === undefined || over === undefined) return askAgain(wanted, reason)
    // While it was asked for, somebody else may have moved it on, or made another patient's of it.
    const { status = workflow.initial } = readEncounter(over.encounter, ui)
    if (status !== transition.from || form.getValues(ui.patient) !== whose) {
      // What was typed since is not shown away: it is saved next, and the form says where it stands.
      if (autosave.state().kind === 'saved') takeIn(over, transition.to)
      return
    }
    const change = { to: transition.to, ...(reason === undefined ? {} : { reason }) }
    const record = await act(
      () => queue.transition(change),
      transition.to,
      () => askAgain(wanted, reason),
    )
    if (record !== undefined) setMade(transition.tone === 'forward' ? { transition, record } : undefined)
  }

  const perform = async (transition: Transition | undefined, reason?: string) => {
    const whose: unknown = reason === undefined ? form.getValues(ui.patient) : asked?.whose
    pendingTexts.commit()
    await pendingTexts.whenResolved()
    // Whose the codes are is to be said before anything is done with them.
    patientGuard.ask()
    if (patientGuard.isOpen()) return
    const problems = await problemsOf(transition)
    setSummary(problems.length === 0 ? undefined : { problems })
    if (problems.length > 0) {
      // Each field says what is wrong with it, too.
      await form.trigger()
    } else if (transition === undefined) {
      await save()
    } else if (transition.needsReason && reason === undefined) {
      ask({ transition, whose })
    } else {
      setAsked(undefined)
      await move({ transition, whose }, reason)
    }
  }

  const undo = async () => {
    if (made === undefined) return
    const { from } = made.transition
    const back = { to: from, undoes: made.record.version }
    await act(
      () => queue.transition(back),
      from,
      () => undefined,
    )
    setMade(undefined)
  }

  const settleReturn = () =>
    act(
      () => queue.settleReturn(),
      undefined,
      () => undefined,
    )

  return {
    perform: (transition, reason) => alone(() => perform(transition, reason)),
    summary,
    asked,
    cancel: () => setAsked(undefined),
    made,
    undo: () => alone(undo),
    settleReturn: () => alone(settleReturn),
  }
}
