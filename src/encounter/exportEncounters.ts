import Papa from 'papaparse'
import * as en from '../messages/en/exports.js'
import * as enFindingWords from '../messages/en/findings.js'
import { english, type Language } from '../messages/Language.js'
import type { Messages } from '../messages/Messages.js'
import { describeValue, ownProperties, propertyLabel } from './describeValue.js'
import { type Encounter, type EncounterUi, readEncounter } from './Encounter.js'
import { isReadOnly, type Workflow } from './workflow.js'

/** An encounter to export, with the additional columns of the table. */
export interface ExportedEncounter {
  readonly encounter: Encounter
  readonly patientName?: string
  readonly providerName?: string
  /** Instant of the last change, ISO 8601 in UTC. */
  readonly updatedAt?: string
  readonly updatedBy?: string
  /** As returned by {@link describeReadiness}. */
  readonly findings?: string
  /** It is unchanged since it was returned, so it may not be called ready. */
  readonly isReturned?: true
}

type Column = readonly [
  heading: string,
  cellOf: (row: ExportedEncounter, parts: ReturnType<typeof readEncounter>) => string | number | undefined,
]

const firstColumnsIn = (words: Messages['exports']): readonly Column[] => [
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
]

const lastColumnsIn = (words: Messages['exports']): readonly Column[] => [
  [words.findings, ({ findings }) => findings],
  [words.lastChange, ({ updatedAt }) => updatedAt],
  [words.changedBy, ({ updatedBy }) => updatedBy],
]

/** The columns of a table; those of a practice's own properties stand between the codes and the findings. */
const columnsOf = (ui: EncounterUi, words: Messages['exports']): readonly Column[] => [
  ...firstColumnsIn(words),
  ...ownProperties({ ...ui }).map(
    (property): Column => [
      propertyLabel(ui, property),
      ({ encounter }) => {
        const value = encounter[property]
        return typeof value === 'string' || typeof value === 'number'
          ? value
          : describeValue(ui, property, value)
      },
    ],
  ),
  ...lastColumnsIn(words),
]

/**
 * Matches cells that a spreadsheet would interpret as a formula: the characters that OWASP (CSV Injection) lists,
 * with their full-width and small forms. Invisible characters may precede them, since spreadsheets drop some of
 * those; Papa's own pattern misses these, and cells with a line break. A cell that already starts with apostrophes
 * gets another one, so that removing one restores the original.
 */
const formula =
  /^['\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]/u

/** Separators in locales where the comma is the decimal sign. Papa quotes everything else. */
const endsCellElsewhere = (value: unknown): boolean => /[;\t]/.test(String(value))

/**
 * Describes an encounter's findings as the list does: "2 errors", "Ready", "Not checked" if not everything could be
 * looked up, or "None" for a read-only encounter, which needs no more work.
 *
 * @param counts Number of `error` findings, and whether everything could be looked up.
 */
export const describeReadiness = (
  { encounter }: Pick<ExportedEncounter, 'encounter'>,
  { errors, isChecked }: { readonly errors: number; readonly isChecked: boolean },
  ui: EncounterUi,
  workflow: Workflow,
  language: Language = english,
): string => {
  const findingWords = language.wordsOf('findings', enFindingWords)
  if (errors > 0) return findingWords.errors(errors)
  if (!isChecked) return findingWords.isNotChecked
  return isReadOnly(workflow, readEncounter(encounter, ui).status ?? workflow.initial)
    ? findingWords.none
    : findingWords.ready
}

/**
 * Formats encounters as CSV (RFC 4180) with a header row. Text that a spreadsheet would interpret as a formula is
 * prefixed with an apostrophe.
 *
 * @param header Set to false to continue a file.
 */
export const encountersToCsv = (
  rows: readonly ExportedEncounter[],
  ui: EncounterUi,
  header = true,
  language: Language = english,
): string => {
  const columns = columnsOf(ui, language.wordsOf('exports', en))
  return Papa.unparse(
    {
      fields: columns.map(([heading]) => heading),
      data: rows.map((row) => {
        const parts = readEncounter(row.encounter, ui)
        return columns.map(([, cellOf]) => cellOf(row, parts) ?? '')
      }),
    },
    { escapeFormulae: formula, quotes: endsCellElsewhere, header, newline: '\r\n' },
    // Papa ends the header row with a line break only if there are no rows.
  ).replace(/(?:\r\n)?$/, '\r\n')
}
