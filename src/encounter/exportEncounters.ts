import Papa from 'papaparse'
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
}

type Column = readonly [
  heading: string,
  cellOf: (row: ExportedEncounter, parts: ReturnType<typeof readEncounter>) => string | number | undefined,
]

const columns: readonly Column[] = [
  ['Encounter ID', (_, { id }) => id],
  ['Status', (_, { status }) => status],
  ['Date of service', (_, { dateOfService }) => dateOfService],
  ['Patient ID', (_, { patientId }) => patientId],
  ['Patient', ({ patientName }) => patientName],
  ['Provider ID', (_, { providerId }) => providerId],
  ['Provider', ({ providerName }) => providerName],
  ['Appointment ID', (_, { appointmentId }) => appointmentId],
  ['Diagnosis codes', (_, { diagnosisCodes }) => diagnosisCodes.join(' ')],
  ['Procedure codes', (_, { procedureCodes }) => procedureCodes.join(' ')],
  ['Findings', ({ findings }) => findings],
  ['Last change', ({ updatedAt }) => updatedAt],
  ['Changed by', ({ updatedBy }) => updatedBy],
]

/**
 * Cells that a spreadsheet would take for a formula: what OWASP (CSV Injection) lists, full-width forms among them.
 * Papa's own pattern passes over those with a line break in them. One that has apostrophes in front already gets another,
 * so that taking one away gives back what was there.
 */
const formula = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * What the list says of an encounter's findings: "2 to mend", "Ready", "Not checked" where not all could be looked up, or
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
  if (errors > 0) return `${errors} to mend`
  if (!isChecked) return 'Not checked'
  return isReadOnly(workflow, readEncounter(encounter, ui).status ?? workflow.initial) ? 'None' : 'Ready'
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
    { escapeFormulae: formula, header, newline: '\r\n' },
    // With no row at all Papa ends the header row by itself.
  ).replace(/(?:\r\n)?$/, '\r\n')
