import * as words from '../../messages/en/today.js'
import type { ListedVisit } from './visitOptions.js'

/** The visits of one provider. */
export interface ProviderVisits {
  readonly key: string
  readonly name: string
  /** How many there are, of which not all may be shown. */
  readonly count: number
  readonly visits: readonly ListedVisit[]
}

/** Groups visits by their provider, by name, each in the order that they have; so many of all are shown. */
export const groupByProvider = (visits: readonly ListedVisit[], most: number): readonly ProviderVisits[] => {
  const { compare } = new Intl.Collator('en', { numeric: true })
  const groups = new Map<string, ListedVisit[]>()
  for (const visit of visits) {
    const key = String(visit.appointment.providerId)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [visit])
    else group.push(visit)
  }
  let room = most
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: group[0]?.provider?.name ?? words.unknownProvider(key),
      group,
    }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.key, b.key))
    .map(({ key, name, group }) => {
      const shown = group.slice(0, room)
      room -= shown.length
      return { key, name, count: group.length, visits: shown }
    })
    .filter((group) => group.visits.length > 0)
}
