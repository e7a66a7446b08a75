import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkSignature, keysAddressOf } from '../../../src/app/smart/checkSignature.js'

type Pair = Awaited<ReturnType<typeof generateKeyPair>>

let own: Pair
let foreign: Pair
let ownKey: JWK
let foreignKey: JWK
beforeAll(async () => {
  ;[own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')])
  ;[ownKey, foreignKey] = await Promise.all([exportJWK(own.publicKey), exportJWK(foreign.publicKey)])
})

const signed = ({ privateKey }: Pair, kid?: string) =>
  new SignJWT({ sub: 'lee' })
    .setProtectedHeader({ alg: 'RS256', ...(kid === undefined ? undefined : { kid }) })
    .sign(privateKey)

const check = (idToken: string, keys: readonly JWK[] | undefined) =>
  checkSignature(idToken, async () => keys?.map((key) => ({ ...key })), 'Test EHR')

describe('the signature of an ID token', () => {
  it('is right by a key of the EHR', async () => {
    const keys = [
      { ...foreignKey, kid: 'old' },
      { ...ownKey, kid: 'new' },
    ]
    await expect(check(await signed(own, 'new'), keys)).resolves.toBeUndefined()
  })

  it('is right by any of its keys where the token names none', async () => {
    await expect(check(await signed(own), [foreignKey, ownKey])).resolves.toBeUndefined()
  })

  it('is wrong by a key of somebody else, whatever it is called, and by one that is not there', async () => {
    const refused = { kind: 'unauthorized', message: expect.stringContaining('Test EHR is not signed') }
    await expect(check(await signed(foreign, 'new'), [{ ...ownKey, kid: 'new' }])).rejects.toMatchObject(
      refused,
    )
    await expect(check(await signed(foreign), [ownKey])).rejects.toMatchObject(refused)
    await expect(check(await signed(own, 'newest'), [{ ...ownKey, kid: 'new' }])).rejects.toMatchObject(
      refused,
    )
    await expect(check(await signed(own), [])).rejects.toMatchObject(refused)
  })

  it('is wrong where anybody could have made it', async () => {
    await expect(check(new UnsecuredJWT({ sub: 'lee' }).encode(), [ownKey])).rejects.toThrow()
    const secret = new TextEncoder().encode('a secret of thirty two characters')
    const symmetric = await new SignJWT({ sub: 'lee' }).setProtectedHeader({ alg: 'HS256' }).sign(secret)
    await expect(check(symmetric, [ownKey])).rejects.toThrow()
  })

  it('is not asked for where the keys cannot be read', async () => {
    await expect(check(await signed(foreign), undefined)).resolves.toBeUndefined()
  })
})

describe('where the keys of an EHR are', () => {
  const base = 'https://ehr.example/fhir'

  it('is with its FHIR server or where it gives tokens, and nowhere else', () => {
    const tokens = 'https://login.ehr.example/token'
    const at = (jwks: unknown) => keysAddressOf({ jwks_uri: jwks, token_endpoint: tokens }, base)
    expect(at('https://ehr.example/keys')).toBe('https://ehr.example/keys')
    expect(at('https://login.ehr.example/keys')).toBe('https://login.ehr.example/keys')
    for (const none of ['https://cdn.example/keys', '/keys', undefined, 7]) expect(at(none)).toBeUndefined()
  })
})
