import { expect, it } from 'vitest'
import { recordAtVersion } from '../../../src/client/changes/recordAtVersion.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'

it('finds each state that a record was in, and none of a version that it never had', async () => {
  const client = createMemoryClient({ user: () => everyone })
  const states = [await client.create(visit, { idempotencyKey: 'a' })]
  const last = () => states.at(-1) ?? expect.fail()
  const { id } = last()
  const { ProcedureCodes: _, ...withoutProcedures } = visit
  for (const encounter of [
    { ...visit, DiagnosisCodes: ['J06.9', 'R05.9', 'I10'] },
    { ...withoutProcedures, AppointmentId: 5001234 },
    { ...visit, DiagnosisCodes: [] },
  ]) {
    states.push(await client.update(id, encounter, over(last())))
  }
  const dismiss = { kind: 'dismiss-finding', finding: 'sex', reason: 'known' } as const
  states.push(await client.mark(id, dismiss, over(last())))
  states.push(await client.transition(id, { to: 'Submitted' }, over(last())))
  const events = await client.history(id)
  for (const state of states) expect(recordAtVersion(last(), events, state.version)).toEqual(state)
  expect(recordAtVersion(last(), events, '99')).toBeUndefined()
})
