import { describe, expect, it } from 'vitest'
import { daysOf, presetOf } from '../../../src/review/today/dayRange.js'

describe('the days of a preset', () => {
  it.each([
    ['today', '2026-03-01', '2026-03-01'],
    ['yesterday', '2026-02-28', '2026-02-28'],
    ['last7', '2026-02-23', '2026-03-01'],
  ] as const)('%s is %s to %s, and is known by them', (preset, from, to) => {
    expect(daysOf(preset, '2026-03-01')).toEqual({ from, to })
    expect(presetOf({ from, to }, '2026-03-01')).toBe(preset)
  })

  it('are not recognized in another range', () => {
    expect(presetOf({ from: '2026-02-01', to: '2026-03-01' }, '2026-03-01')).toBeUndefined()
  })
})
