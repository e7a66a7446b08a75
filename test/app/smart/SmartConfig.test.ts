import { describe, expect, it } from 'vitest'
import { issuerOf, readSmartConfig } from '../../../src/app/smart/SmartConfig.js'

const smart = {
  clientId: 'encounter-form',
  issuers: ['https://ehr.example/fhir/r4', { url: 'https://other.example/fhir', name: 'North clinic' }],
}

const read = (changed: object) => readSmartConfig({ smart: { ...smart, ...changed } })

describe('readSmartConfig', () => {
  it('reads issuers with and without a name, and lets nobody do anything who is not named', () => {
    expect(read({})).toEqual({
      clientId: 'encounter-form',
      issuers: [
        { url: 'https://ehr.example/fhir/r4', name: 'ehr.example' },
        { url: 'https://other.example/fhir', name: 'North clinic' },
      ],
      scopes: undefined,
      capabilities: [],
      roles: [],
    })
  })

  it.each([
    ['“clientId”', { clientId: '' }],
    ['“issuers”', { issuers: [] }],
    ['“issuers”', { issuers: 'https://ehr.example/fhir/r4' }],
    ['“issuers”', { issuers: ['/fhir'] }],
    ['“issuers”', { issuers: ['http://ehr.example/fhir'] }],
    ['“issuers”', { issuers: ['https://ehr.example/fhir?a=b'] }],
    ['“issuers”', { issuers: [{ url: 'https://ehr.example/fhir', name: ' ' }] }],
    ['“issuers”', { issuers: [{ url: 'https://ehr.example/fhir', asksAgain: 'yes' }] }],
    ['“scopes”', { scopes: 'launch openid-connect' }],
    ['“capabilities”', { capabilities: ['edit', 'everything'] }],
    ['“capabilities”', { roles: [{ code: 'nurse', capabilities: 'edit' }] }],
    ['“capabilities”', { roles: [{ capabilities: ['edit'] }] }],
  ])('says that %s is wrong', (named, changed) => {
    expect(() => read(changed)).toThrow(named)
  })

  it('believes only of an EHR that is said to ask again that it does', () => {
    const [first, second] = read({
      issuers: [{ url: 'https://ehr.example/fhir', asksAgain: true }, { url: 'https://other.example/fhir' }],
    }).issuers
    expect([first.asksAgain, second?.asksAgain]).toEqual([true, undefined])
  })

  it('takes a server of this machine without encryption', () => {
    expect(read({ issuers: ['http://127.0.0.1:8080/fhir'] }).issuers[0].name).toBe('127.0.0.1:8080')
  })
})

describe('issuerOf', () => {
  it('knows an address with or without its last slash, and no other', () => {
    const config = read({})
    expect(issuerOf(config, 'https://other.example/fhir/')?.name).toBe('North clinic')
    for (const iss of [
      'https://other.example/fhir/r4',
      'https://other.example/fhi',
      'http://other.example/fhir',
      'https://other.example.evil.example/fhir',
      'https://other.example/fhir/../evil',
      '',
    ])
      expect(issuerOf(config, iss), iss).toBeUndefined()
  })
})
