import { describe, expect, it } from 'vitest'
import {
  countOldEncounters,
  exportOldEncounters,
  removeExported,
} from '../../../src/client/backup/oldEncounters.js'
import { encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { fill, newClient } from '../support/backupSupport.js'

const statuses = ['Approved', 'Voided']

describe('old encounters', () => {
  it('are those of a read-only status whose visit was before a date', async () => {
    const client = newClient()
    await fill(client, 8)
    const counts = async (before: string) => [
      ...(await countOldEncounters(client, { before, statuses }, workflow)).entries(),
    ]
    expect(await counts('2026-06-15')).toEqual([
      ['Approved', 0],
      ['Voided', 0],
    ])
    expect(await counts('2026-06-16')).toEqual([
      ['Approved', 2],
      ['Voided', 2],
    ])
  })

  it('are never of a status in which they may change', async () => {
    const old = { before: '2027-01-01', statuses: ['Approved', 'Submitted'] }
    await expect(countOldEncounters(newClient(), old, workflow)).rejects.toThrow(/Submitted may still change/)
    expect(() => exportOldEncounters(newClient(), old, workflow)).toThrow(/Submitted may still change/)
  })

  it('are removed as they were exported: what changed meanwhile stays', async () => {
    const client = newClient()
    await fill(client, 8)
    const [file] = await exportOldEncounters(client, { before: '2027-01-01', statuses }, workflow)
    const approved = await client.get(8009002)
    await client.transition(8009002, { to: 'Submitted', reason: 'Wrong code' }, over(approved))
    const outcome = await removeExported(client, file?.records ?? [], { user: everyone })
    expect(outcome).toEqual({ removed: 3, changed: [8009002] })
    expect(await client.care.count()).toBe(5)
    expect((await client.get(8009002)).encounter.EncounterStatus).toBe('Submitted')
  })

  it('are not removed where they change in the moment of removing', async () => {
    const client = newClient()
    await fill(client, 8)
    const [file] = await exportOldEncounters(client, { before: '2027-01-01', statuses }, workflow)
    const reopen = async () =>
      client.transition(8009002, { to: 'Submitted', reason: 'Wrong code' }, over(await client.get(8009002)))
    const late = {
      ...client,
      care: {
        ...client.care,
        remove: async (...call: Parameters<typeof client.care.remove>) => {
          await reopen()
          return client.care.remove(...call)
        },
      },
    }
    const outcome = await removeExported(late, file?.records ?? [], { user: everyone })
    expect(outcome).toEqual({ removed: 3, changed: [8009002] })
    expect((await client.get(8009002)).encounter.EncounterStatus).toBe('Submitted')
  })

  it('are removed by those who may approve', async () => {
    const client = newClient()
    await client.create(visit, { idempotencyKey: 'a' })
    const user = { ...everyone, capabilities: ['edit' as const] }
    expect((await errorOf(removeExported(client, [], { user }))).kind).toBe('unauthorized')
  })
})
