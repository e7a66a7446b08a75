import { backupFileName } from '../../client/backup/backupFormat.js'
import { writeBackup } from '../../client/backup/writeBackup.js'
import type { EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
import { gatherExport } from '../../client/gatherExport.js'
import { createPacer } from '../../client/pause.js'
import type { CodeSource } from '../../codes/CodeSystem.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { type Checker, createChecker } from '../../encounter/createChecker.js'
import type { EncounterUi } from '../../encounter/Encounter.js'
import {
  describeReadiness,
  type ExportedEncounter,
  encountersToCsv,
} from '../../encounter/exportEncounters.js'
import type { Workflow } from '../../encounter/workflow.js'
import { returned } from '../../messages/en/list.js'
import type { SavedFile } from '../../ui/saveFile.js'

/** The forms that a list can be exported in. */
export type ExportFormat = 'csv' | 'json'

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
}

/** As many as are checked without a pause. */
const atOnce = 100

/** What the list says of each beside it. */
const withFindings = async (
  rows: readonly ExportedEncounter[],
  checker: Checker,
  ui: EncounterUi,
  workflow: Workflow,
): Promise<readonly ExportedEncounter[]> => {
  const pace = createPacer()
  const checked: ExportedEncounter[] = []
  for (let start = 0; start < rows.length; start += atOnce) {
    await pace()
    const some = rows.slice(start, start + atOnce)
    const counts = await checker.assess(some.map(({ encounter }) => encounter))
    checked.push(
      ...some.map((row, position) => {
        const found = counts[position] ?? { errors: 0, isChecked: false }
        const isReturned = row.isReturned === true && found.errors === 0
        return { ...row, findings: isReturned ? returned : describeReadiness(row, found, ui, workflow) }
      }),
    )
  }
  return checked
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

/**
 * Writes all that match a query to a file, or a backup that is too large for one to several. What cannot be
 * looked up is told as not checked.
 */
export const exportList = async (
  format: ExportFormat,
  query: EncounterQuery,
  {
    client,
    codes,
    ui,
    workflow,
  }: {
    readonly client: Pick<ListingClient, 'list' | 'get' | 'history' | 'directory'>
    readonly codes: CodeSource
    readonly ui: EncounterUi
    readonly workflow: Workflow
  },
): Promise<readonly SavedFile[]> => {
  const today = todayOf(new Date())
  if (format === 'json') {
    // As they are stored: nobody's name is looked up.
    const files = await writeBackup(client, [query])
    return files.map(({ parts }, index) => ({
      name: backupFileName('encounters', today, index, files.length),
      content: new Blob([...parts], { type: types.json }),
    }))
  }
  const rows = await gatherExport(client, query, ui)
  const checked = await withFindings(
    rows,
    createChecker({ codes, directory: client.directory, ui, today: () => today }),
    ui,
    workflow,
  )
  const content = new Blob([...(await csvParts(checked, ui))], { type: types.csv })
  return [{ name: `encounters-${today}.${format}`, content }]
}
