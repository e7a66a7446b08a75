import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeSystemId } from '../../../src/codes/CodeSystem.js'
import { parseStarter } from '../../../src/codes/starter/parseStarter.js'
import { loadStarterSets } from '../../../src/codes/starter/starterPacks.js'

const sets = await loadStarterSets()
const entriesOf = (system: CodeSystemId) => sets.find((set) => set.system === system)?.entries ?? []
const codesOf = (system: CodeSystemId) => entriesOf(system).map((entry) => entry.code)

const formats: Record<CodeSystemId, RegExp> = {
  icd10cm: /^(?:[A-Z][0-9]|QA)[0-9AB](?:\.[0-9A-LXZ](?:[0-9A-EXYZ](?:[0-9A-HX][0-9A-HJKMNP-S]?)?)?)?$/,
  hcpcs: /^[A-CEGHJ-MP-V]\d{4}$/,
  cpt: /^\d{5}$/,
}

describe('the starter sets', () => {
  it('hold at least 1,000 diagnoses, 150 HCPCS codes and no more than 12 demo codes', () => {
    expect(entriesOf('icd10cm').length).toBeGreaterThanOrEqual(1000)
    expect(entriesOf('hcpcs').length).toBeGreaterThanOrEqual(150)
    expect(entriesOf('cpt').length).toBeGreaterThan(0)
    expect(entriesOf('cpt').length).toBeLessThanOrEqual(12)
  })

  it('hold no code twice', () => {
    const codes = sets.flatMap((set) => set.entries.map((entry) => entry.code))
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
  })

  it('write each code in the format of its system', () => {
    for (const { system, entries } of sets)
      expect(entries.filter((entry) => !formats[system].test(entry.code))).toEqual([])
  })

  it('call a handful daily, some weekly and most neither', () => {
    const count = (tier: number) => entriesOf('icd10cm').filter((entry) => entry.tier === tier).length
    expect(count(1)).toBeGreaterThan(30)
    expect(count(2)).toBeGreaterThan(count(1))
    expect(count(3)).toBeGreaterThan(count(2))
  })

  it("hold the codes of the schema's examples", () => {
    expect(codesOf('icd10cm')).toEqual(expect.arrayContaining(['J06.9', 'Z00.00']))
    expect(codesOf('cpt')).toContain('99213')
  })

  it('mark each demo label as one, for CPT descriptors are not ours to ship', () => {
    expect(entriesOf('cpt').filter((entry) => !entry.text.endsWith('(demo label)'))).toEqual([])
  })
})

describe('parseStarter', () => {
  it('reads back any codes that are written in its form', () => {
    const entry = fc.record({
      tier: fc.constantFrom(1, 2, 3),
      code: fc.stringMatching(/^[A-Z]\d{2}\.\d{1,3}$/),
      text: fc.stringMatching(/^[A-Za-z][A-Za-z ,()-]{0,40}$/),
    })
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const written = entries.map(({ tier, code, text }) => `${tier} ${code} ${text}\n`).join('\n')
        expect(parseStarter(written, 'icd10cm')).toEqual(
          entries.map((read) => ({ ...read, system: 'icd10cm', billable: true })),
        )
      }),
    )
  })

  it.each(['4 J06.9 Cold', '1 j06.9 Cold', '1 J06.9', '1 J06.9 ', '1  J06.9 Cold', 'J06.9 Cold', ' '])(
    'names the line that is not in its form: "%s"',
    (line) => {
      expect(() => parseStarter(`1 Z23 Encounter for immunization\n${line}\n`, 'icd10cm')).toThrow(
        `Line 2 of the icd10cm starter codes is "${line}"`,
      )
    },
  )
})
