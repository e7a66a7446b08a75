import { once } from 'node:events'
import { connect, type LookupFunction } from 'node:net'
import { expect, it } from 'vitest'
import { isAway } from '../../../src/server/database/isAway.js'

/** Has the system say what it says of a connection that nobody accepts: there is nothing at port 1. */
const refused = async (addresses: readonly string[]): Promise<unknown> => {
  const lookup: LookupFunction = (_name, _options, found) =>
    found(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  const [error] = await once(connect({ host: 'database.example', port: 1, lookup }), 'error')
  return error
}

it.each([[['127.0.0.1']], [['127.0.0.1', '::1']]])(
  'takes a database for away that nobody answers for at %j',
  async (addresses) => {
    expect(isAway(await refused(addresses))).toBe(true)
  },
)

it.each([
  new Error('ECONNREFUSED'),
  Object.assign(new Error(), { code: 'ENOENT' }),
  { code: '23505' },
  'away',
])('takes no other failure for it: %o', (error) => {
  expect(isAway(error)).toBe(false)
})
