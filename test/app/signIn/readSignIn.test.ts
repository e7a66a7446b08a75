import { describe, expect, it } from 'vitest'
import { readSignIn } from '../../../src/app/signIn/readSignIn.js'

const signIn = { issuer: 'https://id.example', clientId: 'app' }

describe('readSignIn', () => {
  it('is undefined where config.json names no issuer', () => {
    expect(readSignIn({ client: 'http' })).toBeUndefined()
  })

  it('asks for a refresh token unless told otherwise', () => {
    expect(readSignIn({ signIn })).toEqual({
      ...signIn,
      scope: 'openid profile offline_access',
      parameters: {},
    })
    expect(readSignIn({ signIn: { ...signIn, scope: 'openid' } })).toMatchObject({ scope: 'openid' })
  })

  it('believes of an issuer only where it is said that it asks again', () => {
    expect(readSignIn({ signIn: { ...signIn, asksAgain: true } })).toMatchObject({ asksAgain: true })
    expect(readSignIn({ signIn: { ...signIn, asksAgain: 'yes' } })).not.toHaveProperty('asksAgain')
  })

  it.each([
    [{ signIn: 'https://id.example' }, /issuer/],
    [{ signIn: { ...signIn, issuer: 'http://id.example' } }, /https/],
    [{ signIn: { ...signIn, issuer: 'https://id.example/?a=b' } }, /issuer/],
    [{ signIn: { issuer: 'https://id.example' } }, /clientId/],
    [{ signIn: { ...signIn, scope: 'profile' } }, /openid/],
    [{ signIn: { ...signIn, parameters: { state: 'mine' } } }, /parameters/],
    [{ signIn: { ...signIn, parameters: ['a'] } }, /parameters/],
    [{ signIn, tokens: ['a'] }, /remove the tokens/],
  ])('says what is wrong with %j', (config, message) => {
    expect(() => readSignIn(config)).toThrow(message)
  })
})
