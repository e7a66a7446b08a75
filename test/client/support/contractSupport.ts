import type { Directory } from '../../../src/client/Directory.js'
import type { EncounterRecord, ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import type { Encounter, EncounterId } from '../../../src/encounter/Encounter.js'
import type { User } from '../../../src/encounter/User.js'

/** Options of a client under test: it starts empty, with KareoEncounter and the built-in workflow. */
export interface ContractOptions {
  readonly user: () => User
  readonly now: () => Date
  /** Looks up patients and providers; absent: a client without a directory. */
  readonly directory?: Directory
  /** Counts findings; absent: a client without checks. */
  readonly assess?: (
    encounters: readonly Encounter[],
  ) => Promise<readonly { readonly errors: number; readonly warnings: number }[]>
}

/** Creates a client over its own empty store. */
export type MakeClient = (options: ContractOptions) => Promise<ListingClient>

/** Creates two clients over one empty store, like two tabs. */
export type MakeTwoClients = (options: ContractOptions) => Promise<readonly [ListingClient, ListingClient]>

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

let writes = 0

/** The options of a write that is not retried. */
export const over = ({ version }: { readonly version: string }) => {
  writes += 1
  return { ifMatch: version, idempotencyKey: `write-${writes}` }
}

/** The EncounterClientError that a call rejects with. */
export const errorOf = async (call: Promise<unknown>): Promise<EncounterClientError> => {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof EncounterClientError) return error
  throw new Error(`expected an EncounterClientError, got ${String(error)}`)
}
