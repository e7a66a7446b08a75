import { todayOf } from '../../encounter/calendarDate.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { Directory } from '../Directory.js'
import type { EncounterQuery, EncounterSortKey } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { EncounterRow } from '../EncounterRow.js'
import { fold, readTerms, type Searchable } from '../matchTerms.js'
import { type AssessEncounters, createAssessments, type ReadEncounters } from './createAssessments.js'
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
  page(query: EncounterQuery, rows: readonly EncounterRow[]): RowPage
  /** Forgets what the checks found. */
  forgetFindings(): void
}

const cannotCheck = () =>
  new EncounterClientError(
    'invalid',
    'these encounters cannot be filtered or sorted by findings: this client makes no checks. Leave that filter out, ' +
      'or give the client an `assess` function.',
  )

/** More than any encounter has of either. */
const MANY = 100_000

/** Makes a {@link Listing}. */
export const createListing = ({ directory, assess, read, now }: ListingOptions): Listing => {
  const orders = createOrders()
  const names = createNames(directory)
  const assessments = assess && createAssessments(assess, read, () => todayOf(now()))
  const searchables = new Map<EncounterId, { readonly row: EncounterRow; readonly made: Searchable }>()
  let searchedAt = -1

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
          return counts === undefined ? MANY * MANY : counts.errors * MANY + counts.warnings
        }
    }
  }

  const epochOf = (by: EncounterSortKey): number => {
    if (by === 'findings') return assessments?.epoch() ?? 0
    return by === 'patient' || by === 'provider' ? names.epoch() : 0
  }

  const searchableOf = (row: EncounterRow): Searchable => {
    const known = searchables.get(row.id)
    if (known?.row === row) return known.made
    const { id, patientId = '', providerId = '', diagnoses, procedures } = row
    const ids = [id, patientId, providerId, ...diagnoses, ...procedures].map((part) => fold(String(part)))
    const made = {
      words: [
        ...(names.nameOf('patient', row.patientId)?.words ?? []),
        ...(names.nameOf('provider', row.providerId)?.words ?? []),
      ],
      // A code is found with its dot or without.
      ids: ids.concat(ids.filter((part) => part.includes('.')).map((part) => part.replaceAll('.', ''))),
      dates: [],
    }
    searchables.set(id, { row, made })
    return made
  }

  const textFilter = (text: string | undefined): ((row: EncounterRow) => boolean) => {
    if (text === undefined || text.trim() === '') return () => true
    if (searchedAt !== names.epoch()) searchables.clear()
    searchedAt = names.epoch()
    const terms = readTerms(text, todayOf(now()))
    return (row) => terms.length > 0 && terms.every((term) => term.matches(searchableOf(row)))
  }

  const readinessFilter = (readiness: EncounterQuery['readiness']): ((row: EncounterRow) => boolean) =>
    readiness === undefined
      ? () => true
      : (row) => (assessments?.countsOf(row)?.errors === 0) === (readiness === 'ready')

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
        if (searches || query.sort?.by === kind) await names.load(kind, rows.map(idOf), signal)
      }
      if (asksForFindings(query)) await assessments?.load(rows, signal)
    },
    page: (query, rows) => {
      const { by } = query.sort ?? NEWEST_FIRST
      const placed = orders(rows, by, keyOf(by), epochOf(by))
      const [text, ready] = [textFilter(query.text), readinessFilter(query.readiness)]
      return queryRows(placed, query, (row) => ready(row) && text(row))
    },
    forgetFindings: () => assessments?.forget(),
  }
}
