import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeBroken, findConfigProblems } from '../../../src/client/siteConfig/findConfigProblems.js'
import { likelyName } from '../../../src/client/siteConfig/likelyName.js'

const told = (config: unknown) => findConfigProblems(config).map(({ message }) => message)

describe('a config.json', () => {
  it.each([
    [{}],
    [{ client: 'local-storage' }],
    [{ client: 'indexed-db', locale: 'es-US' }],
    [{ client: 'http', baseUrl: '/api', tokens: ['a'] }],
    [{ client: 'http', baseUrl: '/api', signIn: { issuer: 'https://login.example' } }],
    [{ client: 'fhir', baseUrl: 'https://ehr.example/r4', issuers: ['https://ehr.example/r4'] }],
    [{ client: 'http', headers: { connectSrc: ['https://a.example:8443', "'self'"], frameAncestors: [] } }],
    [{ client: 'http', baseUrl: '/api', serviceWorker: false }],
    // Meant for something else that reads the file.
    [{ client: 'http', baseUrl: '/api', comment: 'ours', $schema: './config-schema.json' }],
  ])('that is right has nothing wrong: %j', (config) => {
    expect(told(config)).toEqual([])
  })

  it('that ships has nothing wrong', () => {
    const file = new URL('../../../public/config.json', import.meta.url)
    expect(told(JSON.parse(readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each([
    [[], /JSON object/],
    [null, /JSON object/],
    ['http', /JSON object/],
    [{ client: 'postgres' }, /“postgres”.*“http”/],
    [{ client: 7 }, /“7”/],
    [{ client: null }, /“null”/],
    [{ Client: 'http' }, /“Client” is not a setting. Change it to “client”/],
    [{ baseUrl: '/api' }, /“baseUrl”.*names no client/],
    [{ client: 'http', baseURL: '/api' }, /“baseURL”.*“baseUrl”/],
    [{ client: 'http', baseUrl: '/api', tokns: [] }, /“tokns”.*“tokens”/],
    [{ client: 'http', baseUrl: '/api', sign_in: {} }, /“sign_in”.*“signIn”/],
    [{ locale: 'Spanish!' }, /“Spanish!”/],
    [{ locale: '' }, /locale/],
    [{ locale: null }, /locale/],
    [{ forms: [] }, /“forms” has to be a JSON object/],
    [{ client: 'http', directory: 'fhir' }, /“directory” has to be a JSON object/],
    [
      { client: 'http', directory: { client: 'fhir', system: {} } },
      /“directory.system”.*“directory.systems”/,
    ],
    [{ serviceWorkers: false }, /“serviceWorkers”.*“serviceWorker”/],
    [{ headers: 'none' }, /“headers” has to be a JSON object/],
    [{ headers: { connectSrc: 'https://a.example' } }, /“headers.connectSrc” has to be a list/],
    [{ headers: { frameAncestor: [] } }, /“headers.frameAncestor”.*“headers.frameAncestors”/],
    [{ headers: { 'X-Frame-Options': 'DENY' } }, /“headers.X-Frame-Options”.*connectSrc, frameAncestors/],
    [{ headers: { frameAncestors: ['https://a.example; script-src *'] } }, /is not an origin/],
  ])('that is wrong says what is: %j', (config, message) => {
    expect(told(config)).toEqual([expect.stringMatching(message)])
  })

  it('tells all that is wrong at once', () => {
    expect(told({ Client: 'http', baseUrl: '/api', locale: 7, headers: 7 })).toHaveLength(3)
  })

  it.each([
    ['{\n  "client": "http"\n  "baseUrl": "/api"\n}', /line 3, column 3/],
    ['{"client": "http",}', /line 1, column 19/],
    ['{"client": "ht', /not valid JSON/],
    ['', /cut off/],
    ['client: http', /not valid JSON/],
  ])('that is no JSON says where: %j', (text, message) => {
    expect(describeBroken(text).message).toMatch(message)
  })
})

describe('likelyName', () => {
  const known = ['client', 'forms', 'baseUrl', 'encounter', 'encounterType']
  it.each([
    ['clinet', 'client'],
    ['form', 'forms'],
    ['base-url', 'baseUrl'],
    ['Encounter', 'encounter'],
    ['encouter', 'encounter'],
    ['encounter_type', 'encounterType'],
  ])('takes %s for %s', (name, meant) => {
    expect(likelyName(name, known)).toBe(meant)
  })

  it.each(['title', '', 'fonts', 'comment', 'base', 'clients and more'])('takes %j for nothing', (name) => {
    expect(
      likelyName(
        name,
        known.filter((meant) => meant !== 'forms'),
      ),
    ).toBeUndefined()
  })
})
