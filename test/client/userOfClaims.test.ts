import { describe, expect, it } from 'vitest'
import { userOfClaims } from '../../src/client/userOfClaims.js'

const roles = { clinician: ['edit', 'submit'], desk: ['submit', 'approve'] } as const

describe('userOfClaims', () => {
  it('gives each capability of the roles once', () => {
    const claims = { sub: 'lee', name: 'Dr. Lee', provider_id: 201, roles: ['clinician', 'desk', 'unknown'] }
    expect(userOfClaims(claims, { roles })).toEqual({
      id: 'lee',
      name: 'Dr. Lee',
      providerId: 201,
      capabilities: ['edit', 'submit', 'approve'],
    })
  })

  it('finds claims within others, and lets a user without a known role do nothing', () => {
    const claims = { sub: 'lee', realm_access: { roles: 'constructor' } }
    expect(userOfClaims(claims, { roles, rolesClaim: 'realm_access.roles' })).toEqual({
      id: 'lee',
      name: 'lee',
      capabilities: [],
    })
  })

  it('is nobody without a subject', () => {
    expect(userOfClaims({ name: 'Dr. Lee' }, { roles })).toBeUndefined()
  })
})
