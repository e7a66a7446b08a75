import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/moving.js'
import { formatCount } from '../../messages/formats.js'
import type { BrowserClient } from '../BrowserClient.js'
import { backUpRecord } from '../backup/backUpRecord.js'
import type { EncounterBackup, Version } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { listAll } from '../listAll.js'
import { createPacer } from '../pause.js'
import type { RequestOptions } from '../RequestOptions.js'
import { isCopyOf, isEarlierStateOf } from './compareBackups.js'

/** The parts of a client that a move needs. */
export type MovableClient = Pick<BrowserClient, 'list' | 'get' | 'history' | 'restore' | 'care'>

/** How far a move has come. */
export interface MoveProgress {
  readonly step: 'copying' | 'checking'
  readonly done: number
  readonly total: number
}

/** What came of a move. */
export type MoveOutcome =
  | {
      readonly kind: 'moved'
      /** Encounters that were compared, field by field, with the ones that they come from. */
      readonly count: number
      /** Encounters that were only at the place they moved to, and are there still. */
      readonly others: number
    }
  /**
   * Nothing is switched: these encounters are at both places, each with changes of its own, so that neither may be
   * written over.
   */
  | { readonly kind: 'differs'; readonly ids: readonly EncounterId[] }

/** What {@link moveEncounters} takes. */
export interface MoveOptions extends RequestOptions {
  readonly from: MovableClient
  readonly to: MovableClient
  /**
   * Runs the last step while nothing else writes: what changed meanwhile is copied, all is compared, and then the choice
   * is switched.
   */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>
  /** Makes the place that they moved to the one in use. Called once, last, and only when all is verified. */
  readonly switchOver: () => void | Promise<void>
  readonly onProgress?: (progress: MoveProgress) => void
}

/** As many are read, and restored, at once. */
const atOnce = 50

/** So often all is looked through for what changed before the last step: then few are left for it. */
const rounds = 3

const unlike = (id: EncounterId): EncounterClientError =>
  new EncounterClientError('unavailable', words.copyDiffers(id))

/** A move on its way. */
const createMove = ({ from, to, signal, onProgress }: MoveOptions) => {
  const request = signal ? { signal } : {}
  /** The versions that were compared with their copies, by id. */
  const verified = new Map<string, Version>()
  const differing = new Map<string, EncounterId>()

  /** Whether an original has to be restored: it is not there, or was there in an earlier state. */
  const makeWay = async (original: EncounterBackup): Promise<boolean> => {
    const { id } = original.record
    const there = await backUpRecord(to, id, request)
    if (there === undefined) return true
    if (isCopyOf(there, original)) return false
    if (!isEarlierStateOf(there, original)) {
      differing.set(String(id), id)
      return false
    }
    // All of it is in the original: that is what takes its place, unless the copy changed since it was read.
    await to.care.remove([there.record])
    return true
  }

  const copy = async (originals: readonly EncounterBackup[]): Promise<void> => {
    const wanted: EncounterBackup[] = []
    for (const original of originals) if (await makeWay(original)) wanted.push(original)
    if (wanted.length === 0) return
    const results = await to.restore(wanted, request)
    for (const [index, { record }] of wanted.entries()) {
      const result = results[index]
      if (result?.kind === 'refused') {
        throw new EncounterClientError('invalid', words.notCopied(record.id, result.message))
      }
      if (result?.kind !== 'restored') throw unlike(record.id)
    }
  }

  /** Reads the copies anew, as whoever opens them later would. */
  const verify = async (originals: readonly EncounterBackup[]): Promise<void> => {
    for (const original of originals) {
      const { id, version } = original.record
      if (differing.has(String(id))) continue
      const there = await backUpRecord(to, id, request)
      if (there === undefined || !isCopyOf(there, original)) throw unlike(id)
      verified.set(String(id), version)
    }
  }

  /** Copies and compares what is not yet compared as it is now. */
  const catchUp = async (tells: boolean): Promise<number> => {
    const pace = createPacer()
    const records = await listAll(from, { sort: { by: 'id', direction: 'ascending' } }, request)
    const changed = records.filter(({ id, version }) => verified.get(String(id)) !== version)
    const each = async (
      step: MoveProgress['step'],
      work: (originals: readonly EncounterBackup[]) => Promise<void>,
    ) => {
      for (let start = 0; start < changed.length; start += atOnce) {
        signal?.throwIfAborted()
        const some = changed.slice(start, start + atOnce)
        const originals = await Promise.all(
          some.map((record) => backUpRecord(from, record.id, request, record)),
        )
        await work(originals.filter((original) => original !== undefined))
        if (tells) onProgress?.({ step, done: start + some.length, total: changed.length })
        await pace()
      }
    }
    await each('copying', copy)
    await each('checking', verify)
    return changed.length
  }

  /** Holds the list as it is now against what was compared. Returns how many there are, and how many were there before. */
  const count = async (): Promise<{ readonly count: number; readonly others: number }> => {
    const originals = await listAll(from, {}, request)
    const copies = await listAll(to, {}, request)
    const ids = new Set(originals.map(({ id }) => String(id)))
    const missing = originals.find(({ id, version }) => verified.get(String(id)) !== version)
    if (missing !== undefined) throw unlike(missing.id)
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
 * Moves all encounters from one place to another: copies each with its history, reads every copy again and compares it
 * field by field, copies again what changed meanwhile, counts, and only then has the choice switched. Deletes nothing
 * where they come from. What is at the other place is written over only where it is an earlier state of the same
 * encounter.
 *
 * @throws EncounterClientError where a place fails, or the signal's reason: nothing is switched then. A second move goes on
 * where the first one stopped.
 */
export const moveEncounters = async (options: MoveOptions): Promise<MoveOutcome> => {
  const { from, to, exclusively, switchOver, signal } = options
  const move = createMove(options)
  const differs = (): MoveOutcome | undefined =>
    move.differing.size === 0 ? undefined : { kind: 'differs', ids: [...move.differing.values()] }
  for (let round = 0; round < rounds; round += 1) {
    const changed = await move.catchUp(true)
    const found = differs()
    if (found !== undefined) return found
    if (changed === 0) break
  }
  return exclusively(async () => {
    await move.catchUp(false)
    const found = differs()
    if (found !== undefined) return found
    const counted = await move.count()
    // A number that was removed or set aside where they come from has no copy that would hold its place.
    await to.care.reserve(await from.care.lastNumber())
    signal?.throwIfAborted()
    await switchOver()
    return { kind: 'moved', ...counted }
  })
}
