import type { EncounterId } from '../encounter/Encounter.js'
import { isDictionary } from '../schema/isDictionary.js'

/** Whether the answer of one of `queryKeys` is the same whatever is saved in an encounter: it asks for others than that one. */
export const leavesOut = (queryKey: readonly unknown[], id: EncounterId): boolean => {
  const [, , kind, visit] = queryKey
  const { ownId } = isDictionary(visit) ? visit : {}
  return kind === 'same-day' && ownId !== undefined && String(ownId) === String(id)
}
