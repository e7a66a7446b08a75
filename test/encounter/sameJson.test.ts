import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sameJson } from '../../src/encounter/sameJson.js'

const json = fc.jsonValue({ maxDepth: 2 }).map((value): unknown => JSON.parse(JSON.stringify(value)))

it('tells JSON values apart as deep equality does', () => {
  fc.assert(fc.property(json, json, (a, b) => sameJson(a, b) === isDeepStrictEqual(a, b)))
  fc.assert(fc.property(json, (a) => sameJson(a, structuredClone(a))))
})

it.each([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
  [[], {}],
  [null, {}],
])('tells %j from %j', (a, b) => {
  expect(sameJson(a, b)).toBe(false)
})

it('goes as deep as the values do', () => {
  const deep = (last: unknown) => {
    let value = last
    for (let level = 0; level < 200_000; level += 1) value = [value]
    return value
  }
  expect(sameJson(deep(1), deep(1))).toBe(true)
  expect(sameJson(deep(1), deep(2))).toBe(false)
})
