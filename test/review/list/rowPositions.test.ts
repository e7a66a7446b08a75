import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeRows, rowPositions, rowsInSight } from '../../../src/review/list/rowPositions.js'

const measures = fc.record({
  start: fc.integer({ min: 0, max: 900 }),
  rowHeight: fc.integer({ min: 20, max: 120 }),
  heights: fc
    .array(fc.tuple(fc.nat(300), fc.integer({ min: 20, max: 300 })), { maxLength: 5 })
    .map((pairs): ReadonlyMap<number, number> => new Map(pairs)),
})
const viewports = fc
  .tuple(fc.nat(20_000), fc.integer({ min: 100, max: 2000 }))
  .map(([top, height]) => ({ top, bottom: top + height }))
const counts = fc.nat(301)

describe('the rows of a list', () => {
  it('stand one below the other, each with its height', () => {
    fc.assert(
      fc.property(counts, measures, (count, given) => {
        const { topOf } = rowPositions(count, given)
        let top = given.start
        for (let index = 0; index < count; index++) {
          expect(topOf(index)).toBe(top)
          top += given.heights.get(index) ?? given.rowHeight
        }
        expect(topOf(count)).toBe(top)
      }),
    )
  })

  it('are rendered where they are in sight, and in one piece', () => {
    fc.assert(
      fc.property(counts, measures, viewports, fc.nat(6), (count, given, viewport, overscan) => {
        const positions = rowPositions(count, given)
        const { first, end } = rowsInSight(positions, viewport, overscan)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(end).toBeLessThanOrEqual(count)
        for (let index = 0; index < count; index++) {
          const isInSight =
            positions.topOf(index) < viewport.bottom && positions.topOf(index + 1) > viewport.top
          if (isInSight) expect(index >= first && index < end).toBe(true)
        }
      }),
    )
  })

  it('are no more than fit, where nothing is rendered beyond the viewport', () => {
    const positions = rowPositions(1000, { start: 272, rowHeight: 40, heights: new Map() })
    expect(rowsInSight(positions, { top: 0, bottom: 792 }, 0)).toEqual({ first: 0, end: 14 })
    expect(rowsInSight(positions, { top: 0, bottom: 200 }, 0)).toEqual({ first: 0, end: 0 })
  })

  it('come and go some at a time', () => {
    const positions = rowPositions(1000, { start: 0, rowHeight: 40, heights: new Map() })
    const before = rowsInSight(positions, { top: 4000, bottom: 4800 }, 4)
    expect(before).toEqual({ first: 96, end: 128 })
    expect(rowsInSight(positions, { top: 4039, bottom: 4839 }, 4)).toEqual(before)
  })

  it('have the pinned one with them, in order and once', () => {
    const positions = rowPositions(100, { start: 0, rowHeight: 40, heights: new Map([[3, 60]]) })
    const indexes = (pinned: number | undefined) =>
      placeRows(positions, 10, 12, pinned).map(({ index }) => index)
    expect(indexes(undefined)).toEqual([10, 11])
    expect(indexes(2)).toEqual([2, 10, 11])
    expect(indexes(50)).toEqual([10, 11, 50])
    expect(indexes(11)).toEqual([10, 11])
    expect(indexes(100)).toEqual([10, 11])
    expect(placeRows(positions, 3, 4, undefined)).toEqual([{ index: 3, start: 120, end: 180 }])
  })
})
