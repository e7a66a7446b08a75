import { describe, expect, it } from 'vitest'
import { readProblem } from '../../../src/client/http/readProblem.js'

const current = {
  id: 8009001,
  encounter: { EncounterId: 8009001, PatientId: 7 },
  version: 'v2',
  updatedAt: '2026-06-15T12:00:00.000Z',
  updatedBy: 'Dr. Test',
}

describe('readProblem', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'not-found'],
    [413, 'full'],
    [422, 'invalid'],
    [429, 'unavailable'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [507, 'full'],
  ])('takes %i of a server that says no more for %s', (status, kind) => {
    expect(readProblem(status, undefined).kind).toBe(kind)
    expect(readProblem(status, undefined).message).toMatch(/\.$/)
  })

  it('does not call an encounter gone where another server answers, as at a wrong address', () => {
    expect(readProblem(404, undefined).message).toMatch(/^The answer is not from the encounter server/)
    expect(readProblem(404, { kind: 'not-found' }).message).toMatch(/^This encounter is not on the server/)
  })

  it('keeps the current record of a conflict', () => {
    const error = readProblem(412, { kind: 'conflict', detail: 'Dr. Test changed this.', current })
    expect(error).toMatchObject({ kind: 'conflict', message: 'Dr. Test changed this.', current })
  })

  it('takes a conflict without a record for a failure, as no form could resolve it', () => {
    expect(readProblem(412, {}).kind).toBe('unavailable')
    expect(readProblem(409, { kind: 'conflict', detail: 'x', current: { id: 1 } }).kind).toBe('unavailable')
  })

  it('shows nothing that a proxy wrote', () => {
    expect(readProblem(502, { detail: 'upstream 10.0.0.7 refused' }).message).not.toMatch(/upstream/)
  })
})
