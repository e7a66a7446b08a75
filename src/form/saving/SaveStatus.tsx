import type { EncounterClient } from '../../client/EncounterClient.js'
import type { SaveQueue } from '../../client/saveQueue.js'
import * as en from '../../messages/en/waiting.js'
import { Isolated } from '../../ui/Isolated.js'
import { useLanguage, useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useSnapshot } from '../../ui/useSnapshot.js'
import { useSteady } from '../../ui/useSteady.js'
import styles from '../actions/ActionBar.module.css'
import type { Autosave } from './Autosave.js'
import { describeSaveState } from './describeSaveState.js'
import { useSaveState } from './useSaveState.js'
import { useWaiting } from './useWaiting.js'

/** What the status line says in the place of "Saved" where that is on this device alone; undefined where it is not. */
const useWaitingLine = (client: EncounterClient, queue: SaveQueue) => {
  const words = useWords('waiting', en)
  const say = useSay()
  const { own, all, hold } = useWaiting(client, queue.current()?.id)
  const problem = own.find((item) => item.problem !== undefined)?.problem
  if (problem?.current !== undefined)
    return { kind: 'failed', text: words.changedFirst(problem.current.updatedBy) }
  if (problem !== undefined) return { kind: 'failed', text: words.notSent(say(problem)) }
  if (own.length === 0) return undefined
  const isHeld = hold !== undefined && hold.kind !== 'newer-version'
  const text = isHeld ? words.waitingForUser(all.length, hold.owner.name) : words.waitingToSend(all.length)
  return { kind: 'saved', text }
}

/** The status line: "Saved 10:42", "Saving…", "Not saved: …", "Waiting to send (3)". */
export const SaveStatus = ({
  autosave,
  queue,
  client,
}: {
  readonly autosave: Autosave
  readonly queue: SaveQueue
  readonly client: EncounterClient
}) => {
  const waiting = useWaitingLine(client, queue)
  const state = useSaveState(autosave)
  const line = state.kind === 'saved' ? waiting : undefined
  const language = useLanguage()
  const isKept = useSnapshot(autosave.subscribe, autosave.isKept)
  // A longer or shorter text would move the buttons beside it.
  const text = useSteady(line?.text ?? describeSaveState(state, new Date(), language, isKept))
  return (
    <p role="status" part="status" className={styles.status} data-kind={line?.kind ?? state.kind}>
      <Isolated text={text} />
    </p>
  )
}
