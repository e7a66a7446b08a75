import { expect, it } from 'vitest'
import { createHttpClient } from '../../../src/client/http/createHttpClient.js'
import { errorOf, over, visit } from '../../../src/testing/contractSupport.js'

it('takes no other encounter for the one that it asked for', async () => {
  const other = {
    id: 8009002,
    encounter: { ...visit, EncounterId: 8009002 },
    version: 'a',
    updatedAt: '2026-06-15T14:00:00.000Z',
    updatedBy: 'Dr. Test',
  }
  const client = createHttpClient({
    baseUrl: 'https://clinic.example/api',
    fetch: async () => Response.json(other),
  })
  const asked = { ...other, id: 8009001 }
  expect(await client.get(8009002)).toEqual(other)
  expect((await errorOf(client.get(8009001))).kind).toBe('unavailable')
  expect((await errorOf(client.update(8009001, visit, over(asked)))).kind).toBe('unavailable')
  expect((await errorOf(client.transition(8009001, { to: 'Submitted' }, over(asked)))).kind).toBe(
    'unavailable',
  )
})
