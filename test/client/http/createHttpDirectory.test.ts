import { expect, it } from 'vitest'
import { createHttpDirectory } from '../../../src/client/http/createHttpDirectory.js'
import type { Requester } from '../../../src/client/http/createRequester.js'

/** A server that knows every patient, and answers when it is told to. */
const startDirectory = () => {
  const asked: unknown[] = []
  const waiting: (() => void)[] = []
  const requester: Requester = {
    send: async ({ body }, is) => {
      asked.push(body)
      await new Promise<void>((resolve) => waiting.push(resolve))
      const given: unknown = body
      const ids = typeof given === 'object' && given !== null && 'ids' in given ? given.ids : [7]
      const entries = Array.isArray(ids) ? ids.map((id) => ({ id: Number(id), name: `Patient ${id}` })) : []
      const answer: unknown = { entries }
      if (!is(answer)) throw new Error('Not what was asked for.')
      return answer
    },
    open: () => Promise.reject(new Error('Nothing is followed.')),
  }
  const answer = () => {
    for (const resolve of waiting.splice(0)) resolve()
  }
  return { asked, answer, ...createHttpDirectory(requester) }
}

it('asks for a patient once while several places want one, whatever the type of the id', async () => {
  const { directory, asked, answer } = startDirectory()
  const all = Promise.all([
    directory.get('patient', 7),
    directory.get('patient', '7'),
    directory.getMany?.('patient', [7, 8]),
  ])
  answer()
  expect(await all).toEqual([
    { id: 7, name: 'Patient 7' },
    { id: 7, name: 'Patient 7' },
    [
      { id: 7, name: 'Patient 7' },
      { id: 8, name: 'Patient 8' },
    ],
  ])
  expect(asked).toEqual([
    { kind: 'patient', ids: [7] },
    { kind: 'patient', ids: [8] },
  ])
})

it('asks again later: a directory tells of no change', async () => {
  const { directory, asked, answer } = startDirectory()
  for (const _ of [1, 2]) {
    const got = directory.get('patient', 7)
    answer()
    await got
  }
  expect(asked).toHaveLength(2)
})

it('ends the wait of who gives up, and of nobody else', async () => {
  const { directory, answer } = startDirectory()
  const leaving = new AbortController()
  const [left, stayed] = [
    directory.get('patient', 7, { signal: leaving.signal }),
    directory.get('patient', 7),
  ]
  leaving.abort(new Error('Left.'))
  await expect(left).rejects.toThrow('Left.')
  answer()
  expect(await stayed).toEqual({ id: 7, name: 'Patient 7' })
})

it('knows whoever was found by a search when they are chosen', async () => {
  const { directory, asked, answer } = startDirectory()
  const found = directory.search('patient', 'pat')
  answer()
  await found
  expect(await directory.get('patient', 7)).toEqual({ id: 7, name: 'Patient 7' })
  expect(asked).toHaveLength(1)
})
