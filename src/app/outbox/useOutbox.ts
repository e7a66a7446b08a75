import type { Outbox, OutboxItem } from '../../client/outbox/Outbox.js'
import { useSnapshot } from '../../ui/useSnapshot.js'

/** What an outbox says now. */
export const useOutbox = (
  outbox: Outbox,
): { readonly items: readonly OutboxItem[]; readonly isOffline: boolean } => ({
  items: useSnapshot(outbox.subscribe, outbox.items),
  isOffline: useSnapshot(outbox.subscribe, outbox.isOffline),
})
