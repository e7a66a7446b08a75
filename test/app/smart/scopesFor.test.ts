import { describe, expect, it } from 'vitest'
import { scopesFor } from '../../../src/app/smart/scopesFor.js'

const needs = { configured: undefined, isLaunched: false, hasRoles: false }

const scopes = (capabilities: readonly string[], changed: Partial<Parameters<typeof scopesFor>[1]> = {}) =>
  scopesFor({ capabilities }, { ...needs, ...changed }).split(' ')

describe('scopesFor', () => {
  it('asks for the launch where the EHR has opened the app, and only there', () => {
    expect(scopes(['permission-v2'], { isLaunched: true })).toContain('launch')
    expect(scopes(['permission-v2'])).not.toContain('launch')
    const configured = 'launch openid fhirUser user/*.cruds'
    expect(scopes([], { configured })).toEqual(['openid', 'fhirUser', 'user/*.cruds'])
    expect(scopes([], { configured, isLaunched: true })).toEqual(configured.split(' '))
  })

  it('asks for the visit that is open where the EHR tells of visits', () => {
    const asked = scopes(['context-ehr-encounter'], { isLaunched: true })
    expect(asked).toEqual(expect.arrayContaining(['launch', 'launch/encounter']))
    expect(scopes([], { isLaunched: true })).not.toContain('launch/encounter')
    expect(scopes(['context-ehr-encounter'])).not.toContain('launch/encounter')
    const configured = 'openid fhirUser'
    expect(scopes(['context-ehr-encounter'], { configured, isLaunched: true })).not.toContain(
      'launch/encounter',
    )
  })

  it('asks for refresh tokens that last as long as the EHR is open, where it has them', () => {
    expect(scopes(['permission-online', 'permission-offline'])).toContain('online_access')
    expect(scopes(['permission-offline'])).toContain('offline_access')
    expect(scopes([]).filter((scope) => scope.endsWith('_access'))).toEqual([])
  })

  it('never asks to delete anything', () => {
    expect(scopes(['permission-v2']).filter((scope) => /\.[a-z]*d/.test(scope))).toEqual([])
  })

  it('writes what an EHR of SMART 1 knows', () => {
    const asked = scopes(['permission-v1'])
    expect(asked).toContain('user/Encounter.read')
    expect(asked).toContain('user/Encounter.write')
    expect(asked).toContain('user/Patient.read')
    expect(asked).not.toContain('user/Patient.write')
    expect(asked.filter((scope) => /\.[crus]+$/.test(scope))).toEqual([])
    expect(scopes(['permission-v1', 'permission-v2'])).toContain('user/Encounter.crus')
  })

  it('asks for roles only where something hangs on them', () => {
    expect(scopes([]).join()).not.toContain('PractitionerRole')
    expect(scopes([], { hasRoles: true })).toContain('user/PractitionerRole.rs')
  })
})
