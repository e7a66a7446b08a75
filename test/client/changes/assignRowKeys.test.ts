import { describe, expect, it } from 'vitest'
import { assignRowKeys } from '../../../src/client/changes/assignRowKeys.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { everyone } from '../../../src/testing/contractSupport.js'

const ui = { ...kareoEncounterUi, rows: { ServiceLines: 'LineId' } }
const lines = (...rows: readonly unknown[]) => ({ ServiceLines: rows })
const assign = (rows: readonly unknown[], before: readonly unknown[] = []) =>
  assignRowKeys(lines(...rows), lines(...before), ui, 'v9').ServiceLines

describe('the keys of rows', () => {
  it('are left as they are, also by object', () => {
    const encounter = lines({ LineId: 'a' }, { LineId: 'b' })
    expect(assignRowKeys(encounter, {}, ui, 'v9')).toBe(encounter)
    expect(assignRowKeys({ ServiceLines: 'no list' }, {}, ui, 'v9')).toEqual({ ServiceLines: 'no list' })
  })

  it('are new where a row has none, or has that of another', () => {
    expect(assign([{ Code: '1' }, { LineId: 'a' }, { LineId: 'a', Code: '2' }])).toEqual([
      { Code: '1', LineId: 'v9.0' },
      { LineId: 'a' },
      { LineId: 'v9.2', Code: '2' },
    ])
  })

  it('stay with the place of a row that came without one, unless another row has it', () => {
    expect(assign([{ Code: '1' }, { Code: '2' }], [{ LineId: 'a' }, { LineId: 'b' }])).toEqual([
      { Code: '1', LineId: 'a' },
      { Code: '2', LineId: 'b' },
    ])
    expect(assign([{ Code: '1' }, { LineId: 'a' }], [{ LineId: 'a' }])).toEqual([
      { Code: '1', LineId: 'v9.0' },
      { LineId: 'a' },
    ])
  })

  it('are there after a create, and the same after an update that leaves them out', async () => {
    const client = createMemoryClient({ user: () => everyone, ui })
    const visit = { PatientId: 1, ProviderId: 2, DateOfService: '2026-06-15' }
    const created = await client.create({ ...visit, ...lines({ Units: 1 }) }, { idempotencyKey: 'one' })
    const [row] = Array.isArray(created.encounter.ServiceLines) ? created.encounter.ServiceLines : []
    expect(row).toMatchObject({ Units: 1, LineId: expect.stringMatching(/^\w+\.0$/) })
    const updated = await client.update(
      created.id,
      { ...visit, ...lines({ Units: 2 }) },
      { idempotencyKey: 'two', ifMatch: created.version },
    )
    expect(updated.encounter.ServiceLines).toEqual([{ Units: 2, LineId: row.LineId }])
  })
})
