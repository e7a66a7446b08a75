import { describe, expect, it } from 'vitest'
import { releaseGap } from '../../../src/app/codeSets/releaseGap.js'
import { icdSet, starterSet } from '../support/codeSets.js'

describe('releaseGap', () => {
  it('says nothing where a release is loaded for today, up to its last day', () => {
    expect(releaseGap([starterSet, icdSet(2026)], '2025-10-01')).toBeUndefined()
    expect(releaseGap([starterSet, icdSet(2026)], '2026-09-30')).toBeUndefined()
  })

  it('says when the last release ended, and which to load', () => {
    expect(releaseGap([icdSet(2025), icdSet(2026)], '2026-10-01')).toBe(
      'FY2026 ended on Sep 30, 2026. Load FY2027.',
    )
    expect(releaseGap([icdSet(2025), icdSet(2027)], '2026-01-15')).toBe(
      'FY2025 ended on Sep 30, 2025. Load FY2026.',
    )
  })

  it('says when the first release begins, and which to load for the time before', () => {
    expect(releaseGap([icdSet(2028)], '2026-11-24')).toBe(
      'FY2028 begins on Oct 1, 2027. Load FY2027 for earlier dates.',
    )
  })

  it('says that the starter set has but a selection', () => {
    const only = /^Only common diagnosis codes are loaded.* Load FY2027/
    expect(releaseGap([starterSet], '2026-11-24')).toMatch(only)
    expect(releaseGap([starterSet, icdSet(2027, { problem: 'Damaged.' })], '2026-11-24')).toMatch(only)
  })
})
