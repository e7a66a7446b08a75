import { expect, it } from 'vitest'
import { encounterAtVersion } from '../../src/client/encounterAtVersion.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { everyone, idOf, visit } from './contractSupport.js'

it('finds each state that a record was in, and none of a version that it never had', async () => {
  const client = createLocalStorageClient({ user: () => everyone, storage: createMemoryStorage() })
  const states = [await client.create(visit, { idempotencyKey: 'a' })]
  const id = idOf(states[0] ?? expect.fail())
  const { ProcedureCodes: _, ...withoutProcedures } = visit
  for (const encounter of [
    { ...visit, DiagnosisCodes: ['J06.9', 'Z00.00', 'I10'] },
    { ...withoutProcedures, AppointmentId: 5001234 },
    { ...visit, DiagnosisCodes: [] },
  ]) {
    states.push(await client.update(id, encounter, { ifMatch: states.at(-1)?.version ?? '' }))
  }
  const record = states.at(-1) ?? expect.fail()
  const events = await client.history(id)
  for (const { version, encounter } of states) {
    expect(encounterAtVersion(record, events, version)).toEqual(encounter)
  }
  expect(encounterAtVersion(record, events, '99')).toBeUndefined()
})
