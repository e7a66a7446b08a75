import type { Directory } from '../client/Directory.js'
import type { ListingClient } from '../client/EncounterClient.js'
import type { Encounter } from '../encounter/Encounter.js'
import type { User } from '../encounter/User.js'

/** What the suite needs of an assertion: that of Vitest, of Jest, or of the package `expect` beside node:test. */
export interface ContractMatchers {
  readonly toBe: (expected: unknown) => unknown
  readonly toEqual: (expected: unknown) => unknown
  readonly toMatchObject: (expected: Readonly<Record<string, unknown>> | readonly unknown[]) => unknown
  readonly toHaveLength: (length: number) => unknown
  readonly toContain: (item: string) => unknown
  readonly toBeUndefined: () => unknown
  readonly toBeLessThanOrEqual: (most: number) => unknown
}

/** What the suite needs of a test runner. */
export interface ContractRunner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => Promise<unknown>) => unknown
  readonly expect: (actual: unknown) => ContractMatchers & { readonly not: ContractMatchers }
}

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
