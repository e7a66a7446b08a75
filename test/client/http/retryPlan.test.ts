import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorthRetrying, planRetry, readRetryAfter } from '../../../src/client/http/retryPlan.js'

describe('planRetry', () => {
  it('waits at random, within a bound that doubles', () => {
    expect([1, 2].map((attempt) => planRetry(attempt, undefined, 1))).toEqual([300, 600])
    expect(planRetry(1, undefined, 0)).toBe(0)
  })

  it('ends after three attempts', () => {
    expect(planRetry(3, undefined, 0.5)).toBeUndefined()
  })

  it('never comes back before the server asks for it, and not at all if that is long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (after, random) => {
          const wait = planRetry(1, after, random)
          if (after > 10_000) expect(wait).toBeUndefined()
          else expect(wait).toBeGreaterThanOrEqual(after)
        },
      ),
    )
  })
})

describe('readRetryAfter', () => {
  it('reads seconds and HTTP dates, and nothing else', () => {
    const now = Date.UTC(2026, 5, 15, 12)
    expect(readRetryAfter('3', now)).toBe(3000)
    expect(readRetryAfter('Mon, 15 Jun 2026 12:00:05 GMT', now)).toBe(5000)
    expect(readRetryAfter('Mon, 15 Jun 2026 11:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('soon', now)).toBeUndefined()
    expect(readRetryAfter(null, now)).toBeUndefined()
  })
})

describe('isWorthRetrying', () => {
  it('tells failures that pass from answers that stay', () => {
    expect([408, 429, 500, 502, 503, 504].filter(isWorthRetrying)).toHaveLength(6)
    expect([400, 401, 403, 404, 412, 413, 422, 507].filter(isWorthRetrying)).toEqual([])
  })
})
