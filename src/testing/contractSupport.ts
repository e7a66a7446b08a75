import type { EncounterRecord } from '../client/EncounterClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import type { Encounter, EncounterId } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'

export const everyone: User = {
  id: 'u1',
  name: 'Dr. Test',
  capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
}
export const visit: Encounter = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2026-06-15',
  DiagnosisCodes: ['J06.9', 'R05.9'],
  ProcedureCodes: ['99213'],
}

export const idOf = ({ id }: EncounterRecord): EncounterId => id

/** The options of a write that is not retried. */
export const over = ({ version }: { readonly version: string }) => ({
  ifMatch: version,
  idempotencyKey: crypto.randomUUID(),
})

/** What a call rejects with. */
export const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (reason: unknown) => reason,
  )

/** The EncounterClientError that a call rejects with. */
export const errorOf = async (call: Promise<unknown>): Promise<EncounterClientError> => {
  const error = await reasonOf(call)
  if (error instanceof EncounterClientError) return error
  throw new Error(`expected an EncounterClientError, got ${String(error)}`)
}

/** In the place of a value that the contract asks for. */
export const missing = (): never => {
  throw new Error('expected a value, got none')
}
