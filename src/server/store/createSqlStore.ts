import { type Kysely, sql } from 'kysely'
import { largestId } from '../../client/changes/planRestore.js'
import type { EncounterStore, StoreWriting } from '../../client/EncounterStore.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { Tables } from '../database/Tables.js'
import { createReading, type Reading } from './createReading.js'
import { type PlannedPut, putRecord } from './putRecord.js'
import { retrying, WriteRace } from './retrying.js'
import type { StoreOptions } from './StoreOptions.js'

/** The next number that no encounter has. */
const nextSerial = async (db: Kysely<Tables>): Promise<number> => {
  for (;;) {
    const { rows } = await sql<{ readonly serial: string; readonly isTaken: boolean }>`
      with next as (select nextval('encounter_serial') as number)
      select number::text as serial,
        exists (select from encounters where serial = number or id = number::text) as "isTaken" from next`.execute(
      db,
    )
    const [row] = rows
    if (row !== undefined && !row.isTaken) return Number(row.serial)
  }
}

/** Whether an encounter has a number that is not its id: a text that is none. */
const isDrawn = async (db: Kysely<Tables>, serial: number): Promise<boolean> =>
  (await db.selectFrom('encounters').select('serial').where('serial', '=', serial).executeTakeFirst()) !==
  undefined

/** What one piece of work writes: it is planned here, seen by what the work reads next, and written once it has ended. */
const createWriting = (db: Kysely<Tables>, reading: Reading, { toId }: StoreOptions) => {
  const puts: PlannedPut[] = []
  /** Numbers that were drawn for new records. */
  const drawn = new Map<string, number>()
  const plannedOf = (id: EncounterId) => puts.filter(({ record }) => String(record.id) === String(id))

  const serialOf = async (id: EncounterId): Promise<number> => {
    const number = Number(id)
    // Of two texts for one number, such as 12 and 012, only one can have it.
    const isNumber = String(number) === String(id) && number > 0 && number <= largestId
    if (isNumber && (typeof id === 'number' || !(await isDrawn(db, number)))) return number
    return drawn.get(String(id)) ?? nextSerial(db)
  }

  const writing: StoreWriting = {
    record: async (id) => plannedOf(id).at(-1)?.record ?? reading.record(id),
    events: async (id) => [...(await reading.events(id)), ...plannedOf(id).flatMap(({ events }) => events)],
    written: async (key) => {
      const planned = puts.find((put) => put.key === key)
      if (planned === undefined) return reading.written(key)
      return { id: planned.record.id, version: planned.record.version }
    },
    newId: async () => {
      const serial = await nextSerial(db)
      const id = toId(serial)
      drawn.set(String(id), serial)
      return id
    },
    put: async (record, events, key) => {
      const { id } = record
      const earlier = plannedOf(id).at(-1)
      // Only a batch of a restore writes more than one record, each of them once.
      if (earlier !== undefined) throw new Error('A record is written once in a transaction.')
      const found = drawn.has(String(id)) ? undefined : await reading.row(id)
      puts.push({ record, events, key, found, serial: found?.serial ?? (await serialOf(id)) })
    },
  }
  return { writing, puts, drawn }
}

/** The next number follows the highest one, also where that came from a backup. */
const followHighest = async (db: Kysely<Tables>, serials: readonly number[]): Promise<void> => {
  const highest = Math.max(...serials)
  await sql`select setval('encounter_serial', ${highest})
    where ${highest} > (select last_value from encounter_serial)`.execute(db)
}

/**
 * The {@link EncounterStore} of one request. What is written goes by the versions that were read: if another request was
 * first, the work is done again over what that one left. So a save needs no transaction of several statements. It is
 * announced once it is committed: within it, PostgreSQL would commit one announcing transaction after the other, each with
 * its wait for the disk.
 */
export const createSqlStore = (db: Kysely<Tables>, options: StoreOptions): EncounterStore => {
  /** Runs a piece of work, and again if a copy of its request took place in the meantime: that one has its result. */
  const attempt = async <T>(reading: Reading, work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof WriteRace) && (await reading.wasOvertaken())) throw new WriteRace()
      throw error
    }
  }

  const commit = async (puts: readonly PlannedPut[], drawn: ReadonlyMap<string, number>): Promise<void> => {
    const added = puts.filter(({ found, record }) => found === undefined && !drawn.has(String(record.id)))
    const [only, ...others] = puts
    if (only === undefined) return
    if (others.length === 0 && added.length === 0) return putRecord(db, only, options)
    await db.transaction().execute(async (transaction) => {
      for (const put of puts) await putRecord(transaction, put, options)
      if (added.length > 0) {
        await followHighest(
          transaction,
          added.map(({ serial }) => serial),
        )
      }
    })
  }

  return {
    read: (work) =>
      retrying(() => {
        const reading = createReading(db, options)
        return attempt(reading, () => work(reading))
      }),
    write: (work) =>
      retrying(async () => {
        const reading = createReading(db, options)
        const { writing, puts, drawn } = createWriting(db, reading, options)
        return attempt(reading, async () => {
          const result = await work(writing)
          await commit(puts, drawn)
          const changed = puts.filter(({ events }) => events.length > 0)
          if (changed.length > 0) options.onChanged(changed.map(({ record }) => record.id))
          return result
        })
      }),
  }
}
