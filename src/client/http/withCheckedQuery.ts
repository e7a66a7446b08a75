import * as words from '../../messages/en/listing.js'
import { tellerOf } from '../../messages/Told.js'
import type { ClientSupport, EncounterQuery } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'

const tell = tellerOf('listing', words)

/** Rejects a query that asks for more than is supported, before it is sent. */
export const withCheckedQuery =
  <Rest extends readonly unknown[], Page>(
    { sorts, filters }: ClientSupport,
    list: (query: EncounterQuery, ...rest: Rest) => Promise<Page>,
  ) =>
  async (query: EncounterQuery, ...rest: Rest): Promise<Page> => {
    const { sort, limit: _limit, cursor: _cursor, ...wanted } = query
    const known: readonly string[] = filters
    const isUnknown = Object.entries(wanted).some(
      ([filter, value]) => value !== undefined && !known.includes(filter),
    )
    if (isUnknown || (sort !== undefined && !sorts.includes(sort.by))) {
      throw new EncounterClientError('invalid', tell('notSupported'))
    }
    return list(query, ...rest)
  }
