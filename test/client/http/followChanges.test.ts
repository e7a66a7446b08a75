import { expect, it } from 'vitest'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { createReadPositions } from '../../../src/client/http/createReadPositions.js'
import { followChanges } from '../../../src/client/http/followChanges.js'
import type { ChangeNotice } from '../../../src/client/http/readNotices.js'

/** What is told by streams that begin with these lines, one opened after the other, after answers at these positions. */
const told = async (read: readonly (string | undefined)[], ...streams: readonly string[]) => {
  const positions = createReadPositions()
  for (const position of read) positions.note(position)
  const notices: ChangeNotice[] = []
  const ending = new AbortController()
  const left = [...streams]
  const requester = {
    send: () => Promise.reject(new Error('Nothing is sent here.')),
    open: async () => {
      const lines = left.shift()
      if (left.length === 0) ending.abort()
      return new Response(lines)
    },
  }
  await followChanges(requester, positions, (notice) => notices.push(notice), ending.signal)
  return notices
}

const first = '{"ids":[],"at":"7"}\n'
const all = { ids: 'all' }
/** Says that a stream stands. */
const none = { ids: [] }

it('tells nothing of a stream that begins where everything was read', async () => {
  expect(await told(['7', '7'], first)).toEqual([none])
  expect(await told([], first)).toEqual([none])
  expect(await told(['7'], `${first}{"ids":[3]}\n`)).toEqual([none, { ids: [3] }])
})

it('takes everything for changed where a change may have been missed', async () => {
  expect(await told(['6', '7'], first)).toEqual([all])
  expect(await told(['7', undefined], first)).toEqual([all])
  // A server that tells no position.
  expect(await told(['7'], '\n{"ids":[3]}\n')).toEqual([all, { ids: [3] }])
})

it('takes everything for changed where a stream broke and began anew', async () => {
  expect(await told(['7'], first, first)).toEqual([none, all])
})

it('ends where nobody is signed in, so that another tab can follow', async () => {
  let asked = 0
  const requester = {
    send: () => Promise.reject(new Error('Nothing is sent here.')),
    open: () => {
      asked += 1
      return Promise.reject(new EncounterClientError('unauthorized', 'You are signed out.'))
    },
  }
  await followChanges(requester, createReadPositions(), () => undefined, new AbortController().signal)
  expect(asked).toBe(1)
})
