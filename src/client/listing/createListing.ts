import { todayOf } from '../../encounter/calendarDate.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/listing.js'
import type { Directory } from '../Directory.js'
import type { EncounterQuery } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterRow } from '../EncounterRow.js'
import { fold, readTerms, type Term } from '../matchTerms.js'
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

/** What {@link createListing} takes. */
export interface ListingOptions {
  readonly directory: Directory | undefined
  readonly assess: AssessEncounters | undefined
  readonly read: ReadEncounters
  readonly now: () => Date
}

/** Answers queries from rows. */
export interface Listing {
  /** Learns what the query needs beyond the rows: names, what the checks find. */
  prepare(
    query: EncounterQuery,
    rows: readonly EncounterRow[],
    signal: AbortSignal | undefined,
  ): Promise<void>
  /** One page. What was not prepared for counts as without a name, and as not ready. */
  page(query: EncounterQuery, rows: readonly EncounterRow[]): Promise<RowPage>
  /** Forgets what the checks found. */
  forgetFindings(): void
}

const cannotCheck = () => new EncounterClientError('invalid', words.makesNoChecks)

/** As many as are looked through without a look at the clock. */
const AT_ONCE = 512

/** A function that is asked once for each value. */
const remember = <T>(make: (value: EncounterId) => T): ((value: EncounterId) => T) => {
  const known = new Map<EncounterId, T>()
  return (value) => {
    const before = known.get(value)
    if (before !== undefined) return before
    const made = make(value)
    known.set(value, made)
    return made
  }
}

/** More than any encounter has of either. */
const MANY = 100_000

/** As a row is filtered and sorted by. `unknown`: not all could be looked up, or nothing was. */
const readinessOf = (
  counts: FindingCounts | undefined,
  { returned }: EncounterRow,
): 'ready' | 'blocked' | 'returned' | 'unknown' => {
  if (counts !== undefined && counts.errors > 0) return 'blocked'
  if (returned === 'unchanged') return 'returned'
  return counts === undefined || counts.isChecked === false ? 'unknown' : 'ready'
}

/** Makes a {@link Listing}. */
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
          if (counts === undefined) return MANY * MANY
          const readiness = readinessOf(counts, row)
          // After those that are ready, before those that are blocked.
          if (readiness === 'unknown') return MANY / 4 + counts.warnings
          if (readiness === 'returned') return MANY / 2 + counts.warnings
          return counts.errors * MANY + counts.warnings
        }
    }
  }

  const epochOf = (by: EncounterSortKey): number => {
    if (by === 'findings') return assessments?.epoch() ?? 0
    return by === 'patient' || by === 'provider' ? names.epoch() : 0
  }

  /** Whether a term is found in a row. What it comes to for a code or for two people is asked once. */
  const termFilter = (term: Term): ((row: EncounterRow) => boolean) => {
    const matchesId = (id: EncounterId) => {
      const folded = fold(String(id))
      // A code is found with its dot or without.
      return term.matches({ words: [], ids: [folded, folded.replaceAll('.', '')], dates: [] })
    }
    // Each encounter has another: nothing to remember, and a number only begins with a digit.
    const beginsNumber = /^\d/.test(term.text)
    const isFoundAsId = (id: EncounterId) => (typeof id === 'number' && !beginsNumber ? false : matchesId(id))
    const isFound = remember(matchesId)
    const areNamed = remember((patient: EncounterId) =>
      remember((provider: EncounterId) =>
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
    const isOnDate = remember((date) => term.matches({ words: [], ids: [], dates: [String(date)] }))
    return ({ id, date = '', patientId = '', providerId = '', diagnoses, procedures }) =>
      areNamed(patientId)(providerId) ||
      (date !== '' && isOnDate(date)) ||
      isFound(patientId) ||
      isFound(providerId) ||
      diagnoses.some(isFound) ||
      procedures.some(isFound) ||
      isFoundAsId(id)
  }

  /** The rows that a text is found in; undefined where there is none to look for. */
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
      if (position % AT_ONCE === 0) await pace()
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
    forgetFindings: () => assessments?.forget(),
  }
}
