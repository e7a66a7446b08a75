import { describe, expect, it } from 'vitest'
import { readSettings, SettingsError } from '../../../src/server/cli/readSettings.js'
import { runServer } from '../../../src/server/cli/runServer.js'

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
    [{ PORT: '99999' }, ['--demo'], /PORT has to be a whole number, 65535 at most, not “99999”/],
    [{ DATABASE_URL: 'localhost/clinic' }, ['--demo'], /postgres:\/\/user:password@host\/database/],
    [{ TZ: 'Mars/Base' }, ['--demo'], /America\/Denver, not “Mars\/Base”/],
    [{ OIDC_ISSUER: 'a', OIDC_AUDIENCE: 'b', OIDC_JWKS_URI: 'c' }, [], /OIDC_JWKS_URI has to be an address/],
    [{ TRUST_PROXY: 'true' }, ['--demo'], /TRUST_PROXY/],
    [{ TRUST_PROXY: 'loopback, 10.0.0.0/33' }, ['--demo'], /TRUST_PROXY/],
  ])('says what is wrong: %j %j', (env, args, message) => {
    const read = () => readSettings(env, args)
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(message)
  })

  it('takes a time zone as systems name it', () => {
    for (const TZ of ['America/Denver', 'UTC', ':/etc/localtime', ''])
      expect(() => readSettings({ TZ }, ['--demo'])).not.toThrow()
  })
})

describe('what is wrong with a setting is told in a line', () => {
  const say = (): void => undefined

  it.each([
    ['no object', '[1]', 'the user of token “0…” is not an object'],
    ['a user without a name', '{"secret":{"id":"u1"}}', 'the user of token “secr…” needs an id and a name'],
  ])('for tokens with %s', async (_what, TOKENS, told) => {
    const started = runServer({ env: { TOKENS, DATA_DIR: 'memory:', APP_DIR: 'nowhere' }, args: [], say })
    await expect(started).rejects.toThrow(SettingsError)
    await expect(started).rejects.toThrow(told)
  })

  it('for a database that does not answer, without its password', async () => {
    const env = {
      DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/db',
      APP_DIR: 'nowhere',
      CODES_DIR: 'nowhere',
    }
    const started = runServer({ env, args: ['--demo'], say })
    await expect(started).rejects.toThrow(SettingsError)
    await expect(started).rejects.toThrow('(ECONNREFUSED). Look whether PostgreSQL runs there')
    await expect(started).rejects.not.toThrow('secret')
  })
})
