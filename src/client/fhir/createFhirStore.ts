import type { EncounterId } from '../../encounter/Encounter.js'
import { findTransition } from '../../encounter/workflow.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import { restoreKey } from '../changes/restoreKey.js'
import type { EncounterEvent, EncounterRecord, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterStore, StoreWriting, WrittenState } from '../EncounterStore.js'
import { attempting, LostWrite, WriteRace } from './attempts.js'
import type { LookUps } from './createLookUps.js'
import { findReferences } from './findReferences.js'
import { createKnownEncounters } from './knownEncounters.js'
import { keysOf, placeholderOf } from './mapping/encounterResource.js'
import { type FhirContext, typedId } from './mapping/FhirContext.js'
import { ownSystems } from './mapping/names.js'
import { otherDiagnosesIn, withoutCodes } from './mapping/otherDiagnoses.js'
import {
  planBundle,
  planCatchUp,
  type StoredResources,
  type TransactionBundle,
} from './mapping/planBundle.js'
import { identifierIn, partOf, referenceTo, textOf } from './mapping/readJson.js'
import type { FoundReferences } from './mapping/references.js'
import { keyText, stampOf, versionOf, type WriteStamp } from './mapping/stamp.js'
import { openReading, type ReadPurpose } from './openReading.js'
import { newUrn, randomSerial } from './randomNames.js'
import { createResourceReader, type ResourceReader, readStored } from './readResources.js'
import { type FhirServer, token } from './server/createFhirServer.js'
import type { Including } from './server/readIncluding.js'
import { versionIdIn } from './serverVersions.js'

const tell = tellerOf('fhir', words)

/** Writes without a change whose keys are remembered, and own writes. */
const rememberedWrites = 500

/** What a store of a FHIR server needs. */
export interface FhirStoreOptions {
  readonly server: FhirServer
  readonly lookUps: LookUps
  /** Whether one search finds an Encounter with all that refers to it. */
  readonly including?: Including | undefined
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

/**
 * Rejects a step forward while another system has added a diagnosis for billing that the encounter's own codes do not say:
 * whoever submits or approves it would not know what is billed. It stays as it is; a person decides.
 */
const requireKnownDiagnoses = (
  { encounter }: EncounterRecord,
  events: readonly EncounterEvent[],
  before: StoredResources,
  context: FhirContext,
) => {
  const { ui, workflow } = context
  const read = readStored(before, context)
  const from = read.kind === 'record' ? read.record.encounter[ui.status] : undefined
  const to = encounter[ui.status]
  const isStep = events.some(({ kind, undoes }) => kind === 'transition' && undoes === undefined)
  if (!isStep || typeof from !== 'string' || typeof to !== 'string') return
  if (findTransition(workflow, from, to)?.needsNoErrors !== true) return
  const byReference = new Map(before.children.map((child) => [referenceTo(child), child]))
  const others = otherDiagnosesIn(before.encounter, (reference) => byReference.get(reference))
  const unknown = withoutCodes(others, encounter[ui.diagnoses.property])
  if (unknown.length === 0) return
  const names = unknown.map(({ name }) => name)
  const hasCodes = unknown.every(({ code }) => code !== undefined)
  throw new EncounterClientError('invalid', tell(hasCodes ? 'addedCodes' : 'addedDiagnoses', names))
}

/** Creates the store of one client. */
export const createFhirStore = ({
  server,
  lookUps,
  including,
  context,
  toId,
  requireWriting,
}: FhirStoreOptions): FhirStore => {
  const reader = createResourceReader(server, context, including)
  const known = createKnownEncounters()
  /** Results of writes that changed nothing, which leave nothing on the server. */
  const unchanged = new Map<string, WrittenState>()
  const own = new Set<string>()

  const transactOnce = (bundle: TransactionBundle) =>
    server.transact(bundle).catch((error: unknown) => {
      if (!(error instanceof EncounterClientError)) throw error
      if (error.kind === 'conflict') throw new WriteRace()
      if (error.kind === 'unavailable') throw new LostWrite(error)
      throw error
    })

  /** Does what a write that stopped after its Encounter has left to do. */
  const catchUp = async (record: EncounterRecord, stamp: WriteStamp, before: StoredResources) => {
    const found = await findReferences(lookUps, record.encounter, context)
    const bundle = planCatchUp({ record, stamp, found, before, newUrn }, context)
    if (bundle !== undefined) await transactOnce(bundle)
  }

  const open = (signal: AbortSignal | undefined, purpose: ReadPurpose) =>
    openReading({ server, context, reader, known, unchanged, catchUp }, signal, purpose)

  /** Remembers the history that a write has left, of which its answer names the version. */
  const rememberWrite = (
    before: Dictionary,
    added: readonly EncounterEvent[],
    id: EncounterId,
    version: Version,
  ) => {
    const stamp = stampOf(before)
    const events = stamp === undefined ? [] : known.events(id, versionOf(before, stamp))
    const [last] = added.slice(-1)
    if (events === undefined || last === undefined) return
    known.rememberEvents(id, { version, events: [...events, ...added.slice(0, -1), { ...last, version }] })
  }

  const openWriting = (signal: AbortSignal | undefined, isFirst: boolean) => {
    const { load, keep, reading, hasRecalled } = open(signal, isFirst ? 'write' : 'read')
    const versions = new Map<Version, Version>()
    let hasSent = false

    /** The Encounter of a new record: it is made alone, once for its key. */
    const prepare = async (record: EncounterRecord, key: string, found: FoundReferences) => {
      const placeholder = placeholderOf(record.encounter, key, found, context)
      const { resource: encounter, isNew } = await server
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
      // An earlier attempt may have left children.
      const [stored] = isNew
        ? [{ encounter, children: [], tasks: [] }]
        : await reader.withChildren([encounter])
      return stored
    }

    const send = async (
      record: EncounterRecord,
      events: readonly EncounterEvent[],
      idempotencyKey: string,
      isNew: boolean,
    ) => {
      const key = keyText(idempotencyKey)
      if (own.size >= rememberedWrites) own.clear()
      own.add(key)
      const [current, found] = await Promise.all([
        load(record.id),
        findReferences(lookUps, record.encounter, context),
      ])
      // An Encounter of another system has the number: it is not written over.
      if (isNew && current !== undefined)
        throw new EncounterClientError('invalid', tell('numberTaken', record.id))
      if (current !== undefined) {
        requireSamePatient(current.encounter, found)
        requireKnownDiagnoses(record, events, current, context)
      }
      const before = current ?? (await prepare(record, key, found))
      if (before === undefined) throw new WriteRace()
      const status = record.encounter[context.ui.status]
      const stamp: WriteStamp = {
        key,
        token: record.version,
        number: (stampOf(before.encounter)?.number ?? 0) + events.length,
        at: record.updatedAt,
        by: record.updatedBy,
        ...(typeof status === 'string' ? { status } : undefined),
      }
      const bundle = planBundle({ record, events, stamp, found, before, newUrn }, context)
      const at = bundle.entry.findIndex(({ request }) => request.ifMatch !== undefined)
      hasSent = true
      const answers = await transactOnce(bundle)
      const versionId = versionIdIn(answers[at]) ?? (await versionNow(referenceTo(before.encounter), stamp))
      const version = versionOf({ meta: { versionId } }, stamp)
      rememberWrite(before.encounter, events, record.id, version)
      return version
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
          if (await reader.isTaken(id, signal)) continue
          keep(id, undefined)
          return id
        }
      },
      put: async (record, events, key) => {
        if (events.length > 0) {
          versions.set(
            record.version,
            await send(record, events, key ?? restoreKey(record.id, events), key === undefined),
          )
          return
        }
        if (key === undefined) return
        if (unchanged.size >= rememberedWrites) unchanged.clear()
        unchanged.set(key, { id: record.id, version: record.version })
      },
      isVersionOf: (version, record) => version.startsWith(`${record.version}.`),
      asStored: (record) => ({ ...record, version: versions.get(record.version) ?? record.version }),
    }
    return { writing, isRecalled: () => hasRecalled() && !hasSent }
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
    read: (work, { signal, isForWrite = false } = {}) =>
      attempting(signal, () => work(open(signal, isForWrite ? 'plan' : 'read').reading)),
    write: async (work, { signal } = {}) => {
      signal?.throwIfAborted()
      await requireWriting()
      return attempting(signal, async (isFirst) => {
        const { writing, isRecalled } = openWriting(isFirst ? signal : undefined, isFirst)
        try {
          return await work(writing)
        } catch (error) {
          // What was read before the checks may be refused for what is no longer so.
          if (error instanceof EncounterClientError && isRecalled()) throw new WriteRace()
          throw error
        }
      })
    },
  }
}
