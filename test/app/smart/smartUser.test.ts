import { describe, expect, it } from 'vitest'
import { capabilitiesOf, readFhirUser } from '../../../src/app/smart/smartUser.js'

const issuer = 'https://ehr.example/fhir/r4'
const read = (fhirUser: unknown, more: object = {}) => readFhirUser({ ...more, fhirUser }, issuer)

describe('readFhirUser', () => {
  it('reads an address on the server that signed the user in, or a reference', () => {
    for (const given of [
      'Practitioner/123',
      `${issuer}/Practitioner/123`,
      `${issuer}/Practitioner/123/_history/4`,
    ])
      expect(read(given)).toEqual({ kind: 'user', reference: 'Practitioner/123' })
    expect(read(undefined, { profile: 'Person/a.b-1' })).toEqual({ kind: 'user', reference: 'Person/a.b-1' })
  })

  it('takes nobody from another server', () => {
    for (const given of [
      'https://elsewhere.example/fhir/Practitioner/123',
      'https://ehr.example/fhir/r4x/Practitioner/123',
      'https://ehr.example/fhir/Practitioner/123',
    ])
      expect(read(given)).toEqual({ kind: 'untold' })
  })

  it('takes nothing that is no reference', () => {
    for (const given of [
      undefined,
      '',
      7,
      'Practitioner',
      'Practitioner/',
      'Practitioner/1/2',
      'Practitioner/a,b',
      'x/Practitioner/1',
    ])
      expect(read(given)).toEqual({ kind: 'untold' })
  })

  it('tells apart those who do not work in a clinic', () => {
    expect(read('Patient/1')).toEqual({ kind: 'other', type: 'Patient' })
    expect(read(`${issuer}/RelatedPerson/1`)).toEqual({ kind: 'other', type: 'RelatedPerson' })
  })
})

describe('capabilitiesOf', () => {
  const config = {
    capabilities: ['edit'],
    roles: [
      { code: 'biller', capabilities: ['approve', 'return'] },
      { code: 'http://roles.example|doctor', capabilities: ['edit', 'submit', 'approve'] },
    ],
  } as const

  it('joins what is said of all roles of a user', () => {
    expect(capabilitiesOf(config, ['biller', 'http://roles.example|doctor'])).toEqual([
      'approve',
      'return',
      'edit',
      'submit',
    ])
  })

  it('lets a user of other roles do what everybody may', () => {
    expect(capabilitiesOf(config, ['doctor', 'clerk'])).toEqual(['edit'])
    expect(capabilitiesOf(config, [])).toEqual(['edit'])
  })
})
