import { describe, expect, it } from 'vitest'
import { createTokenKeeper, SignInEnded } from '../../../src/app/signIn/createTokenKeeper.js'
import type { Tokens } from '../../../src/app/signIn/tokens.js'

const tokens = (accessToken: string, expiresAt?: number): Tokens => ({
  accessToken,
  ...(expiresAt === undefined ? undefined : { expiresAt }),
  refreshToken: 'refresh',
  claims: { sub: 'lee' },
  context: {},
})

/** A keeper with a clock and an issuer in the test's hands. */
const open = (first: Tokens) => {
  let time = 0
  const asked: ((answer: Tokens | Error) => void)[] = []
  const keeper = createTokenKeeper({
    tokens: first,
    now: () => time,
    refresh: () =>
      new Promise((resolve, reject) => {
        asked.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
      }),
  })
  return {
    keeper,
    asked,
    pass: (ms: number) => {
      time += ms
    },
  }
}

const fresh = { isRefused: false }

describe('createTokenKeeper', () => {
  it('gives the token until shortly before it expires, then another one', async () => {
    const { keeper, asked, pass } = open(tokens('one', 100_000))
    expect(await keeper.getToken(fresh)).toBe('one')
    pass(80_000)
    const next = keeper.getToken(fresh)
    asked[0]?.(tokens('two', 200_000))
    expect(await next).toBe('two')
    expect(await keeper.getToken(fresh)).toBe('two')
    expect(asked).toHaveLength(1)
  })

  it('refreshes once for all requests that were refused together', async () => {
    const { keeper, asked } = open(tokens('one'))
    const wanted = [{ isRefused: true }, { isRefused: true }, fresh].map((how) => keeper.getToken(how))
    asked[0]?.(tokens('two'))
    expect(await Promise.all(wanted)).toEqual(['two', 'two', 'two'])
    expect(asked).toHaveLength(1)
  })

  it('ends where the issuer refuses, and tells so once', async () => {
    const { keeper, asked } = open(tokens('one'))
    let told = 0
    keeper.subscribe(() => {
      told += 1
    })
    const wanted = keeper.getToken({ isRefused: true })
    asked[0]?.(new SignInEnded())
    await expect(wanted).rejects.toMatchObject({ kind: 'unauthorized' })
    await expect(keeper.getToken(fresh)).rejects.toMatchObject({ kind: 'unauthorized' })
    expect(keeper.hasEnded()).toBe(true)
    expect([told, asked.length]).toEqual([1, 1])
  })

  it('goes on once an issuer that was unavailable answers', async () => {
    const { keeper, asked } = open(tokens('one'))
    const wanted = keeper.getToken({ isRefused: true })
    asked[0]?.(new TypeError('Failed to fetch'))
    await expect(wanted).rejects.toMatchObject({ kind: 'unavailable' })
    expect(keeper.hasEnded()).toBe(false)
    const again = keeper.getToken({ isRefused: true })
    asked[1]?.(tokens('two'))
    expect(await again).toBe('two')
  })
})
