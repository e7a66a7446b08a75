import { batchesOf } from '../encounter/batchesOf.js'
import type { Encounter, EncounterId, EncounterUi } from '../encounter/Encounter.js'
import type { Finding } from '../encounter/Finding.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../encounter/kareoEncounter.js'
import type { User } from '../encounter/User.js'
import { encounterWorkflow, type Workflow } from '../encounter/workflow.js'
import * as words from '../messages/en/clientErrors.js'
import { tellerOf } from '../messages/Told.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import {
  type ChangeContext,
  type PlannedChange,
  planCreate,
  planTransition,
  planUpdate,
  requireCapability,
  requireNoErrors,
  type WriteContext,
} from './changes/planChange.js'
import type { PlannedRestore } from './changes/planRestore.js'
import { recordAtVersion } from './changes/recordAtVersion.js'
import { runChecks } from './changes/runChecks.js'
import { type ValidateEncounter, validateBy } from './changes/validateEncounter.js'
import type { EncounterClient, EncounterRecord, RestoreResult } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import type { EncounterStore, StoreReading, StoreWriting } from './EncounterStore.js'
import type { RequestOptions } from './RequestOptions.js'
import { newVersion } from './randomToken.js'

const tell = tellerOf('clientErrors', words)

/** Options of every client over a store. Only `user` is required. */
export interface StoreClientOptions {
  /** Returns the signed-in user. Called once per operation. */
  readonly user: () => User
  /** The schema that stored encounters validate against; default: KareoEncounter. */
  readonly schema?: JsonSchema
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /** Returns the time of a change; default: the system clock. */
  readonly now?: () => Date
  /**
   * Runs the checks before a transition that requires no `error` finding. Without it such a transition is not
   * blocked: the form runs the checks as well, and a client without code sets cannot.
   */
  readonly checkErrors?: (encounter: Encounter) => readonly Finding[] | Promise<readonly Finding[]>
}

/** Store options with defaults applied. */
export type ResolvedStoreOptions = Required<StoreClientOptions> & {
  /** Loads the validation. Rejects with what `compileSchema` throws for a schema that cannot be compiled. */
  readonly loadValidate: () => Promise<ValidateEncounter>
}

/**
 * Loads what compiles the schema with the first write of data: a list that only reads does without it. A form has it, so a
 * first save needs no network.
 */
const createValidateLoader = (schema: JsonSchema) => {
  let validate: ValidateEncounter | undefined
  return async (): Promise<ValidateEncounter> => {
    validate ??= validateBy((await import('../schema/compileModel.js')).compileModel(schema))
    return validate
  }
}

/** Applies the defaults. */
export const resolveOptions = ({
  schema = kareoEncounterSchema,
  ui = kareoEncounterUi,
  workflow = encounterWorkflow,
  now = () => new Date(),
  checkErrors = () => [],
  user,
}: StoreClientOptions): ResolvedStoreOptions => ({
  schema,
  ui,
  workflow,
  now,
  checkErrors,
  user,
  loadValidate: createValidateLoader(schema),
})

/** Records restored per transaction: one transaction each takes minutes for some thousand records. */
const restoreBatchSize = 100

/** The operations of a client that need nothing but a store. */
export type StoreClient = Pick<
  EncounterClient,
  'get' | 'create' | 'update' | 'transition' | 'mark' | 'history'
> &
  Required<Pick<EncounterClient, 'restore'>>

/** Creates the client of a store: applies the rules of each change within the store's transactions. */
export const createStoreClient = (store: EncounterStore, options: ResolvedStoreOptions): StoreClient => {
  const { user, ui, workflow, loadValidate, now, checkErrors } = options

  // The user is read when the call is made: the transaction may wait for other tabs while another user signs in.
  const contextOf = (acting: User): ChangeContext => ({
    user: acting,
    at: now().toISOString(),
    version: newVersion(),
    ui,
    workflow,
  })

  const writeContextOf = async (acting: User): Promise<WriteContext> => ({
    ...contextOf(acting),
    validate: await loadValidate(),
  })

  const requireRecord = async (reading: StoreReading, id: EncounterId): Promise<EncounterRecord> => {
    const record = await reading.record(id)
    if (record !== undefined) return record
    throw new EncounterClientError('not-found', tell('notHere', id))
  }

  /** The first result of the write with this key, if it was seen before. */
  const firstResult = async (reading: StoreReading, key: string): Promise<EncounterRecord | undefined> => {
    const written = await reading.written(key)
    if (written === undefined) return undefined
    const record = await requireRecord(reading, written.id)
    if (record.version === written.version) return record
    return recordAtVersion(record, await reading.events(written.id), written.version)
  }

  /** Runs a change once per key: a retry gets the first result. */
  const once = (
    key: string,
    { signal }: RequestOptions,
    change: (writing: StoreWriting) => Promise<PlannedChange | EncounterRecord>,
  ): Promise<EncounterRecord> =>
    store.write(
      async (writing) => {
        const before = await firstResult(writing, key)
        if (before !== undefined) return before
        const planned = await change(writing)
        // Storing the key also for a write without changes gives its retry the same result.
        const [record, events] = 'event' in planned ? [planned.record, [planned.event]] : [planned, []]
        await writing.put(record, events, key)
        return writing.asStored?.(record) ?? record
      },
      signal ? { signal } : {},
    )

  /** Runs the checks on the state after a transition, if the transition requires no errors. */
  const requireChecked = async (
    acting: User,
    id: EncounterId,
    change: Parameters<EncounterClient['transition']>[1],
    { ifMatch, idempotencyKey, signal }: Parameters<EncounterClient['transition']>[2],
  ): Promise<void> => {
    const planned = await store.read(
      async (reading) => {
        if ((await reading.written(idempotencyKey)) !== undefined) return undefined
        const current = await requireRecord(reading, id)
        return planTransition(current, change, ifMatch, contextOf(acting))
      },
      signal ? { signal } : {},
    )
    if (!planned?.transition.needsNoErrors) return
    requireNoErrors(
      await runChecks(checkErrors, planned.record.encounter, planned.transition),
      planned.transition,
    )
  }

  const restoreOne = async (writing: StoreWriting, planned: PlannedRestore): Promise<RestoreResult> => {
    if (!planned.ok) return { kind: 'refused', id: planned.id, message: planned.message }
    const { record, history } = planned
    const { id } = record
    const current = await writing.record(id)
    if (current !== undefined) return { kind: 'exists', id, current }
    await writing.put(record, history, undefined)
    return { kind: 'restored', id, record }
  }

  return {
    get: (id, request) => store.read((reading) => requireRecord(reading, id), request),
    history: (id, request) =>
      store.read(async (reading) => {
        await requireRecord(reading, id)
        return reading.events(id)
      }, request),
    create: async (encounter, { idempotencyKey, source, ...request }) => {
      const context = await writeContextOf(user())
      return once(idempotencyKey, request, async (writing) =>
        planCreate(encounter, await writing.newId(), source, context),
      )
    },
    update: async (id, encounter, { idempotencyKey, ifMatch, ...request }) => {
      const context = await writeContextOf(user())
      return once(idempotencyKey, request, async (writing) => {
        const current = await requireRecord(writing, id)
        return planUpdate(current, encounter, ifMatch, context) ?? current
      })
    },
    transition: async (id, change, request) => {
      const acting = user()
      const { to, undoes } = change
      if (undoes !== undefined) {
        const { planUndo } = await import('./changes/planUndo.js')
        return once(request.idempotencyKey, request, async (writing) => {
          const current = await requireRecord(writing, id)
          const events = await writing.events(id)
          return planUndo(current, events, { to, undoes }, request.ifMatch, contextOf(acting))
        })
      }
      await requireChecked(acting, id, change, request)
      return once(request.idempotencyKey, request, async (writing) =>
        planTransition(await requireRecord(writing, id), change, request.ifMatch, contextOf(acting)),
      )
    },
    mark: async (id, change, { idempotencyKey, ifMatch, ...request }) => {
      const acting = user()
      const { planMark } = await import('./changes/planMark.js')
      return once(idempotencyKey, request, async (writing) =>
        planMark(await requireRecord(writing, id), change, ifMatch, contextOf(acting)),
      )
    },
    restore: async (backup, request = {}) => {
      const acting = user()
      requireCapability(acting, 'approve', tell('restoreBackup'))
      // Loaded on demand: few pages ever restore anything.
      const { planRestore } = await import('./changes/planRestore.js')
      const results: RestoreResult[] = []
      for (const batch of batchesOf(backup, restoreBatchSize)) {
        const context = await writeContextOf(acting)
        const planned = batch.map((item) => planRestore(item, context))
        const restored = await store.write(async (writing) => {
          const attempted: RestoreResult[] = []
          for (const plan of planned) attempted.push(await restoreOne(writing, plan))
          return attempted
        }, request)
        results.push(...restored)
      }
      return results
    },
  }
}
