import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from '../../../src/server/cli/readSettings.js'

describe('readSettings', () => {
  it('runs a demo without any setting', () => {
    expect(readSettings({}, ['--demo'])).toMatchObject({ port: 4180, host: '127.0.0.1', isDemo: true })
  })

  it('does not start a server into which nobody could sign in', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgres://localhost/x' }, [])).toThrow(/OIDC_ISSUER/)
  })

  it('hands the app the issuer where the issuer knows the app', () => {
    const oidc = {
      OIDC_ISSUER: 'https://id.example',
      OIDC_AUDIENCE: 'b',
      OIDC_JWKS_URI: 'https://id.example/keys',
    }
    expect(readSettings(oidc, []).signIn).toBeUndefined()
    expect(readSettings({ ...oidc, OIDC_CLIENT_ID: 'app', OIDC_SCOPE: 'openid' }, []).signIn).toEqual({
      issuer: 'https://id.example',
      clientId: 'app',
      scope: 'openid',
    })
  })

  it('takes what is set to nothing as not set', () => {
    const empty = { HOST: '', PORT: '', DATABASE_URL: '', DATA_DIR: '', APP_DIR: '', TRUST_PROXY: '' }
    expect(readSettings(empty, ['--demo'])).toEqual(readSettings({}, ['--demo']))
  })

  it('takes addresses and ranges of proxies', () => {
    const trusted = 'loopback, 10.0.0.0/8, ::1, fd00::/8'
    expect(readSettings({ TRUST_PROXY: trusted }, ['--demo']).trustProxy).toBe(trusted)
  })

  it.each([
    [{ PORT: 'http' }, ['--demo'], /PORT/],
    [{ TOKENS: '{' }, [], /TOKENS/],
    [{ OIDC_ISSUER: 'https://login.example' }, [], /OIDC_AUDIENCE/],
    [
      { OIDC_ISSUER: 'a', OIDC_AUDIENCE: 'b', OIDC_JWKS_URI: 'https://c', OIDC_ROLES: '{"a":["fly"]}' },
      [],
      /OIDC_ROLES/,
    ],
    [{ OIDC_CLIENT_ID: 'app' }, ['--demo'], /OIDC_ISSUER/],
    [{}, ['--demo', '--port'], /--port/],
    [{ OIDC_ISSUER: '', OIDC_AUDIENCE: '', OIDC_JWKS_URI: '', TOKENS: '' }, [], /Nobody could sign in/],
    [{ OIDC_ISSUER: 'a', OIDC_AUDIENCE: '', OIDC_JWKS_URI: 'https://c' }, [], /OIDC_AUDIENCE/],
    [{ TRUST_PROXY: 'true' }, ['--demo'], /TRUST_PROXY/],
    [{ TRUST_PROXY: 'loopback, 10.0.0.0/33' }, ['--demo'], /TRUST_PROXY/],
  ])('says what is wrong: %j %j', (env, args, message) => {
    const read = () => readSettings(env, args)
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(message)
  })
})
