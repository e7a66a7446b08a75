import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { StoreReading, WrittenState } from '../EncounterStore.js'
import type { KnownEncounters } from './knownEncounters.js'
import { keysOf } from './mapping/encounterResource.js'
import type { FhirContext } from './mapping/FhirContext.js'
import type { StoredResources } from './mapping/planBundle.js'
import { referenceTo } from './mapping/readJson.js'
import { keyText, stampOf, versionOf, type WriteStamp } from './mapping/stamp.js'
import { readEvents } from './readEvents.js'
import { type ResourceReader, readStored } from './readResources.js'
import type { FhirServer } from './server/createFhirServer.js'
import { versionsIn } from './serverVersions.js'
import { tellDamaged } from './tellDamaged.js'

const tell = tellerOf('fhir', words)

/** What a read is for: itself, a write that follows it once its checks are made, or that write. */
export type ReadPurpose = 'read' | 'plan' | 'write'

/** What {@link openReading} needs. */
export interface ReadingOptions {
  readonly server: FhirServer
  readonly context: FhirContext
  readonly reader: ResourceReader
  readonly known: KnownEncounters
  /** Results of writes that changed nothing, by their keys. */
  readonly unchanged: ReadonlyMap<string, WrittenState>
  /** Does what a write that stopped after its Encounter has left to do. */
  readonly catchUp: (record: EncounterRecord, stamp: WriteStamp, before: StoredResources) => Promise<void>
}

/** Opens the reads of one attempt. Each encounter is read once. */
export const openReading = (
  { server, context, reader, known, unchanged, catchUp }: ReadingOptions,
  signal: AbortSignal | undefined,
  purpose: ReadPurpose,
) => {
  const stored = new Map<string, Promise<StoredResources | undefined>>()
  let hasRecalled = false

  const take = (id: EncounterId) => {
    const taken = purpose === 'write' ? known.take(id) : undefined
    hasRecalled ||= taken !== undefined
    return taken
  }

  const keep = (id: EncounterId, found: StoredResources | undefined) => {
    if (purpose === 'plan' && found !== undefined) known.remember(id, found)
    stored.set(String(id), Promise.resolve(found))
  }

  const load = (id: EncounterId) => {
    const loaded = stored.get(String(id))
    if (loaded !== undefined) return loaded
    const loading = reader.find({ id }, signal).then(({ byId }) => byId)
    stored.set(String(id), loading)
    return loading
  }

  const reading: StoreReading = {
    record: async (id) => {
      const found = await load(id)
      const read = found && readStored(found, context)
      // One that has two numbers is not shown under either of them as if it were the other one's.
      if (read?.kind === 'damaged' || (read?.kind === 'record' && String(read.record.id) !== String(id)))
        throw new EncounterClientError('not-found', tellDamaged(id, read), { isDamaged: true })
      return read?.kind === 'record' ? read.record : undefined
    },
    missing: (id) => tell('notOnServer', id),
    events: async (id) => {
      const found = await load(id)
      const stamp = found && stampOf(found.encounter)
      if (found === undefined || stamp === undefined) return []
      const version = versionOf(found.encounter, stamp)
      const remembered = known.events(id, version)
      if (remembered !== undefined) return remembered
      const events = await readEvents(server, referenceTo(found.encounter), signal)
      // The index of a server may lag behind: entries that are missing are looked for again.
      if (events.length === stamp.number) known.rememberEvents(id, { version, events })
      return events
    },
    written: async (idempotencyKey, of) => {
      const result = unchanged.get(idempotencyKey)
      if (result !== undefined) return result
      const key = keyText(idempotencyKey)
      const planned = of === undefined ? undefined : take(of)
      // A write with the key that was done since has changed the Encounter, which If-Match finds.
      if (of !== undefined && planned !== undefined && !keysOf(planned.encounter).includes(key)) {
        keep(of, planned)
        return undefined
      }
      const { byId, byKey: found } = await reader.find({ id: of, key }, signal)
      if (of !== undefined) keep(of, byId)
      const encounter = found?.encounter
      const stamp = encounter && stampOf(encounter)
      if (found === undefined || encounter === undefined || stamp === undefined) return undefined
      const read = readStored(found, context)
      if (read.kind !== 'record') return undefined
      const { id } = read.record
      // Its result would be shown as that of the encounter that was to be changed.
      if (of !== undefined && String(id) !== String(of))
        throw new EncounterClientError('invalid', tell('keyUsedTwice'))
      stored.set(String(id), Promise.resolve(found))
      if (stamp.key === key) {
        await catchUp(read.record, stamp, found)
        return { id, version: read.record.version }
      }
      const versions = [...versionsIn(await server.history(referenceTo(encounter), signal)).values()]
      const version = versions.find((one) => stampOf(one)?.key === key)
      const first = version && stampOf(version)
      return version && first ? { id, version: versionOf(version, first) } : undefined
    },
  }
  return { load, keep, reading, hasRecalled: () => hasRecalled }
}
