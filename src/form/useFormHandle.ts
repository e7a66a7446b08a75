import { useImperativeHandle } from 'react'
import type { Transition } from '../encounter/workflow.js'
import { useLatest } from '../ui/useLatest.js'
import type { EditorProps } from './EditorProps.js'
import type { EncounterSession } from './saving/EncounterSession.js'

/** What the form's buttons do now. */
interface FormActions {
  readonly transitions: readonly Transition[]
  readonly perform: (transition: Transition) => Promise<void>
  /** Absent where the fields are read-only. */
  readonly save: (() => Promise<void>) | undefined
  /** Absent where "Submit" is not offered. */
  readonly submit: (() => Promise<void>) | undefined
  readonly focus: () => void
}

/** Gives the host its handle to the form: the same one as long as the form lives. */
export const useFormHandle = (
  { handle, session, onRestart }: Pick<EditorProps, 'handle' | 'onRestart'> & { session: EncounterSession },
  actions: FormActions,
): void => {
  const latest = useLatest(actions)
  const restart = useLatest(onRestart)
  useImperativeHandle(
    handle,
    () => ({
      focus: () => latest.current.focus(),
      submit: async () => latest.current.submit?.(),
      save: async () => {
        await latest.current.save?.()
        return (await session.settle()) && session.queue.current() !== undefined
      },
      reset: async () => {
        session.discard()
        // A create cannot be called back. Without its record the form would create a second encounter.
        if (session.queue.current() === undefined) await session.autosave.whenIdle()
        restart.current()
      },
      get record() {
        return session.queue.current()
      },
      get dirty() {
        return session.hasUnsaved()
      },
      get offered() {
        return latest.current.transitions
      },
      perform: (transition) => void latest.current.perform(transition),
    }),
    [latest, restart, session],
  )
}
