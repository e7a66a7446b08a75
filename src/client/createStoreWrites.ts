import { batchesOf } from '../encounter/batchesOf.js'
import type { EncounterId } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'
import * as words from '../messages/en/clientErrors.js'
import { tellerOf } from '../messages/Told.js'
import { isText } from '../schema/isDictionary.js'
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
import { planMark } from './changes/planMark.js'
import type { PlannedRestore } from './changes/planRestore.js'
import { planUndo } from './changes/planUndo.js'
import { recordAtVersion } from './changes/recordAtVersion.js'
import { requireUser } from './changes/requireUser.js'
import { restoreKey } from './changes/restoreKey.js'
import { runChecks } from './changes/runChecks.js'
import type { EncounterClient, EncounterRecord, RestoreResult } from './EncounterClient.js'
import { EncounterClientError } from './EncounterClientError.js'
import type { EncounterStore, StoreReading, StoreWriting } from './EncounterStore.js'
import type { RequestOptions } from './RequestOptions.js'
import { newVersion } from './randomToken.js'
import { requireRecord } from './requireRecord.js'
import type { ResolvedStoreOptions } from './storeOptions.js'

const tell = tellerOf('clientErrors', words)

/** Records restored per transaction: one transaction each takes minutes for some thousand records. */
const restoreBatchSize = 100

/** The changes that a client makes, each in the name of a user. */
type StoreWrites = {
  readonly [Name in 'create' | 'update' | 'transition' | 'mark' | 'restore']: (
    acting: User,
    ...call: Parameters<NonNullable<EncounterClient[Name]>>
  ) => ReturnType<NonNullable<EncounterClient[Name]>>
}

/** Creates what a client over a store writes: applies the rules of each change within the store's transactions. */
export const createStoreWrites = (store: EncounterStore, options: ResolvedStoreOptions): StoreWrites => {
  const { ui, workflow, loadValidate, now, checkErrors } = options

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

  /** The first result of the write with this key, if it was seen before. */
  const firstResult = async (
    reading: StoreReading,
    key: string,
    id: EncounterId | undefined,
  ): Promise<EncounterRecord | undefined> => {
    const written = await reading.written(key, id)
    if (written === undefined) return undefined
    const record = await requireRecord(reading, written.id)
    if (record.version === written.version) return record
    return recordAtVersion(record, await reading.events(written.id), written.version)
  }

  /** Runs a change once per key: a retry gets the first result. */
  const once = (
    { key, id }: { readonly key: string; readonly id?: EncounterId },
    { signal }: RequestOptions,
    change: (writing: StoreWriting) => Promise<PlannedChange | EncounterRecord>,
  ): Promise<EncounterRecord> => {
    // Two writes without a key would be taken for one, and the second would be lost without a word.
    if (!isText(key) || key === '')
      throw new TypeError('A write needs an "idempotencyKey": a random text, the same when it is sent again.')
    return store.write(
      async (writing) => {
        const before = await firstResult(writing, key, id)
        if (before !== undefined) return before
        const planned = await change(writing)
        // Storing the key also for a write without changes gives its retry the same result.
        const [record, events] = 'event' in planned ? [planned.record, [planned.event]] : [planned, []]
        await writing.put(record, events, key)
        return writing.asStored?.(record) ?? record
      },
      signal ? { signal } : {},
    )
  }

  /** Runs the checks on the state after a transition, if the transition requires no errors. */
  const requireChecked = async (
    acting: User,
    id: EncounterId,
    change: Parameters<EncounterClient['transition']>[1],
    { ifMatch, idempotencyKey, signal }: Parameters<EncounterClient['transition']>[2],
  ): Promise<void> => {
    const planned = await store.read(
      async (reading) => {
        if ((await reading.written(idempotencyKey, id)) !== undefined) return undefined
        const current = await requireRecord(reading, id)
        return planTransition(current, change, ifMatch, contextOf(acting))
      },
      { isForWrite: true, ...(signal && { signal }) },
    )
    if (!planned?.transition.needsNoErrors) return
    requireNoErrors(
      await runChecks(checkErrors, planned.record.encounter, planned.transition),
      planned.transition,
    )
  }

  const restorePlanned = async (
    writing: StoreWriting,
    { record, history }: Extract<PlannedRestore, { readonly ok: true }>,
  ): Promise<RestoreResult> => {
    const { id } = record
    // A store that begins again, or was stopped half-way before, does now what was left.
    await writing.written(restoreKey(id, history), id)
    const current = await writing.record(id)
    if (current !== undefined) {
      const isRestored = writing.isVersionOf?.(current.version, record) === true
      return isRestored ? { kind: 'restored', id, record: current } : { kind: 'exists', id, current }
    }
    await writing.put(record, history, undefined)
    return { kind: 'restored', id, record: writing.asStored?.(record) ?? record }
  }

  const restoreOne = async (writing: StoreWriting, planned: PlannedRestore): Promise<RestoreResult> => {
    if (!planned.ok) return { kind: 'refused', id: planned.id, message: planned.message }
    try {
      return await restorePlanned(writing, planned)
    } catch (error) {
      // One that a server refuses, or cannot show, is no reason to leave out the others.
      const isOfOne = error instanceof EncounterClientError && (error.kind === 'invalid' || error.isDamaged)
      if (!isOfOne) throw error
      return { kind: 'refused', id: planned.record.id, message: error.message }
    }
  }

  return {
    create: async (acting, encounter, { idempotencyKey, source, ...request }) => {
      requireUser(acting, request)
      const context = await writeContextOf(acting)
      return once({ key: idempotencyKey }, request, async (writing) =>
        planCreate(encounter, await writing.newId(), source, context),
      )
    },
    update: async (acting, id, encounter, { idempotencyKey, ifMatch, ...request }) => {
      requireUser(acting, request)
      const context = await writeContextOf(acting)
      return once({ key: idempotencyKey, id }, request, async (writing) => {
        const current = await requireRecord(writing, id)
        return planUpdate(current, encounter, ifMatch, context) ?? current
      })
    },
    transition: async (acting, id, change, request) => {
      requireUser(acting, request)
      const { to, undoes } = change
      if (undoes !== undefined) {
        return once({ key: request.idempotencyKey, id }, request, async (writing) => {
          const current = await requireRecord(writing, id)
          const events = await writing.events(id)
          return planUndo(current, events, { to, undoes }, request.ifMatch, contextOf(acting))
        })
      }
      await requireChecked(acting, id, change, request)
      return once({ key: request.idempotencyKey, id }, request, async (writing) =>
        planTransition(await requireRecord(writing, id), change, request.ifMatch, contextOf(acting)),
      )
    },
    mark: async (acting, id, change, { idempotencyKey, ifMatch, ...request }) => {
      requireUser(acting, request)
      return once({ key: idempotencyKey, id }, request, async (writing) =>
        planMark(await requireRecord(writing, id), change, ifMatch, contextOf(acting)),
      )
    },
    restore: async (acting, backup, request = {}) => {
      requireUser(acting, request)
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
