import type { EncounterBackup, EncounterEvent } from '../../src/client/EncounterClient.js'
import { demoVisit } from './demoVisit.js'

const diagnoses = ['J06.9', 'Z00.00', 'I10', 'E11.9', 'M54.50', 'N39.0', 'F41.1', 'E78.5', 'S52.501A']
const procedures = ['99213', '99214', '36415', '90471', '73610-RT']
const statuses = ['Draft', 'Submitted', 'Approved', 'Approved', 'Voided']

/** Number of the first encounter. */
export const firstNumber = 8_009_001

/** Picks a few items of a list, depending on the number. */
const some = (from: readonly string[], number: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, step) => from[(number + step * 4) % from.length] ?? '')

/**
 * The encounter at a position, with a realistic history: created, codes added, most of them submitted, approved or
 * voided. Deterministic.
 */
export const backupAt = (position: number): EncounterBackup => {
  const id = firstNumber + position
  const start = Date.UTC(2026, 0, 5, 14) + position * 70_010
  const instant = (step: number) => new Date(start + step * 7001).toISOString()
  const status = statuses[position % statuses.length] ?? 'Draft'
  const codes = some(diagnoses, position, 1 + (position % 4))
  const created = {
    EncounterId: id,
    ...demoVisit(position, instant(0).slice(0, 10)),
    EncounterStatus: 'Draft',
  }
  const added = { DiagnosisCodes: codes, ProcedureCodes: some(procedures, position, 1 + (position % 2)) }
  const event = (
    step: number,
    kind: EncounterEvent['kind'],
    changes: EncounterEvent['changes'],
  ): EncounterEvent => ({ kind, at: instant(step), by: 'Dr. Lee', version: `v${step}x${id}`, changes })
  const addedAs = (data: Readonly<Record<string, unknown>>) =>
    Object.entries(data).map(([property, to]) => ({ property, to }))
  const history = [event(0, 'created', addedAs(created)), event(1, 'saved', addedAs(added))]
  if (status !== 'Draft') {
    history.push(event(2, 'transition', [{ property: 'EncounterStatus', from: 'Draft', to: status }]))
  }
  const last = history.at(-1)
  return {
    record: {
      id,
      encounter: { ...created, ...added, EncounterStatus: status },
      version: last?.version ?? '',
      updatedAt: last?.at ?? '',
      updatedBy: 'Dr. Lee',
    },
    history,
  }
}

/** The first `count` encounters. */
export const manyBackups = (count: number): readonly EncounterBackup[] =>
  Array.from({ length: count }, (_, position) => backupAt(position))
