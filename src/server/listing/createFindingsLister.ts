import type { Kysely } from 'kysely'
import type { Directory } from '../../client/Directory.js'
import type { EncounterQuery, EncounterRecord } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { rowOf } from '../../client/EncounterRow.js'
import { isRecord } from '../../client/http/httpShapes.js'
import { type AssessEncounters, createAssessments } from '../../client/listing/createAssessments.js'
import { createListing } from '../../client/listing/createListing.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/server.js'
import type { Tables } from '../database/Tables.js'
import type { ListedPage } from './createSqlLister.js'
import { encounterFilters } from './encounterFilters.js'

/** Encounters that one query checks at most. The work list of a practice is far below. */
const mostChecked = 20_000

/** Of an encounter that was changed since it was read. */
const unchecked = { errors: 0, warnings: 0, isChecked: false }

/** Whether a query can only be answered by checking encounters. */
export const asksForFindings = ({ readiness, sort }: EncounterQuery): boolean =>
  readiness !== undefined || sort?.by === 'findings'

/** What {@link createFindingsLister} takes. */
export interface FindingsListerOptions {
  readonly db: Kysely<Tables>
  readonly ui: EncounterUi
  readonly directory: Directory | undefined
  readonly assess: AssessEncounters
  readonly now: () => Date
}

/**
 * Answers queries by findings: checks what the other filters leave, by the same code as a browser does, and remembers
 * the counts of each version.
 */
export const createFindingsLister = ({ db, ui, directory, assess, now }: FindingsListerOptions) => {
  /** The records of the query that is being answered: assessing needs each of them once more. */
  const read = async (ids: readonly (string | number)[]) => {
    const stored = await db
      .selectFrom('encounters')
      .select('record')
      .where('id', 'in', ids.map(String))
      .execute()
    const records = new Map<string, EncounterRecord>()
    for (const { record } of stored) if (isRecord(record)) records.set(String(record.id), record)
    return ids.map((id) => records.get(String(id)))
  }
  const assessments = createAssessments(
    assess,
    read,
    () => todayOf(now()),
    () => now().getTime(),
  )
  return {
    list: async (query: EncounterQuery): Promise<Omit<ListedPage, 'position'>> => {
      const { text: _, ...others } = query
      let found = db.selectFrom('encounters').select('record')
      for (const filter of await encounterFilters(db, others, todayOf(now()))) found = found.where(filter)
      // Without readiness the counts by status are those of all; with it, each has to be checked.
      const stored = await found.limit(mostChecked + 1).execute()
      if (stored.length > mostChecked) {
        throw new EncounterClientError('invalid', words.tooManyMatches(String(mostChecked)))
      }
      const records = stored
        .map(({ record }) => record)
        .filter((record): record is EncounterRecord => isRecord(record))
      const rows = records.map((record) => rowOf(record, ui))
      await assessments.load(rows, undefined)
      const listed = new Map(records.map((record) => [record.id, record]))
      const rowOfEncounter = new Map(records.map(({ encounter }, at) => [encounter, rows[at]]))
      // A listing of its own: it keeps the names that it has looked up, and this process runs for months.
      const listing = createListing({
        directory,
        now,
        read: async (ids) => ids.map((id) => listed.get(id)),
        assess: async (encounters) =>
          encounters.map((encounter) => {
            const row = rowOfEncounter.get(encounter)
            return (row && assessments.countsOf(row)) ?? unchecked
          }),
      })
      await listing.prepare(query, rows, undefined)
      const { rows: shown, ...page } = await listing.page(query, rows)
      return { ...page, records: shown.flatMap(({ id }) => listed.get(id) ?? []) }
    },
    forget: assessments.clear,
  }
}
