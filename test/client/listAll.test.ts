import { expect, it } from 'vitest'
import type { ListingClient } from '../../src/client/EncounterClient.js'
import { listAll } from '../../src/client/listAll.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { everyone, over, visit } from '../../src/testing/contractSupport.js'

/** A client with some encounters, and a list over it that somebody saves the oldest of after its first page. */
const openBusy = async (count: number) => {
  const client = createMemoryClient({ user: () => everyone })
  const [oldest] = await Promise.all(
    Array.from({ length: count }, (_, number) => client.create(visit, { idempotencyKey: `k${number}` })),
  )
  if (oldest === undefined) throw new Error('expected an encounter')
  let asked = 0
  const list: ListingClient['list'] = async (query, options) => {
    const page = await client.list(query, options)
    asked += 1
    if (asked === 1) await client.update(oldest.id, { ...visit, DiagnosisCodes: ['I10'] }, over(oldest))
    return page
  }
  return { list, oldest, asked: () => asked }
}

it('finds an encounter that is saved, and so moves to the front, while the pages are read', async () => {
  const { list, oldest, asked } = await openBusy(450)
  const records = await listAll({ list }, {})
  expect(new Set(records.map(({ id }) => id)).size).toBe(450)
  expect(records).toHaveLength(450)
  const [first] = records
  expect(first?.id).toBe(oldest.id)
  expect(first?.encounter).toMatchObject({ DiagnosisCodes: ['I10'] })
  expect(asked()).toBe(4)
})

it('reads one page once', async () => {
  const { list, asked } = await openBusy(20)
  expect(await listAll({ list }, {})).toHaveLength(20)
  expect(asked()).toBe(1)
})
