import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { readBackup } from '../../../src/client/backup/readBackup.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { exportList } from '../../../src/review/transfer/exportList.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'

const codes: CodeSource = {
  search: async () => [],
  lookUp: async (refs) => refs.map(() => undefined),
  sets: async () => [],
}

const stored = async (count: number) => {
  const client = createMemoryClient({ user: () => everyone })
  for (let made = 0; made < count; made += 1) {
    await client.create({ ...visit, PatientId: made + 1 }, { idempotencyKey: String(made) })
  }
  return client
}

const findingsIn = async (content: Blob) =>
  Papa.parse<Record<string, string>>((await content.text()).trim(), { header: true }).data.map(
    (row) => `${row.Status}: ${row.Findings}`,
  )

const contentsOf = async (...call: Parameters<typeof exportList>): Promise<readonly [Blob, ...Blob[]]> => {
  const [first, ...others] = (await exportList(...call)).map(({ content }) => content)
  if (first === undefined) throw new Error('Nothing was exported.')
  return [first, ...others]
}

const byId = { sort: { by: 'id', direction: 'ascending' } } as const

describe('an exported list', () => {
  it('says what the list says, so that a voided encounter is not taken for a ready one', async () => {
    const client = await stored(2)
    await client.create({ ...visit, PatientId: 9, ProcedureCodes: [] }, { idempotencyKey: 'c' })
    const { version } = await client.get(8009002)
    await client.transition(8009002, { to: 'Voided', reason: 'x' }, over({ version }))
    const [content] = await contentsOf('csv', byId, { client, codes, ui, workflow })
    expect(await findingsIn(content)).toEqual(['Draft: Ready', 'Voided: None', 'Draft: 1 error'])
  })

  it('does not call a returned encounter ready before it is changed', async () => {
    const client = await stored(1)
    const submitted = await client.transition(8009001, { to: 'Submitted' }, over(await client.get(8009001)))
    await client.transition(8009001, { to: 'Draft', reason: 'x' }, over(submitted))
    const [content] = await contentsOf('csv', byId, { client, codes, ui, workflow })
    expect(await findingsIn(content)).toEqual(['Draft: Returned'])
  })

  it('is written in batches into one file with one header', async () => {
    const [content] = await contentsOf('csv', byId, { client: await stored(1001), codes, ui, workflow })
    const lines = (await content.text()).split('\r\n')
    expect(lines).toHaveLength(1003)
    expect(lines.filter((line) => line.includes('Encounter ID'))).toHaveLength(1)
    expect(lines.slice(1, -1).map((line) => Number(line.split(',')[3]))).toEqual(
      Array.from({ length: 1001 }, (_, row) => row + 1),
    )
    expect(lines.at(-1)).toBe('')
  })

  it.each([1, 1001])('is a backup of all that match, on every page: %s encounters', async (count) => {
    const client = await stored(count)
    const [content] = await contentsOf('json', byId, { client, codes, ui, workflow })
    const rows = readBackup(JSON.parse(await content.text()))
    expect(rows).toHaveLength(count)
    const last = await client.get(8009000 + count)
    expect(rows?.at(-1)).toEqual({
      position: count,
      kind: 'readable',
      backup: { record: last, history: await client.history(last.id) },
    })
  })

  it('is a valid backup even if nothing matches', async () => {
    const [content] = await contentsOf('json', byId, { client: await stored(0), codes, ui, workflow })
    expect(JSON.parse(await content.text())).toEqual({
      format: 'encounter-form-backup',
      version: 1,
      records: [],
    })
  })

  it('does not call an encounter ready that could not be checked', async () => {
    const lookUp = async () => Promise.reject(new Error('away'))
    const client = await stored(1)
    await client.create({ ...visit, ProcedureCodes: [] }, { idempotencyKey: 'blocked' })
    const [content] = await contentsOf('csv', byId, { client, codes: { ...codes, lookUp }, ui, workflow })
    expect(await findingsIn(content)).toEqual(['Draft: Not checked', 'Draft: 1 error'])
  })
})
