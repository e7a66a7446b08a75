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
