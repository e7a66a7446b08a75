import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contentSources, isSource } from '../../../src/client/siteConfig/contentSources.js'

describe('contentSources', () => {
  it('asks for nothing where config.json names nothing beyond the app’s own origin', () => {
    const none = { connectSrc: [], frameAncestors: [] }
    expect(contentSources({})).toEqual(none)
    expect(contentSources({ client: 'http', baseUrl: '/api', headers: {} })).toEqual(none)
    expect(contentSources({ forms: { intake: { submit: { post: '/intake' } }, other: 7 } })).toEqual(none)
  })

  it('adds the origin of every server that config.json names, once', () => {
    expect(
      contentSources({
        client: 'http',
        baseUrl: 'https://encounters.example/api',
        directory: { client: 'fhir', baseUrl: 'https://ehr.example:8443/fhir/r4' },
        signIn: { issuer: 'https://login.example/realms/clinic' },
        smart: { issuers: ['https://ehr.example:8443/fhir/r4', { url: 'https://other.example/r4' }] },
        forms: {
          intake: { submit: { post: 'https://intake.example/answers?form=1' } },
          file: { submit: { file: 'a.json' } },
        },
        headers: { connectSrc: ['https://token.example', 'https://login.example', "'self'"] },
      }).connectSrc,
    ).toEqual([
      'https://encounters.example',
      'https://ehr.example:8443',
      'https://login.example',
      'https://other.example',
      'https://intake.example',
      'https://token.example',
    ])
  })

  it('keeps whoever may frame the app', () => {
    const frameAncestors = ["'self'", 'https://ehr.example', 'https://*.clinic.example']
    expect(contentSources({ headers: { frameAncestors } })).toEqual({ connectSrc: [], frameAncestors })
  })

  it.each([
    'https://a.example/path',
    '*',
    'https:',
    'data:',
    'self',
    "'none'",
    "'unsafe-inline'",
    'https://a.example; script-src *',
    'https://a.example https://b.example',
    'https://*',
    'javascript://a',
    7,
    null,
  ])('does not take %j for a source', (value) => {
    expect(isSource(value)).toBe(false)
    expect(contentSources({ headers: { connectSrc: [value], frameAncestors: [value] } })).toEqual({
      connectSrc: [],
      frameAncestors: [],
    })
  })

  it('writes nothing that could end a policy or widen it, whatever config.json says', () => {
    const value = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom(';', ' ', ',', '*', "'none'"))
    const config = fc.record({
      baseUrl: value,
      directory: fc.record({ baseUrl: value }),
      signIn: fc.record({ issuer: value }),
      issuers: fc.array(value),
      headers: fc.record({ connectSrc: fc.array(value), frameAncestors: fc.array(value) }),
    })
    fc.assert(
      fc.property(config, (given) => {
        const { connectSrc, frameAncestors } = contentSources(given)
        for (const source of [...connectSrc, ...frameAncestors]) expect(source).not.toMatch(/[\s;,]|^\*/)
      }),
    )
  })
})
