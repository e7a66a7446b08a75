import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeBroken, findConfigProblems } from '../../../src/client/siteConfig/findConfigProblems.js'
import { likelyName } from '../../../src/client/siteConfig/likelyName.js'
import { nestedSettings, settings } from '../../../src/client/siteConfig/settings.js'

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
    [{ lockAfterMinutes: 0 }],
    [{ client: 'indexed-db', lockAfterMinutes: 2.5 }],
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
    [{ lockAfterMinutes: '15' }, /“lockAfterMinutes” is “15”/],
    [{ lockAfterMinutes: -1 }, /“lockAfterMinutes”/],
    [{ signIn: { issuer: 'https://login.example' } }, /“signIn”.*names no client/],
    [{ locale: '' }, /locale/],
    [{ locale: null }, /locale/],
    [{ forms: [] }, /“forms” has to be a JSON object/],
    [{ client: 'http', directory: 'fhir' }, /“directory” has to be a JSON object/],
    [
      { client: 'http', directory: { client: 'fhir', system: {} } },
      /“directory.system”.*“directory.systems”/,
    ],
    [{ serviceWorker: 'false' }, /“serviceWorker” is “false”.*true or false/],
    [{ serviceWorker: null }, /“serviceWorker”/],
    [{ client: 'http', baseUrl: 7 }, /“baseUrl” is “7”/],
    [{ client: 'http', baseUrl: '/api', tokens: 'a' }, /“tokens” has to be a list of texts/],
    [{ client: 'fhir', baseUrl: '/r4', users: { id: 'lee' } }, /“users” has to be a list of JSON objects/],
    [{ client: 'fhir', baseUrl: '/r4', pollSeconds: '60' }, /“pollSeconds” is “60”.*number/],
    [{ encounter: [] }, /“encounter” has to be a JSON object/],
    [{ client: 'http', signIn: { isuer: 'https://login.example' } }, /“signIn.isuer”.*“signIn.issuer”/],
    [
      { client: 'fhir', baseUrl: '/r4', systems: { patients: 'urn:a' } },
      /“systems.patients”.*“systems.patient”/,
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

describe('every setting', () => {
  const places = [['', settings] as const, ...Object.entries(nestedSettings)]
  const all = places.flatMap(([path, known]) => Object.keys(known).map((name) => ({ path, name })))
  /** A config.json that says one thing, in the place of the object that it stands in. */
  const saying = (path: string, name: string, value: unknown): unknown =>
    path
      .split('.')
      .filter((part) => part !== '')
      .reduceRight<unknown>((inner, part) => ({ [part]: inner }), { [name]: value })
  const isNamed = (config: unknown, path: string, name: string) =>
    told(config).some((message) => message.includes(`“${path === '' ? name : `${path}.${name}`}”`))
  const aSetting = fc.constantFrom(...all)

  it('is told with a value of another kind than it takes', () => {
    const objects = [
      'encounter',
      'forms',
      'headers',
      'directory',
      'systems',
      'encounterType',
      'signIn',
      'smart',
    ]
    const exampleOf = (path: string, name: string): unknown => {
      if ([...objects, 'parameters'].includes(name)) return path.endsWith('systems') ? 'en' : {}
      if (['tokens', 'users', 'issuers', 'capabilities'].includes(name)) return []
      if (['pollSeconds', 'lockAfterMinutes'].includes(name)) return 60
      return ['serviceWorker', 'asksAgain'].includes(name) ? true : 'en'
    }
    const kindOf = (value: unknown) =>
      value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
    fc.assert(
      fc.property(aSetting, fc.jsonValue(), ({ path, name }, value) => {
        // Of roles there is a list from an EHR, and a map from an issuer.
        const example = name === 'roles' ? (path === 'smart' ? [] : {}) : exampleOf(path, name)
        const isOther = kindOf(value) !== kindOf(example)
        expect(isOther && !isNamed(saying(path, name, value), path, name)).toBe(false)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never keeps the rest from being told: any JSON is read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
        expect(told(value).length > 0 || isObject).toBe(true)
      }),
    )
  })

  it('is told where a letter of its name is wrong', () => {
    fc.assert(
      fc.property(aSetting, fc.nat(), fc.constantFrom('x', 'q', ''), ({ path, name }, at, letter) => {
        const place = at % name.length
        const wrong = name.slice(0, place) + letter + name.slice(place + 1)
        const known = places.find(([known]) => known === path)?.[1] ?? {}
        fc.pre(wrong !== '' && !Object.hasOwn(known, wrong))
        expect(told(saying(path, wrong, 'x')).join()).toContain(
          `“${path === '' ? wrong : `${path}.${wrong}`}” is not a setting`,
        )
      }),
    )
  })

  it('leaves alone what is like no setting', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 18, maxLength: 30 }), fc.jsonValue(), (name, value) => {
        expect(told({ [`note ${name}`]: value })).toEqual([])
      }),
    )
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
