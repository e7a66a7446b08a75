import { describe, expect, it } from 'vitest'
import { lexicon } from '../../../src/codes/lexicon/lexicon.js'
import { parseLexicon } from '../../../src/codes/lexicon/parseLexicon.js'

describe('parseLexicon', () => {
  it('reads terms of one meaning, meanings in their order, stars and code prefixes', () => {
    const { terms, longestTerm } = parseLexicon(
      '# heart\nMI, Heart Attack = infarct* heart | @I21.4 | @J1885',
    )
    expect(longestTerm).toBe(2)
    expect(terms.get('mi')).toBe(terms.get('heart attack'))
    expect(terms.get('heart attack')?.expansions).toEqual([
      {
        kind: 'words',
        label: 'infarct heart',
        words: [
          { word: 'infarct', prefix: true },
          { word: 'heart', prefix: false },
        ],
      },
      { kind: 'code', family: 'diagnosis', prefix: 'I214', label: 'I21.4' },
      { kind: 'code', family: 'procedure', prefix: 'J1885', label: 'J1885' },
    ])
  })

  it.each([
    ['htn hypertension', /line 1: .* has no " = "/],
    ['\nhtn = hypertension\nHTN = pressure', /line 3: "HTN" is there already/],
    ['mi = @I2145', /line 1: "@I2145" is not a code prefix/],
    ['mi = infarction |', /line 1: a meaning is empty/],
    ['mi, = infarction', /line 1: a term is empty/],
  ])('refuses %j and names the line', (source, message) => {
    expect(() => parseLexicon(source)).toThrow(message)
  })
})

describe('the lexicon that ships', () => {
  it('has at least 500 terms, and each of them once', () => {
    expect(parseLexicon(lexicon).terms.size).toBeGreaterThanOrEqual(500)
  })
})
