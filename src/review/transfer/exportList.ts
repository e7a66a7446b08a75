import type { EncounterClient, EncounterQuery } from '../../client/EncounterClient.js'
import { gatherExport } from '../../client/gatherExport.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { createChecker } from '../../encounter/createChecker.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import { encountersToCsv, encountersToJson, tellReadiness } from '../../encounter/exportEncounters.js'
import type { Workflow } from '../../encounter/workflow.js'

/** The forms that a list can be exported in. */
export type ExportFormat = 'csv' | 'json'

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
}

/** A file to be saved: what it is named tells nothing of a patient. */
export interface ExportedFile {
  readonly name: string
  readonly content: Blob
}

/** Writes all that match a query to a file. Codes that cannot be looked up leave their findings out. */
export const exportList = async (
  format: ExportFormat,
  query: EncounterQuery,
  {
    client,
    codes,
    ui,
    workflow,
  }: {
    readonly client: EncounterClient
    readonly codes: CodeSource
    readonly ui: EncounterUi
    readonly workflow: Workflow
  },
): Promise<ExportedFile> => {
  const today = todayOf(new Date())
  const rows = await gatherExport(client, query, ui)
  const name = `encounters-${today}.${format}`
  if (format === 'json') return { name, content: new Blob([encountersToJson(rows)], { type: types.json }) }
  const checker = createChecker({ codes, ui, today: () => today })
  // All codes at once, not row by row.
  const known = await checker.assess(rows.map(({ encounter }) => encounter)).then(
    () => true,
    () => false,
  )
  const checked = await Promise.all(
    rows.map(async (row) =>
      known
        ? { ...row, findings: tellReadiness(row, await checker.check(row.encounter), ui, workflow) }
        : row,
    ),
  )
  // With a byte order mark: a spreadsheet then takes names with accents for what they are.
  return { name, content: new Blob(['\uFEFF', encountersToCsv(checked, ui)], { type: types.csv }) }
}
