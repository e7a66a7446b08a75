import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeSystemId } from '../../src/codes/CodeSystem.js'
import { formatCodeValue, parseCode } from '../../src/codes/formats.js'

const diagnosis: readonly CodeSystemId[] = ['icd10cm']
const procedure: readonly CodeSystemId[] = ['cpt', 'hcpcs']
const all: readonly CodeSystemId[] = [...diagnosis, ...procedure]

describe('parseCode', () => {
  it.each([
    ['j069', 'J06.9'],
    [' J06.9 ', 'J06.9'],
    ['i10', 'I10'],
    ['I10.', 'I10'],
    ['s52501a', 'S52.501A'],
    ['qa0', 'QA0'],
    ['c7a00', 'C7A.00'],
    ['Ｊ０６．９', 'J06.9'],
  ])('reads the diagnosis %s as %s', (text, code) => {
    expect(parseCode(text, diagnosis)).toEqual({
      ok: true,
      system: 'icd10cm',
      code,
      modifiers: [],
      value: code,
    })
  })

  it.each([
    ['99213', 'cpt', '99213', []],
    ['0001f', 'cpt', '0001F', []],
    ['0075t', 'cpt', '0075T', []],
    ['j1885', 'hcpcs', 'J1885', []],
    ['99213–25', 'cpt', '99213', ['25']],
    ['73610 - rt -59', 'cpt', '73610', ['RT', '59']],
    ['g0439-33-a1-b2-c3', 'hcpcs', 'G0439', ['33', 'A1', 'B2', 'C3']],
  ])('reads the procedure %s in the system that its format tells', (text, system, code, modifiers) => {
    const value = formatCodeValue(code, modifiers)
    expect(parseCode(text, procedure)).toEqual({ ok: true, system, code, modifiers, value })
  })

  it('takes a letter and four digits without a dot for HCPCS where both kinds are allowed', () => {
    expect(parseCode('J1885', all)).toMatchObject({ system: 'hcpcs' })
    expect(parseCode('J18.85', all)).toMatchObject({ system: 'icd10cm' })
  })

  it.each([
    ['J0', diagnosis, /"J0" is not an ICD-10-CM code\. A code is a letter, a digit/],
    ['J0.69', diagnosis, /not an ICD-10-CM code/],
    ['U07.1-25', diagnosis, /takes no modifier\. Enter U07\.1 alone/],
    ['99213', diagnosis, /"99213" is a CPT code, not an ICD-10-CM code\. Enter it with the procedure codes/],
    ['J06.9', procedure, /is an ICD-10-CM code, not a CPT or HCPCS code/],
    ['D0120', procedure, /not a CPT or HCPCS code/],
    ['99213 25', procedure, /not a CPT or HCPCS code/],
    ['99213-2', procedure, /"2" is not a modifier/],
    ['99213-x', procedure, /"x" is not a modifier/],
    ['=cmd|x', diagnosis, /^"=cmd\|x" is not an ICD-10-CM code/],
    ['99213-25', diagnosis, /^"99213-25" is a CPT code, not/],
    ['99213-', procedure, /is not a modifier/],
    ['99213-25-59-RT-LT-76', procedure, /has 5 modifiers.*at most four/],
    ['   ', procedure, /Nothing was entered/],
  ])('refuses %s and says how to mend it', (text, systems, message) => {
    expect(parseCode(text, systems)).toEqual({ ok: false, message: expect.stringMatching(message) })
  })

  it('never throws, keeps its message short, and accepts again what it gave as a value', () => {
    const codeLike = fc.stringMatching(/^[A-Za-z0-9]{2,5}\.?[A-Za-z0-9]{0,4}(-[A-Z0-9]{2}){0,3}$/)
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), codeLike)
    fc.assert(
      fc.property(text, fc.subarray([...all], { minLength: 1 }), (typed, systems) => {
        const parsed = parseCode(typed, systems)
        if (parsed.ok) expect(parseCode(parsed.value, systems)).toEqual(parsed)
        else expect(parsed.message.length).toBeLessThan(320)
      }),
    )
  })
})
