import type { EncounterClient } from '../../client/EncounterClient.js'
import type { OutboxHold, OutboxItem } from '../../client/outbox/Outbox.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import { useSnapshot } from '../../ui/useSnapshot.js'

const nothing: readonly OutboxItem[] = []
const subscribeToNothing = () => () => undefined
const readNothing = () => nothing
const readNoHold = () => undefined

/** What waits on this device to be sent. */
export interface WaitingChanges {
  /** The changes of this encounter. */
  readonly own: readonly OutboxItem[]
  readonly all: readonly OutboxItem[]
  /** Why nothing is sent although the server answers. */
  readonly hold: OutboxHold | undefined
}

/** The changes that wait, of one encounter and in all. None where the client has no outbox. */
export const useWaiting = (
  { outbox }: Pick<EncounterClient, 'outbox'>,
  id: EncounterId | undefined,
): WaitingChanges => {
  const all = useSnapshot(outbox?.subscribe ?? subscribeToNothing, outbox?.items ?? readNothing)
  const hold = useSnapshot(outbox?.subscribe ?? subscribeToNothing, outbox?.hold ?? readNoHold)
  return { hold, all, own: all.length === 0 || id === undefined ? nothing : (outbox?.itemsOf(id) ?? nothing) }
}
