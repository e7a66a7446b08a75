import Papa from 'papaparse'
import * as words from '../messages/en/exports.js'
import * as findingWords from '../messages/en/findings.js'
import { type Encounter, type EncounterUi, readEncounter } from './Encounter.js'
import { isReadOnly, type Workflow } from './workflow.js'

/** An encounter to export, with what the table shows beside it. */
export interface ExportedEncounter {
  readonly encounter: Encounter
  readonly patientName?: string
  readonly providerName?: string
  /** Instant of the last change, ISO 8601 in UTC. */
  readonly updatedAt?: string
  readonly updatedBy?: string
  /** As {@link tellReadiness} says it. */
  readonly findings?: string
  /** It was returned, and is as it was: it may not be called ready. */
  readonly isReturned?: true
}

type Column = readonly [
  heading: string,
  cellOf: (row: ExportedEncounter, parts: ReturnType<typeof readEncounter>) => string | number | undefined,
]

const columns: readonly Column[] = [
  [words.encounterId, (_, { id }) => id],
  [words.status, (_, { status }) => status],
  [words.dateOfService, (_, { dateOfService }) => dateOfService],
  [words.patientId, (_, { patientId }) => patientId],
  [words.patient, ({ patientName }) => patientName],
  [words.providerId, (_, { providerId }) => providerId],
  [words.provider, ({ providerName }) => providerName],
  [words.appointmentId, (_, { appointmentId }) => appointmentId],
  [words.diagnosisCodes, (_, { diagnosisCodes }) => diagnosisCodes.join(' ')],
  [words.procedureCodes, (_, { procedureCodes }) => procedureCodes.join(' ')],
  [words.findings, ({ findings }) => findings],
  [words.lastChange, ({ updatedAt }) => updatedAt],
  [words.changedBy, ({ updatedBy }) => updatedBy],
]

/**
 * Cells that a spreadsheet would take for a formula: what OWASP (CSV Injection) lists, and the full-width and small forms
 * of it. Characters that are not seen may stand in front: a spreadsheet drops some of them. Papa's own pattern passes over
 * those, and over cells with a line break. A cell that has apostrophes in front already gets another, so that taking one
 * away gives back what was there.
 */
const formula =
  /^['\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/u

/** What ends a cell for a spreadsheet in other countries, where the comma is a decimal sign. Papa quotes what it must. */
const endsCellElsewhere = (value: unknown): boolean => /[;\t]/.test(String(value))

/**
 * What the list says of an encounter's findings: "2 errors", "Ready", "Not checked" where not all could be looked up, or
 * "None" of one that nothing is left to be done to, as it is approved or voided.
 *
 * @param counts How many of them are of severity `error`, and whether all could be looked up.
 */
export const tellReadiness = (
  { encounter }: Pick<ExportedEncounter, 'encounter'>,
  { errors, isChecked }: { readonly errors: number; readonly isChecked: boolean },
  ui: EncounterUi,
  workflow: Workflow,
): string => {
  if (errors > 0) return findingWords.errors(errors)
  if (!isChecked) return findingWords.isNotChecked
  return isReadOnly(workflow, readEncounter(encounter, ui).status ?? workflow.initial)
    ? findingWords.none
    : findingWords.ready
}

/**
 * Encounters as CSV (RFC 4180) with a header row. Text that a spreadsheet would take for a formula gets an apostrophe
 * in front.
 *
 * @param header Without it the rows alone, to go on with a file.
 */
export const encountersToCsv = (rows: readonly ExportedEncounter[], ui: EncounterUi, header = true): string =>
  Papa.unparse(
    {
      fields: columns.map(([heading]) => heading),
      data: rows.map((row) => {
        const parts = readEncounter(row.encounter, ui)
        return columns.map(([, cellOf]) => cellOf(row, parts) ?? '')
      }),
    },
    { escapeFormulae: formula, quotes: endsCellElsewhere, header, newline: '\r\n' },
    // With no row at all Papa ends the header row by itself.
  ).replace(/(?:\r\n)?$/, '\r\n')
