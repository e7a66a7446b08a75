import type { Messages } from '../../messages/Messages.js'
import type { ListedVisit } from './readVisits.js'

/** The visits of a provider. */
export interface ProviderVisits {
  readonly key: string
  readonly name: string
  /** The number of all visits, of which `visits` may be a part. */
  readonly count: number
  readonly visits: readonly ListedVisit[]
}

/**
 * Groups visits by provider, sorted by the provider's name. Visits keep their order within a group.
 *
 * @param limit The most visits of all groups together.
 */
export const groupByProvider = (
  visits: readonly ListedVisit[],
  limit: number,
  words: Messages['today'],
  locale: string,
): readonly ProviderVisits[] => {
  const groups = new Map<string, ListedVisit[]>()
  for (const visit of visits) {
    const key = String(visit.appointment.providerId)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [visit])
    else group.push(visit)
  }
  const { compare } = new Intl.Collator(locale, { numeric: true })
  let remaining = limit
  return [...groups]
    .map(([key, group]) => ({
      key,
      name: group[0]?.provider?.name ?? words.unknownProvider(key),
      group,
    }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.key, b.key))
    .map(({ key, name, group }) => {
      const shown = group.slice(0, remaining)
      remaining -= shown.length
      return { key, name, count: group.length, visits: shown }
    })
    .filter((group) => group.visits.length > 0)
}
