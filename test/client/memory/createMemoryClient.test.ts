import { describe, expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { describeClientContract } from '../../../src/testing/describeClientContract.js'

describeClientContract({ describe, it, expect }, 'createMemoryClient', async (options) =>
  createMemoryClient(options),
)

describe('a client that lists rows itself', () => {
  it('filters and sorts by findings where it is given checks', () => {
    const user = () => ({ id: 'u', name: 'Dr. Test', capabilities: [] })
    const { supports } = createMemoryClient({ user, assess: async () => [] })
    expect(supports.filters).toContain('readiness')
    expect(supports.sorts).toContain('findings')
  })
})
