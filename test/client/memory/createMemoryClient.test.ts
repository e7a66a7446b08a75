import { describe, expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'

describeClientContract({ describe, it, expect }, 'createMemoryClient', async (options) =>
  createMemoryClient(options),
)
