import type { DamagedChange, Outbox, OutboxHold, OutboxItem } from '../../client/outbox/Outbox.js'
import { useSnapshot } from '../../ui/useSnapshot.js'

/** What an outbox says now. */
export const useOutbox = (
  outbox: Outbox,
): {
  readonly items: readonly OutboxItem[]
  readonly damaged: readonly DamagedChange[]
  readonly hold: OutboxHold | undefined
  readonly isOffline: boolean
} => ({
  damaged: useSnapshot(outbox.subscribe, outbox.damaged),
  hold: useSnapshot(outbox.subscribe, outbox.hold),
  items: useSnapshot(outbox.subscribe, outbox.items),
  isOffline: useSnapshot(outbox.subscribe, outbox.isOffline),
})
