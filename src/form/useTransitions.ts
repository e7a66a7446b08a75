import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterRecord } from '../client/EncounterClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import { queryKeys } from '../client/queryKeys.js'
import { type EncounterStatus, readEncounter } from '../encounter/Encounter.js'
import type { Finding } from '../encounter/Finding.js'
import { codeRefsOf, referencesIn } from '../encounter/references.js'
import type { Transition } from '../encounter/workflow.js'
import { isolate } from '../messages/isolate.js'
import type { FormValues } from '../schema/formValues.js'
import type { CompiledForm } from './compileForm.js'
import type { SettledProps } from './EncounterLoader.js'
import { assessValues, encounterOf, schemaFindings, withTexts } from './FindingsProvider.js'
import type { Summary } from './ProblemsContext.js'
import { rememberRecord } from './rememberRecord.js'
import type { EncounterSession } from './saving/EncounterSession.js'
import { fetchEntries } from './useCodeEntries.js'
import { fetchFacts } from './useFacts.js'

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
  // At once: the next key is for the dialog, and under it one may approve.
  const ask = (next: AskedReason) => flushSync(() => setAsked(next))
  // No state, and no disabled button: that one would lose the focus, and a dialog could not give it back.
  const busy = useRef(false)

  const unfinished = (): readonly Finding[] =>
    Object.entries(pendingTexts.all())
      .filter(([name]) => !Object.hasOwn(pendingTexts.problems(), name))
      .map(([name, text]) => ({
        id: 'text-pending',
        severity: 'error',
        path: name.split('.'),
        message: `“${text.slice(0, 40)}” is typed and not chosen. Choose an entry of the list, or clear it`,
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
  const takeIn = (current: EncounterRecord, to: EncounterStatus) => {
    const { status } = readEncounter(current.encounter, ui)
    const { updatedBy } = current
    const change = `${isolate(updatedBy)} changed this in the meantime${updatedBy === user.name ? ', in another tab' : ''}`
    rememberRecord(queryClient, current)
    show(current, status === to ? `Already ${to}: ${change}` : `${change}. Look at it, then try again`)
    onMoved()
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
    // Leaving waits for it.
    const endResolving = pendingTexts.startResolving()
    session.moving(true)
    const end = () => {
      endResolving()
      session.moving(false)
    }
    try {
      const change = { to: transition.to, ...(reason === undefined ? {} : { reason }) }
      const moved = await queue.transition(change).finally(end)
      rememberRecord(queryClient, moved)
      if (autosave.state().kind === 'saved') show(moved)
      // What was typed while the client was at it stays in the form: what is submitted is not changed unasked.
      else autosave.restored()
      onSaved(moved)
      onMoved()
    } catch (error) {
      const current = error instanceof EncounterClientError ? error.current : undefined
      // Nothing typed is at stake: there is nothing to choose, only to look at.
      if (current !== undefined && autosave.state().kind === 'saved') takeIn(current, transition.to)
      else {
        autosave.failed(error)
        askAgain(wanted, reason)
      }
    }
  }

  const perform = async (transition: Transition | undefined, reason?: string) => {
    if (busy.current) return
    busy.current = true
    const whose: unknown = reason === undefined ? form.getValues(ui.patient) : asked?.whose
    try {
      pendingTexts.settle()
      await pendingTexts.resolved()
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
    } finally {
      busy.current = false
    }
  }

  return { perform, summary, asked, cancel: () => setAsked(undefined) }
}
