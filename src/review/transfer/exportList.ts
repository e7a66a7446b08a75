import { backupFileName } from '../../client/backup/backupFormat.js'
import { writeBackup } from '../../client/backup/writeBackup.js'
import { collectExport } from '../../client/collectExport.js'
import type { EncounterQuery, ListingClient } from '../../client/EncounterClient.js'
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
import type { EncounterCheck } from '../../encounter/rules/Rule.js'
import type { Workflow } from '../../encounter/workflow.js'
import { returned } from '../../messages/en/list.js'
import type { SavedFile } from '../../ui/saveFile.js'

/** The formats of an export. */
export type ExportFormat = 'csv' | 'json'

const types: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
}

/** The number of encounters that are checked between two pauses. */
const checkBatchSize = 100

/** Adds the readiness of each encounter, in the words of the list. */
const withFindings = async (
  rows: readonly ExportedEncounter[],
  checker: Checker,
  ui: EncounterUi,
  workflow: Workflow,
): Promise<readonly ExportedEncounter[]> => {
  const pace = createPacer()
  const checked: ExportedEncounter[] = []
  for (let start = 0; start < rows.length; start += checkBatchSize) {
    await pace()
    const batch = rows.slice(start, start + checkBatchSize)
    const counts = await checker.assess(batch.map(({ encounter }) => encounter))
    checked.push(
      ...batch.map((row, position) => {
        const found = counts[position] ?? { errors: 0, isChecked: false }
        const isReturned = row.isReturned === true && found.errors === 0
        return { ...row, findings: isReturned ? returned : describeReadiness(row, found, ui, workflow) }
      }),
    )
  }
  return checked
}

/** The number of encounters that are written between two pauses. */
const writeBatchSize = 500

const csvParts = async (rows: readonly ExportedEncounter[], ui: EncounterUi): Promise<readonly string[]> => {
  const pace = createPacer()
  // With a byte order mark, without which spreadsheets garble accented names.
  const parts = ['\uFEFF', encountersToCsv(rows.slice(0, writeBatchSize), ui)]
  for (let start = writeBatchSize; start < rows.length; start += writeBatchSize) {
    await pace()
    parts.push(encountersToCsv(rows.slice(start, start + writeBatchSize), ui, false))
  }
  return parts
}

/**
 * Writes all encounters that match a query to a CSV file or a JSON backup. A large backup is split into several files.
 * Encounters whose codes or references cannot be looked up are exported as not checked.
 */
export const exportList = async (
  format: ExportFormat,
  query: EncounterQuery,
  {
    client,
    codes,
    ui,
    workflow,
    checks,
  }: {
    readonly client: Pick<ListingClient, 'list' | 'get' | 'history' | 'directory'>
    readonly codes: CodeSource
    readonly ui: EncounterUi
    readonly workflow: Workflow
    readonly checks?: readonly EncounterCheck[] | undefined
  },
): Promise<readonly SavedFile[]> => {
  const today = todayOf(new Date())
  if (format === 'json') {
    // A backup contains the records as stored, so no names are looked up.
    const files = await writeBackup(client, [query])
    return files.map(({ parts }, index) => ({
      name: backupFileName('encounters', today, index, files.length),
      content: new Blob([...parts], { type: types.json }),
    }))
  }
  const rows = await collectExport(client, query, ui)
  const checked = await withFindings(
    rows,
    createChecker({ codes, directory: client.directory, ui, today: () => today, checks }),
    ui,
    workflow,
  )
  const content = new Blob([...(await csvParts(checked, ui))], { type: types.csv })
  return [{ name: `encounters-${today}.${format}`, content }]
}
