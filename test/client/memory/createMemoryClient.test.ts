import { describe, expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { User } from '../../../src/encounter/User.js'
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

describe('the first change', () => {
  it('stands in the name of whoever made it, whoever signs in while its code is loaded', async () => {
    let user: User = { id: 'a', name: 'Ana Test', capabilities: ['edit'] }
    const client = createMemoryClient({ user: () => user })
    const created = client.create(
      { PatientId: 1, ProviderId: 2, DateOfService: '2026-06-15' },
      { idempotencyKey: 'k' },
    )
    user = { id: 'b', name: 'Ben Test', capabilities: [] }
    expect((await created).updatedBy).toBe('Ana Test')
  })
})
