import { describe, expect, it } from 'vitest'
import { starterIcd10cm } from '../../../src/codes/starter/icd10cm.js'
import { parseStarter } from '../../../src/codes/starter/parseStarter.js'
import { parseUsagePrior, usagePrior } from '../../../src/codes/starter/usagePrior.js'

describe('parseUsagePrior', () => {
  it('reads tiers by code', () => {
    expect([...parseUsagePrior('\n2 I48.11 C61\n3 S93.411A\n')]).toEqual([
      ['I48.11', 2],
      ['C61', 2],
      ['S93.411A', 3],
    ])
  })

  it.each([
    ['4 I10', /line 2: "4" is not a tier/],
    ['2', /line 2: there is no code/],
    ['2 E119', /line 2: "E119" is no code/],
    ['2 I10 I10', /line 2: I10 is there already/],
  ])('refuses %j and names the line', (line, message) => {
    expect(() => parseUsagePrior(`3 A09\n${line}`)).toThrow(message)
  })
})

describe('the usage prior that ships', () => {
  it('has over 1,500 codes, none of them in the starter set', () => {
    const prior = parseUsagePrior(usagePrior)
    expect(prior.size).toBeGreaterThan(1500)
    const both = parseStarter(starterIcd10cm, 'icd10cm').filter(({ code }) => prior.has(code))
    expect(both).toEqual([])
  })
})
