import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encounterBounds, findExcess } from '../../src/schema/excess.js'

/** A value nested in a number of lists. */
const nested = (levels: number, value: unknown = 1): unknown => {
  let whole = value
  for (let level = 0; level < levels; level += 1) whole = level % 2 === 0 ? [whole] : { a: whole }
  return whole
}

const kindOf = (value: unknown) => findExcess(value, encounterBounds)?.kind

/** The depth of a value, computed recursively. */
const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map((part) => depthOf(part)))
    : 0

describe('what goes beyond the bounds of an encounter', () => {
  it.each([
    ['levels', nested(64), nested(65)],
    ['levels', nested(64), nested(200_000)],
    ['text', 'x'.repeat(20_000), ['x'.repeat(20_001)]],
    ['text', { ['x'.repeat(20_000)]: 1 }, { ['x'.repeat(20_001)]: 1 }],
    ['entries', Array(1_000).fill(1), { a: Array(1_001).fill(1) }],
    [
      'entries',
      Object.fromEntries(Array.from({ length: 1_000 }, (_, name) => [name, 1])),
      Object.fromEntries(Array.from({ length: 1_001 }, (_, name) => [name, 1])),
    ],
    ['size', Array(24).fill('x'.repeat(20_000)), Array(26).fill('x'.repeat(20_000))],
    ['name', { constructor: 1, prototype: 2 }, { a: JSON.parse('{"__proto__": 1}') }],
    ['number', 1.7e308, JSON.parse('[1e400]')],
  ])('is named: %s', (kind, within, beyond) => {
    expect(kindOf(within)).toBeUndefined()
    expect(kindOf(beyond)).toBe(kind)
  })

  it('is found in what holds itself, too, and in what is shared over and over', () => {
    const loop: unknown[] = []
    loop.push(loop, loop, loop)
    expect(kindOf(loop)).toMatch(/levels|size/)
    let shared: unknown = 'x'
    for (let level = 0; level < 60; level += 1) shared = [shared, shared]
    expect(kindOf(shared)).toBe('size')
  })

  it('is seen as deep as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.integer({ min: 0, max: 9 }), (value, levels) => {
        expect(findExcess(value, { levels, size: 1_000_000 })?.kind).toBe(
          depthOf(value) > levels ? 'levels' : undefined,
        )
      }),
    )
  })
})
