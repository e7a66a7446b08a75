import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { gatherExport } from '../../src/client/gatherExport.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import type { CodeSource } from '../../src/codes/CodeSystem.js'
import { encountersToJson } from '../../src/encounter/exportEncounters.js'
import { kareoEncounterUi as ui } from '../../src/encounter/kareoEncounter.js'
import { encounterWorkflow as workflow } from '../../src/encounter/workflow.js'
import { exportList } from '../../src/review/transfer/exportList.js'
import { everyone, visit } from '../client/contractSupport.js'

const codes: CodeSource = {
  search: async () => [],
  lookUp: async (refs) => refs.map(() => undefined),
  sets: async () => [],
}

const stored = async (count: number) => {
  const client = createLocalStorageClient({ user: () => everyone, storage: createMemoryStorage() })
  for (let made = 0; made < count; made += 1) {
    await client.create({ ...visit, PatientId: made + 1 }, { idempotencyKey: String(made) })
  }
  return client
}

const findingsIn = async (content: Blob) =>
  Papa.parse<Record<string, string>>((await content.text()).trim(), { header: true }).data.map(
    (row) => `${row.Status}: ${row.Findings}`,
  )

const byId = { sort: { by: 'id', direction: 'ascending' } } as const

describe('an exported list', () => {
  it('says what the list says, so that nobody takes a voided encounter for a ready one', async () => {
    const client = await stored(2)
    await client.create({ ...visit, PatientId: 9, ProcedureCodes: [] }, { idempotencyKey: 'c' })
    const { version } = await client.get(8009002)
    await client.transition(
      8009002,
      { to: 'Voided', reason: 'x' },
      { ifMatch: version, idempotencyKey: 'change' },
    )
    const { content } = await exportList('csv', byId, { client, codes, ui, workflow })
    expect(await findingsIn(content)).toEqual(['Draft: Ready', 'Voided: None', 'Draft: 1 to mend'])
  })

  it('is one file of many pieces, with one header', async () => {
    const { content } = await exportList('csv', byId, { client: await stored(1001), codes, ui, workflow })
    const lines = (await content.text()).split('\r\n')
    expect(lines).toHaveLength(1003)
    expect(lines.filter((line) => line.includes('Encounter ID'))).toHaveLength(1)
    expect(lines.slice(1, -1).map((line) => Number(line.split(',')[3]))).toEqual(
      Array.from({ length: 1001 }, (_, row) => row + 1),
    )
    expect(lines.at(-1)).toBe('')
  })

  it.each([0, 1, 1001])('is one JSON of many pieces, as if written at once: %s encounters', async (count) => {
    const client = await stored(count)
    const { content } = await exportList('json', byId, { client, codes, ui, workflow })
    const rows = await gatherExport(client, byId, ui)
    expect(rows).toHaveLength(count)
    expect(await content.text()).toBe(encountersToJson(rows))
  })

  it('leaves the findings out where codes cannot be looked up', async () => {
    const lookUp = async () => Promise.reject(new Error('away'))
    const client = await stored(1)
    const { content } = await exportList('csv', byId, { client, codes: { ...codes, lookUp }, ui, workflow })
    expect(await findingsIn(content)).toEqual(['Draft: '])
  })
})
