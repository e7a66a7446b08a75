import { expect, it } from 'vitest'
import { listAfter } from '../../../src/app/demo/listAfter.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'

it('holds lists back until the demo data is there, and nothing that is asked by appointment', async () => {
  let noteSeeded = () => {}
  const seeded = new Promise<void>((resolve) => {
    noteSeeded = resolve
  })
  const stored = createLocalStorageClient({
    storage: createMemoryStorage(),
    user: () => ({ id: 'lee', name: 'Dr. Lee', capabilities: ['edit'] }),
  })
  const client = listAfter(stored, seeded)
  const listed = client.list({})
  expect((await client.list({ appointmentIds: [5_001_234] })).records).toEqual([])
  await client.create(
    { PatientId: 100234, ProviderId: 201, DateOfService: '2026-06-15' },
    { idempotencyKey: 'of the demo' },
  )
  noteSeeded()
  expect((await listed).records).toHaveLength(1)
})
