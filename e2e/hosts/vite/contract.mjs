import { describe, it } from 'node:test'
import { createMemoryClient } from 'encounter-form/clients/memory'
import { describeClientContract } from 'encounter-form/testing'
import { expect } from 'expect'

describeClientContract({ describe, it, expect }, 'the memory client', async (options) =>
  createMemoryClient(options),
)
