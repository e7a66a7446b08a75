import { UnsecuredJWT } from 'jose'
import { describe, expect, it, vi } from 'vitest'
import { createIssuer } from '../../../src/app/signIn/createIssuer.js'
import { SignInEnded } from '../../../src/app/signIn/createTokenKeeper.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'

const base = 'https://id.example'

interface Given {
  /** Claims of the ID token, besides or in the place of those that are right; null: there is no ID token. */
  readonly claims?: Readonly<Record<string, unknown>> | null
  /** What else the token endpoint answers. */
  readonly answer?: Readonly<Record<string, unknown>>
  readonly status?: number
}

const idTokenOf = (claims: Readonly<Record<string, unknown>>) =>
  new UnsecuredJWT({ iss: base, aud: 'app', sub: 'lee', ...claims })
    .setIssuedAt()
    .setExpirationTime('5m')
    .encode()

/** Has begun to sign in at an issuer. Its token endpoint answers whatever a test says. */
const begin = async ({ confirms = false, parameters = {} } = {}) => {
  const issuer = createIssuer({
    parameters,
    ...{ issuer: base, clientId: 'app', scope: 'openid', redirectUri: 'https://app.example/' },
    metadata: {
      issuer: base,
      authorization_endpoint: `${base}/authorize`,
      token_endpoint: `${base}/token`,
    },
    tab: createMemoryStorage(),
  })
  const asked = new URL(await issuer.begin({ place: { path: '/', state: null }, confirms })).searchParams
  const answer = (given: Given | 'nothing') => {
    if (given === 'nothing')
      return vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')))
    const { claims = {}, answer: more = {}, status = 200 } = given
    const idToken = claims === null ? {} : { id_token: idTokenOf({ nonce: asked.get('nonce'), ...claims }) }
    const body = { access_token: 'a', token_type: 'Bearer', refresh_token: 'r', ...idToken, ...more }
    return vi.stubGlobal('fetch', async () => Response.json(body, { status }))
  }
  return {
    asked,
    issuer,
    answer,
    finish: (given: Given | 'nothing') => {
      answer(given)
      return issuer.finish(`?code=c&state=${asked.get('state')}`)
    },
  }
}

const refusal = (said: string) => ({ kind: 'unauthorized', message: expect.stringContaining(said) })

describe('a request to the issuer', () => {
  it('has what config.json adds, but wants the user asked whatever that says', async () => {
    const parameters = { prompt: 'select_account', audience: 'api' }
    const usual = (await begin({ parameters })).asked
    expect([usual.getAll('prompt'), usual.get('audience')]).toEqual([['select_account'], 'api'])
    const { asked } = await begin({ parameters, confirms: true })
    expect([asked.getAll('prompt'), asked.getAll('max_age')]).toEqual([['login'], ['0']])
    expect(asked.get('audience')).toBe('api')
  })
})

describe('an answer of the issuer', () => {
  it('signs in whom its ID token names', async () => {
    const { finish } = await begin()
    expect((await finish({})).tokens.claims).toMatchObject({ sub: 'lee' })
  })

  it('with the ID token of another sign-in says so, and how to go on', async () => {
    const { finish } = await begin()
    await expect(finish({ claims: { nonce: 'another' } })).rejects.toMatchObject(refusal('“nonce”'))
  })

  it('without an ID token, or with one of nobody, says so', async () => {
    const one = await begin()
    await expect(one.finish({ claims: null })).rejects.toMatchObject(refusal('“openid”'))
    const two = await begin()
    await expect(two.finish({ claims: null, answer: { scope: 'other' } })).rejects.toMatchObject(
      refusal('“openid”'),
    )
    const three = await begin()
    await expect(three.finish({ claims: { sub: undefined } })).rejects.toMatchObject(refusal('“openid”'))
    const four = await begin()
    await expect(four.finish({ claims: null, answer: { id_token: 'no token' } })).rejects.toMatchObject(
      refusal('“openid”'),
    )
  })

  it('with the ID token of another issuer, or for another app, says which', async () => {
    const one = await begin()
    await expect(one.finish({ claims: { iss: 'https://other.example' } })).rejects.toMatchObject(
      refusal('“https://other.example”'),
    )
    const two = await begin()
    await expect(two.finish({ claims: { aud: ['other'] } })).rejects.toMatchObject(refusal('“app”'))
    const three = await begin()
    await expect(three.finish({ claims: { aud: ['app', 'other'], azp: 'other' } })).rejects.toMatchObject(
      refusal('“app”'),
    )
  })

  it('that does not come, or comes from a server in trouble, is no word against the user', async () => {
    const one = await begin()
    await expect(one.finish('nothing')).rejects.toMatchObject({ kind: 'unavailable' })
    const two = await begin()
    await expect(two.finish({ status: 503 })).rejects.toMatchObject({ kind: 'unavailable' })
  })
})

describe('a refreshed token', () => {
  it('whose ID token is of another user ends the sign-in', async () => {
    const { issuer, answer, finish } = await begin()
    const { tokens } = await finish({})
    answer({ claims: { sub: 'robin' } })
    await expect(issuer.refresh(tokens)).rejects.toBeInstanceOf(SignInEnded)
  })

  it('that the issuer cannot give now ends nothing', async () => {
    const { issuer, answer, finish } = await begin()
    const { tokens } = await finish({})
    answer({ status: 503 })
    await expect(issuer.refresh(tokens)).rejects.not.toBeInstanceOf(SignInEnded)
  })
})
