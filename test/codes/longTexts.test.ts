import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  decodeTexts,
  encodeTexts,
  makeTexts,
  rankSurfaces,
  readText,
} from '../../src/codes/pack/TextTable.js'

it('keeps texts of any number of words: some of HCPCS have more than 600', () => {
  const text = fc
    .tuple(
      fc.constantFrom('old', 'new'),
      fc.constantFrom(0, 3, 254, 255, 256, 626),
      fc.constantFrom('a', 'b'),
    )
    .map(([start, count, word]) => [start, ...Array.from({ length: count }, () => word)].join(' '))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
      const surfaces = rankSurfaces(texts)
      const table = makeTexts(texts, new Map(surfaces.map((surface, number) => [surface, number])))
      const decoded = decodeTexts(encodeTexts(table), surfaces.length)
      expect(texts.map((_, at) => readText(decoded, surfaces, at))).toEqual(texts)
    }),
  )
})
