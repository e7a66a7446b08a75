import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countStates, makeMatcher } from '../../../src/schema/patterns/makeMatcher.js'
import { parsePattern } from '../../../src/schema/patterns/parsePattern.js'

const compile = (source: string) => {
  const pattern = parsePattern(source)
  if (typeof pattern === 'string') throw new Error(pattern)
  return makeMatcher(pattern)
}

/** The result of a match and the steps that it took. */
const match = (source: string, text: string) => {
  let steps = 0
  const matches = compile(source)(text, (count) => {
    steps += count
  })
  return { matches, steps }
}

const atoms = [
  ...['a', 'b', 'c', '-', '.', 'é', '😀', '_', 'ab'],
  ...['\\d', '\\w', '\\s', '\\S', '\\p{L}', '\\P{Lu}', '[a-c]', '[^ab]', '[]', '[\\]a]', '[\\-a]', '[\\w.]'],
  ...['\\.', '\\\\', '\\/', '\\u{1F600}', '\\ud83d\\ude00', '\\u0061', '\\x61', '\\cA', '\\t', '\\0'],
]
const edges = ['^', '$', '\\b', '\\B']
const quantifiers = ['*', '+', '?', '{2}', '{0}', '{1,}', '{0,2}', '*?', '+?', '{2,3}?']
const looks = ['?=', '?!', '?<=', '?<!']

const { pattern: patterns } = fc.letrec<{ pattern: string; group: string }>((tie) => ({
  pattern: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...atoms, ...edges),
    fc.array(tie('pattern'), { maxLength: 4 }).map((parts) => parts.join('')),
    tie('group'),
    fc.tuple(tie('group'), fc.constantFrom(...quantifiers)).map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom(...looks), tie('pattern')).map(([look, part]) => `(${look}${part})`),
  ),
  group: fc
    .tuple(fc.constantFrom('(', '(?:'), fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }))
    .map(([open, parts]) => `${open}${parts.join('|')})`),
}))
const texts = fc
  .array(fc.constantFrom('a', 'b', 'c', '-', '.', ' ', '1', 'é', '😀', '\n', '\\', '/', '_', '\t'), {
    maxLength: 8,
  })
  .map((chars) => chars.join(''))

describe('a pattern', () => {
  it('matches what RegExp matches in Unicode mode', () => {
    let compared = 0
    fc.assert(
      fc.property(patterns, fc.array(texts, { minLength: 3, maxLength: 6 }), (source, all) => {
        const matches = compile(source)
        const expected = new RegExp(source, 'u')
        for (const text of all) {
          // V8 also looks for a match without characters in the middle of a surrogate pair.
          if (text.includes('😀') && /\\B|\(\?[=!<]/.test(source)) continue
          compared += 1
          expect(`${source} ${text} ${matches(text, () => undefined)}`).toBe(
            `${source} ${text} ${expected.test(text)}`,
          )
        }
      }),
      { numRuns: 1500 },
    )
    expect(compared).toBeGreaterThan(1500)
  })

  it.each([
    ['^(a+)+$', '!'],
    ['^(a|a)*$', '!'],
    ['^(?:a*)*b$', '!'],
    ['^.*a.*a.*$', '\n'],
    ['a+!', 'b'],
    ['^(?=(a+)+$)', '!'],
    ['(?<!(a+)+)!', '?'],
  ])('%s takes steps in proportion to the text', (source, end) => {
    const short = match(source, `${'a'.repeat(1_000)}${end}`)
    const long = match(source, `${'a'.repeat(10_000)}${end}`)
    expect(long.steps).toBeLessThan(short.steps * 11)
    expect(long.steps).toBeLessThan(500_000)
    expect(long.matches).toBe(short.matches)
  })

  it('of many optional parts takes few steps', () => {
    expect(match('^(a?){30}a{30}$', 'a'.repeat(30))).toMatchObject({ matches: true })
    expect(match('^(a?){30}a{30}$', 'a'.repeat(30)).steps).toBeLessThan(5_000)
  })

  it.each([
    '^\\d{3}-\\d{2}-\\d{4}$',
    '^[A-Z]+(-[A-Z]+)*$',
    '^\\s*\\S.*$',
    '^[^@]+@[^@]+\\.[^@]+$',
    '^(?!-)[a-z-]{1,63}(?<!-)$',
    '^(?<year>\\d{4})-(?<month>\\d\\d)$',
  ])('as ordinary as %s is compiled', (source) => {
    expect(parsePattern(source)).toBeTypeOf('object')
  })

  it.each(['(a)\\1', '(?<x>a)\\k<x>'])('with a back-reference, as %s, is not compiled', (source) => {
    expect(parsePattern(source)).toMatch(/back-reference/)
  })

  it('has its states counted before it is written out', () => {
    const pattern = parsePattern('((a{1,100}){1,100}){1,100}')
    expect(typeof pattern === 'string' ? 0 : countStates(pattern)).toBeGreaterThan(1_000_000)
  })
})
