import type { FastifyInstance } from 'fastify'
import type { KyselyPlugin } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createServer } from '../../../src/server/http/createServer.js'
import { openSite } from '../../../src/server/openSite.js'
import { everyone } from '../../../src/testing/contractSupport.js'
import { openSilentDatabase } from '../support/silentDatabase.js'

const away = Object.assign(new Error(), { code: '57P01' })
const answers = async () => undefined
let answer: () => Promise<unknown>
let asked: number
let app: FastifyInstance
let close: () => Promise<void>

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const { database } = openSilentDatabase()
  const site = await openSite(database, { authenticate: async () => everyone })
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => {
      await answer()
      return result
    },
  }
  answer = answers
  asked = 0
  app = await createServer({ ...site, db: site.db.withPlugin(counting) }, { logs: false })
  close = site.close
})
afterEach(async () => {
  vi.useRealTimers()
  await app.close()
  await close()
})

const statusOf = async () => (await app.inject({ url: '/ready' })).statusCode

it('asks the database once a second, however often it is asked itself', async () => {
  const many = Array.from({ length: 50 }, statusOf)
  expect(new Set(await Promise.all(many))).toEqual(new Set([200]))
  vi.advanceTimersByTime(900)
  expect([await statusOf(), asked]).toEqual([200, 1])
  vi.advanceTimersByTime(100)
  expect([await statusOf(), asked]).toEqual([200, 2])
})

it('tells of a database that went away, and of one that is back, within a second', async () => {
  expect(await statusOf()).toBe(200)
  answer = () => Promise.reject(away)
  vi.advanceTimersByTime(1_000)
  expect(await statusOf()).toBe(503)
  answer = answers
  vi.advanceTimersByTime(1_000)
  expect(await statusOf()).toBe(200)
})

it('does not wait for a database that is silent, and does not ask it again before it answers', async () => {
  let end: (() => void) | undefined
  answer = () =>
    new Promise<void>((resolve) => {
      end = resolve
    })
  for (const _ of [1, 2]) {
    const status = statusOf()
    await vi.advanceTimersByTimeAsync(5_000)
    expect([await status, asked]).toEqual([503, 1])
  }
  end?.()
  expect([await statusOf(), asked]).toEqual([200, 1])
})
