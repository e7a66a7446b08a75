import * as words from '../../messages/en/damagedRecords.js'
import { tellerOf } from '../../messages/Told.js'
import {
  type BrowserClient,
  type BrowserClientOptions,
  defaultFirstId,
  rowSupport,
} from '../BrowserClient.js'
import { createStoreClient } from '../createStoreClient.js'
import type { EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { type EncounterRow, rowOf } from '../EncounterRow.js'
import { identifierOf } from '../identifierOf.js'
import { openLister } from '../listing/openLister.js'
import { resolveOptions } from '../storeOptions.js'
import { createMemoryStore } from './createMemoryStore.js'

const tell = tellerOf('damagedRecords', words)

/**
 * An `EncounterClient` that keeps encounters in memory until the page closes. For tests, demos and first steps.
 *
 * @throws What `compileSchema` throws for a schema that cannot be compiled.
 */
export const createMemoryClient = (options: BrowserClientOptions): BrowserClient => {
  const settled = resolveOptions(options)
  const { ui, now } = settled
  const { directory, assess, firstId = defaultFirstId } = options
  const store = createMemoryStore(identifierOf(settled.schema, ui), firstId)
  let known: { readonly of: readonly EncounterRecord[]; readonly rows: readonly EncounterRow[] } | undefined
  const lister = openLister(
    {
      rows: async (signal) => {
        signal?.throwIfAborted()
        const records = store.records()
        if (known?.of !== records) known = { of: records, rows: records.map((record) => rowOf(record, ui)) }
        return known.rows
      },
      records: async (ids) => ids.map(store.record),
      setAside: async () => [],
    },
    { directory, assess, now },
  )
  return {
    ...createStoreClient(store, settled),
    list: (query, { signal } = {}) => lister.list(query, signal),
    forgetFindings: lister.forgetFindings,
    care: {
      count: async () => store.records().length,
      setAside: async () => [],
      readSetAside: async () => undefined,
      moveAside: async () => {
        throw new EncounterClientError('invalid', tell('notInMemory'))
      },
      restoreSetAside: async () => {
        throw new EncounterClientError('not-found', tell('noneInMemory'))
      },
      remove: store.remove,
      lastNumber: store.lastNumber,
      reserve: store.reserve,
    },
    ...(directory === undefined ? undefined : { directory }),
    supports: { ...rowSupport(assess), restore: true, subscribe: false },
  }
}
