import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import type { EncounterEvent, EncounterRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterStore, StoreReading, StoreWriting, WrittenState } from '../EncounterStore.js'
import { waitFor } from '../http/createRequester.js'
import { planRetry } from '../http/retryPlan.js'
import { findReferences } from './findReferences.js'
import { keysOf, placeholderOf } from './mapping/encounterResource.js'
import { type FhirContext, typedId } from './mapping/FhirContext.js'
import { ownSystems } from './mapping/names.js'
import {
  planBundle,
  planCatchUp,
  type StoredResources,
  type TransactionBundle,
} from './mapping/planBundle.js'
import { readProvenance } from './mapping/provenanceResource.js'
import { identifierIn, listOf, partOf, referenceTo, textOf } from './mapping/readJson.js'
import type { FoundReferences } from './mapping/references.js'
import { keyText, stampOf, versionOf, type WriteStamp } from './mapping/stamp.js'
import { newUrn, randomSerial } from './randomNames.js'
import { createResourceReader, type ResourceReader, readStored } from './readResources.js'
import { type FhirServer, token } from './server/createFhirServer.js'
import { versionIdIn, versionsIn } from './serverVersions.js'

const tell = tellerOf('fhir', words)

/** Someone else's write was first: the attempt starts again, and finds what that one left. */
class WriteRace extends Error {
  override readonly name = 'WriteRace'
}

/** Whether a write took place is unknown: the next attempt looks. */
class LostWrite extends Error {
  override readonly name = 'LostWrite'
  readonly error: EncounterClientError

  constructor(error: EncounterClientError) {
    super(error.message)
    this.error = error
  }
}

/** How often a write is tried against others. */
const maxAttempts = 5

/** Writes without a change whose keys are remembered, and own writes. */
const rememberedWrites = 500

/** What a store of a FHIR server needs. */
export interface FhirStoreOptions {
  readonly server: FhirServer
  readonly context: FhirContext
  /** Converts a serial number to the type of the schema's identifier. */
  readonly toId: (serial: number) => EncounterId
  /** Rejects where the server lacks what a write needs. */
  readonly requireWriting: () => Promise<void>
}

/** An {@link EncounterStore} over FHIR, with the reads that lists need. */
export interface FhirStore extends EncounterStore {
  readonly reader: ResourceReader
  /** Whether this store has made the write with a key, as it stands in the resources. */
  isOwn(key: string): boolean
  /** The ids of Encounters, `Encounter/id`; one whose write never came to its end has none. */
  idsOf(references: readonly string[], signal?: AbortSignal): Promise<readonly EncounterId[]>
}

/**
 * Rejects where another system has given the Encounter to another patient than the one with its number: which of them it
 * is of, a person has to say. Choosing a patient says it.
 */
const requireSamePatient = ({ subject }: Dictionary, { patient }: FoundReferences) => {
  const [given, value] = [textOf(subject, 'reference'), textOf(partOf(subject, 'identifier'), 'value')]
  if (given === undefined || patient === undefined || value !== patient.value) return
  if (given !== patient.reference) throw new EncounterClientError('invalid', tell('otherPatient', value))
}

/** Creates the store of one client. */
export const createFhirStore = ({ server, context, toId, requireWriting }: FhirStoreOptions): FhirStore => {
  const reader = createResourceReader(server, context)
  /** Results of writes that changed nothing, which leave nothing on the server. */
  const unchanged = new Map<string, WrittenState>()
  const own = new Set<string>()

  const damaged = (id: EncounterId) =>
    new EncounterClientError('not-found', tell('damaged', id), { isDamaged: true })

  const transactOnce = (bundle: TransactionBundle) =>
    server.transact(bundle).catch((error: unknown) => {
      if (!(error instanceof EncounterClientError)) throw error
      if (error.kind === 'conflict') throw new WriteRace()
      if (error.kind === 'unavailable') throw new LostWrite(error)
      throw error
    })

  /** Does what a write that stopped after its Encounter has left to do. */
  const catchUp = async (record: EncounterRecord, stamp: WriteStamp, before: StoredResources) => {
    const found = await findReferences(server, record.encounter, context)
    const bundle = planCatchUp({ record, stamp, found, before, newUrn }, context)
    if (bundle !== undefined) await transactOnce(bundle)
  }

  const openReading = (signal: AbortSignal | undefined) => {
    const stored = new Map<string, Promise<StoredResources | undefined>>()

    const load = (id: EncounterId) => {
      const known = stored.get(String(id))
      if (known !== undefined) return known
      const loading = reader.findEncounter(id, signal).then(async (encounter) => {
        if (encounter === undefined) return undefined
        const [found] = await reader.withChildren([encounter], signal)
        return found
      })
      stored.set(String(id), loading)
      return loading
    }

    const reading: StoreReading = {
      record: async (id) => {
        const found = await load(id)
        const read = found && readStored(found, context)
        if (read?.kind === 'damaged') throw damaged(id)
        if (read?.kind === 'record') return read.record
        throw new EncounterClientError('not-found', tell('notOnServer', id))
      },
      events: async (id) => {
        const found = await load(id)
        if (found === undefined) return []
        const reference = referenceTo(found.encounter)
        const [history, provenances] = await Promise.all([
          server.history(reference, signal),
          server.searchAll('Provenance', [['target', reference]], signal),
        ])
        const versions = versionsIn(history)
        return (
          provenances
            .map(readProvenance)
            .flatMap((kept) => {
              // One of a write that came to no end has no version.
              const version = kept && versions.get(kept.token)
              return kept && version ? [{ ...kept, version: versionOf(version, kept) }] : []
            })
            .toSorted((a, b) => a.number - b.number)
            // A write that was tried again may have left an entry of each attempt.
            .filter(({ token: own }, at, all) => all.findIndex((other) => other.token === own) === at)
            .map(({ event, version }): EncounterEvent => ({ ...event, version }))
        )
      },
      written: async (idempotencyKey) => {
        const known = unchanged.get(idempotencyKey)
        if (known !== undefined) return known
        const key = keyText(idempotencyKey)
        const [encounter] = (
          await server.searchAll('Encounter', [['identifier', token(ownSystems.writeKey, key)]], signal)
        ).filter((found) => listOf(found, 'identifier').some(({ value }) => value === key))
        const stamp = encounter && stampOf(encounter)
        if (encounter === undefined || stamp === undefined) return undefined
        const [found] = await reader.withChildren([encounter], signal)
        const read = found && readStored(found, context)
        if (found === undefined || read?.kind !== 'record') return undefined
        const { id } = read.record
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
    return { load, reading }
  }

  const openWriting = (signal: AbortSignal | undefined) => {
    const { load, reading } = openReading(signal)
    const versions = new Map<Version, Version>()

    /** The Encounter of a new record: it is made alone, once for its key. */
    const prepare = async (record: EncounterRecord, key: string, found: FoundReferences) => {
      const placeholder = placeholderOf(record.encounter, key, found, context)
      const encounter = await server
        .createOnce(placeholder, 'Encounter', token(ownSystems.writeKey, key))
        .catch((error: unknown) => {
          if (error instanceof EncounterClientError && error.kind === 'conflict') throw new WriteRace()
          throw error
        })
      // A server that ignores the condition's parameter would answer with an encounter of anybody.
      if (!keysOf(encounter).includes(key))
        throw new EncounterClientError('invalid', tell('otherAnswer', 'Encounter'))
      // Another attempt with this key came to its end in the meantime.
      if (stampOf(encounter) !== undefined) throw new WriteRace()
      const [stored] = await reader.withChildren([encounter])
      return stored
    }

    const send = async (record: EncounterRecord, event: EncounterEvent, idempotencyKey: string) => {
      const key = keyText(idempotencyKey)
      if (own.size >= rememberedWrites) own.clear()
      own.add(key)
      const [known, found] = await Promise.all([
        load(record.id),
        findReferences(server, record.encounter, context),
      ])
      if (known !== undefined) requireSamePatient(known.encounter, found)
      const before = known ?? (await prepare(record, key, found))
      if (before === undefined) throw new WriteRace()
      const status = record.encounter[context.ui.status]
      const stamp: WriteStamp = {
        key,
        token: record.version,
        number: (stampOf(before.encounter)?.number ?? 0) + 1,
        at: record.updatedAt,
        by: record.updatedBy,
        ...(typeof status === 'string' ? { status } : undefined),
      }
      const bundle = planBundle({ record, event, stamp, found, before, newUrn }, context)
      const at = bundle.entry.findIndex(({ request }) => request.ifMatch !== undefined)
      const answers = await transactOnce(bundle)
      return versionIdIn(answers[at]) ?? versionNow(referenceTo(before.encounter), stamp)
    }

    /** The version of a write of which the answer does not say that it was done. */
    const versionNow = async (reference: string, { token: written }: WriteStamp) => {
      const [encounter] = await reader.encounters([reference])
      if (encounter === undefined || stampOf(encounter)?.token !== written) throw new WriteRace()
      return textOf(encounter.meta, 'versionId') ?? ''
    }

    const writing: StoreWriting = {
      ...reading,
      newId: async () => {
        for (;;) {
          const id = toId(randomSerial())
          if ((await reader.findEncounter(id, signal)) === undefined) return id
        }
      },
      put: async (record, events, key) => {
        const [event] = events
        if (key === undefined) return
        if (event !== undefined) {
          const versionId = await send(record, event, key)
          versions.set(record.version, versionOf({ meta: { versionId } }, { token: record.version }))
          return
        }
        if (unchanged.size >= rememberedWrites) unchanged.clear()
        unchanged.set(key, { id: record.id, version: record.version })
      },
      asStored: (record) => ({ ...record, version: versions.get(record.version) ?? record.version }),
    }
    return writing
  }

  /** Begins again where others were first, or an answer was lost. */
  const attempting = async <T>(signal: AbortSignal | undefined, work: (isFirst: boolean) => Promise<T>) => {
    signal?.throwIfAborted()
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      try {
        return await work(attempt === 1)
      } catch (error) {
        if (error instanceof WriteRace) continue
        if (!(error instanceof LostWrite)) throw error
        const wait = planRetry(attempt, undefined, Math.random())
        if (wait === undefined) throw error.error
        await waitFor(wait, undefined)
      }
    }
    throw new EncounterClientError('unavailable', tell('isBusyWriting'))
  }

  return {
    reader,
    isOwn: (key) => own.has(key),
    idsOf: async (references, signal) => {
      const found = await reader.encounters(references, signal)
      return found.flatMap((encounter) => {
        const number = identifierIn(encounter, context.systems.encounter)
        return number === undefined ? [] : [typedId(number, context.ui.identifier, context)]
      })
    },
    // A read may be of a key whose write has something left to do.
    read: (work, { signal } = {}) => attempting(signal, async () => work(openReading(signal).reading)),
    write: async (work, { signal } = {}) => {
      signal?.throwIfAborted()
      await requireWriting()
      return attempting(signal, (isFirst) => work(openWriting(isFirst ? signal : undefined)))
    },
  }
}
