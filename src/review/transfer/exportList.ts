import type { EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
import { gatherExport } from '../../client/gatherExport.js'
import { listAll } from '../../client/listAll.js'
import { createPacer } from '../../client/pause.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type Checker, createChecker } from '../../encounter/createChecker.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import {
  type ExportedEncounter,
  encountersToCsv,
  encountersToJson,
  tellReadiness,
} from '../../encounter/exportEncounters.js'
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

/** As many as are checked without a pause. */
const atOnce = 100

/** What the list says of each beside it; nothing of any where the codes cannot be looked up. */
const withFindings = async (
  rows: readonly ExportedEncounter[],
  checker: Checker,
  ui: EncounterUi,
  workflow: Workflow,
): Promise<readonly ExportedEncounter[]> => {
  const pace = createPacer()
  const checked: ExportedEncounter[] = []
  try {
    for (let start = 0; start < rows.length; start += atOnce) {
      await pace()
      const some = rows.slice(start, start + atOnce)
      const counts = await checker.assess(some.map(({ encounter }) => encounter))
      checked.push(
        ...some.map((row, position) => ({
          ...row,
          findings: tellReadiness(row, counts[position]?.errors ?? 0, ui, workflow),
        })),
      )
    }
    return checked
  } catch {
    return rows
  }
}

/** As many as are written without a pause. */
const writtenAtOnce = 500

const csvParts = async (rows: readonly ExportedEncounter[], ui: EncounterUi): Promise<readonly string[]> => {
  const pace = createPacer()
  // With a byte order mark: a spreadsheet then takes names with accents for what they are.
  const parts = ['\uFEFF', encountersToCsv(rows.slice(0, writtenAtOnce), ui)]
  for (let start = writtenAtOnce; start < rows.length; start += writtenAtOnce) {
    await pace()
    parts.push(encountersToCsv(rows.slice(start, start + writtenAtOnce), ui, false))
  }
  return parts
}

/** The text of `encountersToJson`, in pieces. */
const jsonParts = async (
  rows: readonly Pick<ExportedEncounter, 'encounter'>[],
): Promise<readonly string[]> => {
  if (rows.length === 0) return [encountersToJson(rows)]
  const pace = createPacer()
  const parts: string[] = []
  for (let start = 0; start < rows.length; start += writtenAtOnce) {
    await pace()
    // Its items alone: the brackets stand around those of all pieces.
    const items = encountersToJson(rows.slice(start, start + writtenAtOnce)).slice(1, -3)
    parts.push(start === 0 ? '[' : ',', items)
  }
  return [...parts, '\n]\n']
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
    readonly client: ListingClient
    readonly codes: CodeSource
    readonly ui: EncounterUi
    readonly workflow: Workflow
  },
): Promise<ExportedFile> => {
  const today = todayOf(new Date())
  const name = `encounters-${today}.${format}`
  if (format === 'json') {
    // As they are stored: nobody's name is looked up.
    const parts = await jsonParts(await listAll(client, query))
    return { name, content: new Blob([...parts], { type: types.json }) }
  }
  const rows = await gatherExport(client, query, ui)
  const checked = await withFindings(rows, createChecker({ codes, ui, today: () => today }), ui, workflow)
  return { name, content: new Blob([...(await csvParts(checked, ui))], { type: types.csv }) }
}
