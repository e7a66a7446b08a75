import type { Directory } from '../../src/client/Directory.js'
import type { EncounterRecord, ListingClient } from '../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import type { Encounter, EncounterId } from '../../src/encounter/Encounter.js'
import type { User } from '../../src/encounter/User.js'

/** What a client under test is made with: it begins empty, holds KareoEncounter and the workflow that ships. */
export interface ContractOptions {
  readonly user: () => User
  readonly now: () => Date
  /** Names the patients and providers; absent: the client is to do without. */
  readonly directory?: Directory
  /** Counts what checks find; absent: the client makes no checks. */
  readonly assess?: (
    encounters: readonly Encounter[],
  ) => Promise<readonly { readonly errors: number; readonly warnings: number }[]>
}

/** Makes a client over a store that is empty and its own. */
export type MakeClient = (options: ContractOptions) => Promise<ListingClient>

/** Makes two clients over one store that is empty, as two tabs have them. */
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

/** The options of a write that nothing is to be repeated of. */
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
