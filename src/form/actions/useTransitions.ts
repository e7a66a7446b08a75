import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { UseFormReturn } from 'react-hook-form'
import type { EncounterRecord, MarkChange } from '../../client/EncounterClient.js'
import { readEncounter } from '../../encounter/Encounter.js'
import type { Transition } from '../../encounter/workflow.js'
import type { Sayable } from '../../messages/Told.js'
import type { FormValues } from '../../schema/formValues.js'
import { useLanguage } from '../../ui/Language/LanguageContext.js'
import { useCache } from '../cache.js'
import { findProblems } from '../checks/findProblems.js'
import type { Summary } from '../checks/ProblemsContext.js'
import type { CompiledForm } from '../compileForm.js'
import type { SettledProps } from '../EditorProps.js'
import type { EncounterSession } from '../saving/EncounterSession.js'
import { applyChange, showTheirChange } from './applyChange.js'
import { reasonKeyOf } from './ReasonPlace.js'

interface TransitionsOptions extends SettledProps {
  readonly compiled: CompiledForm
  readonly form: UseFormReturn<FormValues>
  readonly session: EncounterSession
  /** Called when the record's status has changed, here or elsewhere. */
  readonly onMoved: () => void
}

/** A transition whose reason is asked for in a dialog. */
export interface ReasonRequest {
  readonly transition: Transition
  /** The patient in the form when the transition was requested. */
  readonly patient: unknown
  /** The reason of a failed attempt, or what was typed before a reload. */
  readonly reason?: string
  /** Why that attempt failed. */
  readonly problem?: Sayable
}

/** The transition that was made last in this form. */
export interface LastTransition {
  readonly transition: Transition
  /** The record right after it. */
  readonly record: EncounterRecord
}

interface Transitions {
  /** Saves, then makes the transition, if any; asks for a reason where it needs one. */
  readonly perform: (transition: Transition | undefined, reason?: string) => Promise<void>
  /** What blocked the last attempt. */
  readonly summary: Summary | undefined
  readonly reasonRequest: ReasonRequest | undefined
  /** Asks for a reason. */
  readonly askReason: (request: ReasonRequest) => void
  readonly cancelReason: () => void
  /** The last transition, if it was a step forward. */
  readonly last: LastTransition | undefined
  readonly undo: () => Promise<void>
  /** Marks what the encounter was returned for as fixed. */
  readonly markReturnFixed: () => Promise<void>
  /** Dismisses a finding, or shows it again. Returns what went wrong, if anything. */
  readonly markFinding: (change: MarkChange) => Promise<Sayable | undefined>
}

/** Saves and transitions as the form's user requests them, one at a time. */
export const useTransitions = (options: TransitionsOptions): Transitions => {
  const { ui, workflow, form, session } = options
  const queryClient = useCache()
  const language = useLanguage()
  const { queue, autosave, pendingTexts, patientGuard } = session
  const [summary, setSummary] = useState<Summary>()
  const [reasonRequest, setReasonRequest] = useState<ReasonRequest>()
  const [last, setLast] = useState<LastTransition>()
  const target = { ...options, queryClient }
  // A ref, since disabling the pressed button would lose the focus, which a dialog then could not return.
  const isBusy = useRef(false)

  const runExclusive = async (action: () => Promise<unknown>): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await action()
    } finally {
      isBusy.current = false
    }
  }

  // Synchronously: the next key must reach the dialog, since a key of the page under it may approve.
  const askReason = (request: ReasonRequest) => flushSync(() => setReasonRequest(request))

  /** Asks again for the reason of a failed attempt, which stays in the dialog. */
  const askAgain = ({ transition, patient }: ReasonRequest, reason: string | undefined) => {
    const state = autosave.state()
    if (reason !== undefined && state.kind === 'failed')
      askReason({ transition, patient, reason, problem: state.problem })
  }

  // A save by its button also saves what a new form started with, which autosave does not.
  const save = () => (queue.current() === undefined ? autosave.saveAsNew() : autosave.flush())

  /** What the save state says of what has just failed. */
  const failure = (): Sayable => {
    const state = autosave.state()
    return state.kind === 'failed' ? state.problem : { message: '' }
  }

  const makeTransition = async (request: ReasonRequest, reason: string | undefined) => {
    const { transition, patient } = request
    const saved = await save()
    const stored = queue.current()
    if (saved === undefined || stored === undefined) return askAgain(request, reason)
    // Someone else may have changed its status or patient since the request.
    const { status = workflow.initial } = readEncounter(stored.encounter, ui)
    if (status !== transition.from || form.getValues(ui.patient) !== patient) {
      // Unsaved changes are kept, and their save shows where the encounter is.
      if (autosave.state().kind === 'saved') showTheirChange(target, stored, transition.to)
      return
    }
    const change = { to: transition.to, ...(reason === undefined ? {} : { reason }) }
    const record = await applyChange(target, () => queue.transition(change), transition.to)
    if (record === undefined) askAgain(request, reason)
    else {
      options.workingCopies?.remove(reasonKeyOf(options.user, record, options.workingCopyKey))
      setLast(transition.tone === 'forward' ? { transition, record } : undefined)
    }
  }

  const perform = async (transition: Transition | undefined, reason?: string) => {
    const patient: unknown = reason === undefined ? form.getValues(ui.patient) : reasonRequest?.patient
    pendingTexts.commit()
    await pendingTexts.whenResolved()
    // The patient of the codes must be confirmed before anything is saved.
    patientGuard.ask()
    if (patientGuard.isOpen()) return
    const problems = await findProblems({ ...target, pendingTexts, language }, transition)
    setSummary(problems.length === 0 ? undefined : { problems })
    if (problems.length > 0) {
      // Shows the errors at their fields, too.
      await form.trigger()
    } else if (transition === undefined) {
      await save()
    } else if (transition.needsReason && reason === undefined) {
      askReason({ transition, patient })
    } else {
      setReasonRequest(undefined)
      await makeTransition({ transition, patient }, reason)
    }
  }

  const markFinding = async (change: MarkChange): Promise<Sayable | undefined> => {
    // What is dismissed is a finding of what is on the screen, which has to be stored for that.
    if (autosave.state().kind !== 'saved' || queue.current() === undefined) {
      pendingTexts.commit()
      await pendingTexts.whenResolved()
      patientGuard.ask()
      if (patientGuard.isOpen() || (await save()) === undefined) return failure()
    }
    // The focus stays in the list of findings.
    const stay = { ...target, onMoved: () => undefined }
    const marked = await applyChange(stay, () => queue.mark(change), undefined)
    return marked === undefined ? failure() : undefined
  }

  const undo = async () => {
    if (last === undefined) return
    const { from } = last.transition
    await applyChange(target, () => queue.transition({ to: from, undoes: last.record.version }), from)
    setLast(undefined)
  }

  return {
    perform: (transition, reason) => runExclusive(() => perform(transition, reason)),
    summary,
    reasonRequest,
    askReason,
    cancelReason: () => setReasonRequest(undefined),
    last,
    undo: () => runExclusive(undo),
    markReturnFixed: () =>
      runExclusive(() => applyChange(target, () => queue.mark({ kind: 'settle-return' }), undefined)),
    markFinding: async (change) => {
      let problem: Sayable | undefined
      await runExclusive(async () => {
        problem = await markFinding(change)
      })
      return problem
    },
  }
}
