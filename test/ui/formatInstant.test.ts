import { describe, expect, it } from 'vitest'
import { formatInstant } from '../../src/ui/formatInstant.js'

const at = new Date(2026, 5, 15, 10, 42)

describe('an instant', () => {
  it('is the time on the local clock today, in 24 hours', () => {
    expect(formatInstant(at.toISOString(), new Date(2026, 5, 15, 23, 59))).toBe('10:42')
    expect(formatInstant(new Date(2026, 5, 15, 0, 5).toISOString(), at)).toBe('00:05')
  })

  it('has its day with it on any other day', () => {
    expect(formatInstant(at.toISOString(), new Date(2026, 5, 16, 0, 1))).toBe('Jun 15, 10:42')
  })

  it('is nothing where it cannot be read', () => {
    expect(formatInstant('yesterday', at)).toBe('')
  })
})
