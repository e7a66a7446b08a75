import { batchesOf } from '../../encounter/batchesOf.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/moving.js'
import { formatCount } from '../../messages/formats.js'
import type { BrowserClient } from '../BrowserClient.js'
import { backUpRecord } from '../backup/backUpRecord.js'
import { unavailable } from '../clientErrors.js'
import type { EncounterBackup, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { listAll } from '../listAll.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { isCopyOf, isEarlierStateOf } from './compareBackups.js'

/** The operations of a client that a move needs. */
export type MovableClient = Pick<BrowserClient, 'list' | 'get' | 'history' | 'restore' | 'care'>

/** Progress of a move. */
export interface MoveProgress {
  readonly step: 'copying' | 'checking'
  readonly done: number
  readonly total: number
}

/** Result of a move. */
export type MoveOutcome =
  | {
      readonly kind: 'moved'
      /** Encounters that were compared with their originals field by field. */
      readonly count: number
      /** Encounters that exist only at the destination. They are kept. */
      readonly others: number
    }
  /**
   * Not switched over: these encounters exist at both places with different changes, so that neither may be
   * overwritten.
   */
  | { readonly kind: 'differs'; readonly ids: readonly EncounterId[] }

/** Options of {@link moveEncounters}. */
export interface MoveOptions extends RequestOptions {
  readonly from: MovableClient
  readonly to: MovableClient
  /**
   * Runs the last step while nothing else writes: it copies the latest changes, compares everything and switches
   * over.
   */
  readonly runExclusive: <T>(work: () => Promise<T>) => Promise<T>
  /** Makes the destination the storage in use. Called once, at the end, and only if everything is verified. */
  readonly switchOver: () => void | Promise<void>
  readonly onProgress?: (progress: MoveProgress) => void
}

/** Records read and restored at the same time. */
const batchSize = 50

/** Rounds of copying changed records before the exclusive last step, which leaves few for that step. */
const rounds = 3

const copyMismatch = (id: EncounterId): EncounterClientError => unavailable(words.copyDiffers(id))

/** The state and the steps of one move. */
const createMove = ({ from, to, signal, onProgress }: MoveOptions) => {
  const request = signal ? { signal } : {}
  /** The verified version of each record, by id. */
  const verified = new Map<string, Version>()
  const differing = new Map<string, EncounterId>()

  /** Decides whether an original has to be restored. Removes an earlier state of it from the destination. */
  const prepareCopy = async (original: EncounterBackup): Promise<boolean> => {
    const { id } = original.record
    const there = await backUpRecord(to, id, request)
    if (there === undefined) return true
    if (isCopyOf(there, original)) return false
    if (!isEarlierStateOf(there, original)) {
      differing.set(String(id), id)
      return false
    }
    // The original contains all of it. `remove` skips the copy if it has changed since it was read.
    await to.care.remove([there.record])
    return true
  }

  const copy = async (originals: readonly EncounterBackup[]): Promise<void> => {
    const wanted: EncounterBackup[] = []
    for (const original of originals) if (await prepareCopy(original)) wanted.push(original)
    if (wanted.length === 0) return
    const results = await to.restore(wanted, request)
    for (const [index, { record }] of wanted.entries()) {
      const result = results[index]
      if (result?.kind === 'refused') {
        throw new EncounterClientError('invalid', words.notCopied(record.id, result.message))
      }
      if (result?.kind !== 'restored') throw copyMismatch(record.id)
    }
  }

  /** Rereads the copies and compares them. */
  const verify = async (originals: readonly EncounterBackup[]): Promise<void> => {
    for (const original of originals) {
      const { id, version } = original.record
      if (differing.has(String(id))) continue
      const there = await backUpRecord(to, id, request)
      if (there === undefined || !isCopyOf(there, original)) throw copyMismatch(id)
      verified.set(String(id), version)
    }
  }

  /** Copies and verifies every record whose current version is not verified. Returns their number. */
  const catchUp = async (reportsProgress: boolean): Promise<number> => {
    const pace = createPacer()
    const records = await listAll(from, { sort: { by: 'id', direction: 'ascending' } }, request)
    const changed = records.filter(({ id, version }) => verified.get(String(id)) !== version)
    const each = async (
      step: MoveProgress['step'],
      work: (originals: readonly EncounterBackup[]) => Promise<void>,
    ) => {
      let done = 0
      for (const batch of batchesOf(changed, batchSize)) {
        signal?.throwIfAborted()
        const originals = await Promise.all(
          batch.map((record) => backUpRecord(from, record.id, request, record)),
        )
        await work(originals.filter((original) => original !== undefined))
        done += batch.length
        if (reportsProgress) onProgress?.({ step, done, total: changed.length })
        await pace()
      }
    }
    await each('copying', copy)
    await each('checking', verify)
    return changed.length
  }

  /**
   * Checks that the verified records are complete. Returns the number of moved records and of others at the
   * destination.
   */
  const count = async (): Promise<{ readonly count: number; readonly others: number }> => {
    const originals = await listAll(from, {}, request)
    const copies = await listAll(to, {}, request)
    const ids = new Set(originals.map(({ id }) => String(id)))
    const missing = originals.find(({ id, version }) => verified.get(String(id)) !== version)
    if (missing !== undefined) throw copyMismatch(missing.id)
    const copied = copies.filter(({ id }) => ids.has(String(id))).length
    if (copied !== originals.length) {
      throw new EncounterClientError(
        'unavailable',
        words.countsDiffer(formatCount(originals.length), formatCount(copied)),
      )
    }
    return { count: copied, others: copies.length - copied }
  }

  return { catchUp, count, differing }
}

/**
 * Moves all encounters to another storage: copies each with its history, rereads and compares every copy field by
 * field, repeats that for records that changed in the meantime, compares the counts, and only then switches over.
 * Deletes nothing at the source. At the destination, overwrites only earlier states of the same encounter.
 *
 * @throws EncounterClientError if a storage fails, or the signal's reason. Nothing is switched over then; a second
 * move continues where the first one stopped.
 */
export const moveEncounters = async (options: MoveOptions): Promise<MoveOutcome> => {
  const { from, to, runExclusive, switchOver, signal } = options
  const move = createMove(options)
  const differs = (): MoveOutcome | undefined =>
    move.differing.size === 0 ? undefined : { kind: 'differs', ids: [...move.differing.values()] }
  for (let round = 0; round < rounds; round += 1) {
    const changed = await move.catchUp(true)
    const found = differs()
    if (found !== undefined) return found
    if (changed === 0) break
  }
  return runExclusive(async () => {
    await move.catchUp(false)
    const found = differs()
    if (found !== undefined) return found
    const counted = await move.count()
    // Numbers of deleted or set-aside records have no copy that would keep them from being reused.
    await to.care.reserve(await from.care.lastNumber())
    signal?.throwIfAborted()
    await switchOver()
    return { kind: 'moved', ...counted }
  })
}
