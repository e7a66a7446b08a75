import type { ContractOptions, ContractRunner, MakeClient, MakeTwoClients } from './ClientContract.js'
import { everyone } from './contractSupport.js'
import { describeBackups } from './describeBackups.js'
import { describeChanges } from './describeChanges.js'
import { describeFindings } from './describeFindings.js'
import { describeHistory } from './describeHistory.js'
import { describeListing } from './describeListing.js'
import { describeSupports } from './describeSupports.js'
import { describeWrites } from './describeWrites.js'
import { ticking } from './fourEncounters.js'

/**
 * The contract of every `EncounterClient` that lists, including what its `supports` declares, as a suite of tests.
 *
 * @param runner The test runner's `describe`, `it` and `expect`.
 * @param name What the suite calls the client.
 * @param makeClient Creates a client over its own empty store.
 * @param makeTwo Creates two clients over one such store, like two tabs; for a client with `subscribe`.
 */
export const describeClientContract = (
  runner: ContractRunner,
  name: string,
  makeClient: MakeClient,
  makeTwo?: MakeTwoClients,
): void => {
  const make = (options?: Partial<ContractOptions>) =>
    makeClient({ user: () => everyone, now: ticking(), ...options })
  runner.describe(`${name} as an EncounterClient`, () => {
    describeWrites(runner, make)
    describeBackups(runner, make)
    describeChanges(runner, makeClient)
    describeListing(runner, makeClient)
    describeSupports(runner, makeClient, makeTwo)
    describeFindings(runner, makeClient)
    describeHistory(runner, makeClient)
  })
}
