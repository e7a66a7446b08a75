import { todayOf } from '../../encounter/calendarDate.js'
import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/listing.js'
import { tellerOf } from '../../messages/Told.js'
import type { Directory } from '../Directory.js'
import type { EncounterQuery } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterRow } from '../EncounterRow.js'
import { fold, readTerms, type Term } from '../matchTerms.js'
import { memoize } from '../memoize.js'
import { createPacer } from '../pause.js'
import type { EncounterSortKey } from '../sortKeys.js'
import {
  type AssessEncounters,
  createAssessments,
  type FindingCounts,
  type ReadEncounters,
} from './createAssessments.js'
import { createNames } from './createNames.js'
import { createOrders } from './orderRows.js'
import { NEWEST_FIRST, queryRows, type RowPage } from './queryRows.js'

const tell = tellerOf('listing', words)

/** Options of {@link createListing}. */
export interface ListingOptions {
  readonly directory: Directory | undefined
  readonly assess: AssessEncounters | undefined
  readonly read: ReadEncounters
  readonly now: () => Date
}

/** Answers queries from rows. */
export interface Listing {
  /** Loads what the query needs beyond the rows: names and finding counts. */
  prepare(
    query: EncounterQuery,
    rows: readonly EncounterRow[],
    signal: AbortSignal | undefined,
  ): Promise<void>
  /** Returns one page. Rows that were not prepared count as having no name and as not ready. */
  page(query: EncounterQuery, rows: readonly EncounterRow[]): Promise<RowPage>
  /** Clears cached finding counts. */
  forgetFindings(): void
}

const cannotCheck = () => new EncounterClientError('invalid', tell('makesNoChecks'))

/** Rows searched between looks at the clock. */
const rowsPerSlice = 512

/** Weight of an error against warnings in the sort value: more than any encounter has of either. */
const errorWeight = 100_000

/** The readiness that a row is filtered and sorted by. `unknown`: incompletely checked, or not checked at all. */
const readinessOf = (
  counts: FindingCounts | undefined,
  { returned }: EncounterRow,
): 'ready' | 'blocked' | 'returned' | 'unknown' => {
  if (counts !== undefined && counts.errors > 0) return 'blocked'
  if (returned === 'unchanged') return 'returned'
  return counts === undefined || counts.isChecked === false ? 'unknown' : 'ready'
}

/** Creates a {@link Listing}. */
export const createListing = ({ directory, assess, read, now }: ListingOptions): Listing => {
  const orders = createOrders()
  const names = createNames(directory)
  const assessments =
    assess && createAssessments(assess, read, () => todayOf(now()), directory && (() => now().getTime()))

  const keyOf = (by: EncounterSortKey): ((row: EncounterRow) => EncounterId) => {
    switch (by) {
      case 'updatedAt':
        return ({ at }) => at
      case 'updatedBy':
        return (row) => fold(row.by)
      case 'dateOfService':
        return ({ date }) => date ?? ''
      case 'id':
        return ({ id }) => id
      case 'patient':
        return ({ patientId }) => names.nameOf('patient', patientId)?.folded ?? patientId ?? ''
      case 'provider':
        return ({ providerId }) => names.nameOf('provider', providerId)?.folded ?? providerId ?? ''
      case 'diagnoses':
        return ({ diagnoses }) => diagnoses[0] ?? ''
      case 'procedures':
        return ({ procedures }) => procedures[0] ?? ''
      case 'findings':
        return (row) => {
          const counts = assessments?.countsOf(row)
          if (counts === undefined) return errorWeight * errorWeight
          const readiness = readinessOf(counts, row)
          // Sorts after ready rows and before blocked ones.
          if (readiness === 'unknown') return errorWeight / 4 + counts.warnings
          if (readiness === 'returned') return errorWeight / 2 + counts.warnings
          return counts.errors * errorWeight + counts.warnings
        }
    }
  }

  const epochOf = (by: EncounterSortKey): number => {
    if (by === 'findings') return assessments?.epoch() ?? 0
    return by === 'patient' || by === 'provider' ? names.epoch() : 0
  }

  /** Creates the test of a search term. Its result for a code or a pair of people is memoized. */
  const termFilter = (term: Term): ((row: EncounterRow) => boolean) => {
    const matchesId = (id: EncounterId) => {
      const folded = fold(String(id))
      // Codes are found with or without their dot.
      return term.matches({ words: [], ids: [folded, folded.replaceAll('.', '')], dates: [] })
    }
    // Encounter ids are unique, so there is nothing to memoize, and a numeric id only matches terms that start with a
    // digit.
    const beginsNumber = /^\d/.test(term.text)
    const isFoundAsId = (id: EncounterId) => (typeof id === 'number' && !beginsNumber ? false : matchesId(id))
    const isFound = memoize(matchesId)
    const areNamed = memoize((patient: EncounterId) =>
      memoize((provider: EncounterId) =>
        term.matches({
          words: [
            ...(names.nameOf('patient', patient)?.words ?? []),
            ...(names.nameOf('provider', provider)?.words ?? []),
          ],
          ids: [],
          dates: names.nameOf('patient', patient)?.dates ?? [],
        }),
      ),
    )
    const isOnDate = memoize((date: CalendarDate) => term.matches({ words: [], ids: [], dates: [date] }))
    return ({ id, date = '', patientId = '', providerId = '', diagnoses, procedures }) =>
      areNamed(patientId)(providerId) ||
      (date !== '' && isOnDate(date)) ||
      isFound(patientId) ||
      isFound(providerId) ||
      diagnoses.some(isFound) ||
      procedures.some(isFound) ||
      isFoundAsId(id)
  }

  /** The rows that match a search text; undefined if there is no text. */
  const rowsWith = async (
    text: string | undefined,
    rows: readonly EncounterRow[],
  ): Promise<ReadonlySet<EncounterRow> | undefined> => {
    if (text === undefined || text.trim() === '') return undefined
    const found = new Set<EncounterRow>()
    const filters = readTerms(text, todayOf(now())).map(termFilter)
    if (filters.length === 0) return found
    const pace = createPacer()
    for (const [position, row] of rows.entries()) {
      if (filters.every((passes) => passes(row))) found.add(row)
      if (position % rowsPerSlice === 0) await pace()
    }
    return found
  }

  const asksForFindings = ({ readiness, sort }: EncounterQuery) =>
    readiness !== undefined || sort?.by === 'findings'

  return {
    prepare: async (query, rows, signal) => {
      if (asksForFindings(query) && !assessments) throw cannotCheck()
      const searches = query.text !== undefined && query.text.trim() !== ''
      for (const [kind, idOf] of [
        ['patient', ({ patientId }: EncounterRow) => patientId],
        ['provider', ({ providerId }: EncounterRow) => providerId],
      ] as const) {
        if (searches || query.sort?.by === kind) await names.load(kind, new Set(rows.map(idOf)), signal)
      }
      if (asksForFindings(query)) await assessments?.load(rows, signal)
    },
    page: async (query, rows) => {
      const { by } = query.sort ?? NEWEST_FIRST
      const found = await rowsWith(query.text, rows)
      const placed = await orders(rows, by, keyOf(by), () => epochOf(by))
      const { readiness, status } = query
      if (readiness === undefined) return queryRows(placed, query, (row) => found?.has(row) ?? true)
      let unchecked = 0
      const page = await queryRows(placed, query, (row) => {
        if (found && !found.has(row)) return false
        const known = readinessOf(assessments?.countsOf(row), row)
        if (known === 'unknown' && (status ?? row.status) === row.status) unchecked += 1
        return known === readiness
      })
      return unchecked === 0 ? page : { ...page, unchecked }
    },
    forgetFindings: () => assessments?.clear(),
  }
}
