import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { describeEncounterClient } from '../encounterClientContract.js'

describeEncounterClient('createMemoryClient', async (options) => createMemoryClient(options))
