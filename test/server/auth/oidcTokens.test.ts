import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { oidcTokens } from '../../../src/server/auth/oidcTokens.js'

const issuer = 'https://login.example'
const audience = 'encounter-form'

const open = async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256' }] })
  const authenticate = oidcTokens(
    {
      issuer,
      audience,
      jwksUri: `${issuer}/keys`,
      rolesClaim: 'realm_access.roles',
      roles: { clinician: ['edit', 'submit'], desk: ['edit', 'approve'] },
    },
    keys,
  )
  const sign = (claims: object, change: (token: SignJWT) => SignJWT = (token) => token) =>
    change(
      new SignJWT({ ...claims })
        .setProtectedHeader({ alg: 'ES256' })
        .setSubject('u7')
        .setIssuer(issuer)
        .setAudience(audience)
        .setExpirationTime('5m'),
    ).sign(privateKey)
  return { authenticate, sign }
}

describe('oidcTokens', () => {
  it('takes name, provider and roles from the claims that are named', async () => {
    const { authenticate, sign } = await open()
    const token = await sign({
      name: 'Dr. Test',
      provider_id: 201,
      realm_access: { roles: ['clinician', 'desk', 'janitor'] },
    })
    expect(await authenticate(token)).toEqual({
      id: 'u7',
      name: 'Dr. Test',
      providerId: 201,
      capabilities: ['edit', 'submit', 'approve'],
    })
  })

  it('lets a user without a known role look, and do nothing', async () => {
    const { authenticate, sign } = await open()
    expect(await authenticate(await sign({ realm_access: { roles: 'constructor' } }))).toEqual({
      id: 'u7',
      name: 'u7',
      capabilities: [],
    })
  })

  it('refuses what another issued, what is for another, what is over and what nobody signed', async () => {
    const { authenticate, sign } = await open()
    const other = await open()
    const refused = [
      await sign({}, (token) => token.setIssuer('https://other.example')),
      await sign({}, (token) => token.setAudience('billing')),
      await sign({}, (token) => token.setExpirationTime(1)),
      await other.sign({}),
      'made-up',
      `${btoa('{"alg":"none"}')}.${btoa('{"sub":"u7"}')}.`,
    ]
    for (const token of refused) expect(await authenticate(token)).toBeUndefined()
  })

  it('tries each key of an issuer whose tokens name none, as while it changes its key', async () => {
    const pairs = await Promise.all([1, 2, 3].map(() => generateKeyPair('ES256')))
    const published = await Promise.all(pairs.slice(0, 2).map(({ publicKey }) => exportJWK(publicKey)))
    const authenticate = oidcTokens(
      { issuer, audience, jwksUri: `${issuer}/keys`, roles: {} },
      createLocalJWKSet({ keys: published }),
    )
    const users = await Promise.all(
      pairs.map(async ({ privateKey }) =>
        authenticate(
          await new SignJWT({})
            .setProtectedHeader({ alg: 'ES256' })
            .setSubject('u7')
            .setIssuer(issuer)
            .setAudience(audience)
            .setExpirationTime('5m')
            .sign(privateKey),
        ),
      ),
    )
    expect(users.map((user) => user?.id)).toEqual(['u7', 'u7', undefined])
  })
})
