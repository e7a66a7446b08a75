import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indexAfterKey } from '../../../src/ui/Combobox/indexAfterKey.js'

it('goes to the next, the one before, the first and the last, and on at the other end', () => {
  const way = (from: number, ...keys: readonly string[]) => {
    let at = from
    return keys.map((key) => {
      at = indexAfterKey(key, at, 3) ?? Number.NaN
      return at
    })
  }
  expect(way(-1, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')).toEqual([0, 1, 2, 0])
  expect(way(-1, 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp')).toEqual([2, 1, 0, 2])
  expect(way(1, 'End', 'Home')).toEqual([2, 0])
})

it('goes on by ten with the page keys', () => {
  expect(indexAfterKey('PageDown', 3, 50)).toBe(13)
  expect(indexAfterKey('PageUp', 13, 50)).toBe(3)
  expect(indexAfterKey('PageDown', -1, 50)).toBe(9)
  expect(indexAfterKey('PageUp', -1, 50)).toBe(40)
  expect(indexAfterKey('PageDown', 45, 50)).toBe(0)
  expect(indexAfterKey('PageUp', 5, 50)).toBe(49)
})

const listKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']

it('leads to an option wherever there is one, and to none where there is none', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...listKeys),
      fc.nat(60),
      fc.integer({ min: -1, max: 80 }),
      (key, count, from) => {
        const index = indexAfterKey(key, from, count) ?? Number.NaN
        expect(Number.isInteger(index)).toBe(true)
        expect(index).toBeLessThan(count)
        expect(index).toBeGreaterThanOrEqual(count === 0 ? -1 : 0)
      },
    ),
  )
})

it('comes by every option with an arrow, and back with the other', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), (count, start) => {
      const from = start % count
      let at = from
      const seen = new Set<number>()
      for (let step = 0; step < count; step++) {
        const next = indexAfterKey('ArrowDown', at, count) ?? Number.NaN
        expect(indexAfterKey('ArrowUp', next, count)).toBe(at)
        seen.add(next)
        at = next
      }
      expect(at).toBe(from)
      expect(seen.size).toBe(count)
    }),
  )
})

it('leaves other keys alone', () => {
  fc.assert(
    fc.property(
      fc.string().filter((key) => !listKeys.includes(key)),
      (key) => indexAfterKey(key, 0, 3) === undefined,
    ),
  )
  for (const key of ['ArrowLeft', 'Enter', 'Tab', 'constructor'])
    expect(indexAfterKey(key, 0, 3)).toBeUndefined()
})
