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
    ['J0', diagnosis, /“J0” is not an ICD-10-CM code\. A code is a letter, a digit/],
    ['J0.69', diagnosis, /not an ICD-10-CM code/],
    ['U07.1-25', diagnosis, /takes no modifiers\. Enter U07\.1 alone/],
    ['99213', diagnosis, /“99213” is a CPT code, not an ICD-10-CM code\. Enter it with the procedure codes/],
    ['J06.9', procedure, /is an ICD-10-CM code, not a CPT or HCPCS code/],
    ['D0120', procedure, /not a CPT or HCPCS code/],
    ['99213 office visit', procedure, /^“99213 office visit” is not a CPT or HCPCS code/],
    ['J06.9 25', diagnosis, /^“J06\.9 25” is not an ICD-10-CM code/],
    ['99213-2', procedure, /“2” is not a modifier/],
    ['99213-x', procedure, /“x” is not a modifier/],
    ['=cmd|x', diagnosis, /^“=cmd\|x” is not an ICD-10-CM code/],
    ['99213-25', diagnosis, /^“99213-25” is a CPT code, not/],
    ['99213-', procedure, /is not a modifier/],
    ['99213-25-59-RT-LT-76', procedure, /has 5 modifiers.*up to 4\. Remove 1/],
    ['   ', procedure, /Nothing was entered/],
  ])('refuses %s and says how to fix it', (text, systems, message) => {
    expect(parseCode(text, systems)).toMatchObject({ ok: false, message: expect.stringMatching(message) })
  })

  it.each(['99214 25', '99214,25', '99214, 25', '99214-25', '99214 - 25', '99214,25,', '９９２１４　２５'])(
    'reads the modifier of %j wherever it stands',
    (text) => {
      expect(parseCode(text, procedure)).toMatchObject({ ok: true, code: '99214', value: '99214-25' })
    },
  )

  it.each([
    ['99214 25 59', '99214-25-59'],
    ['73610 rt', '73610-RT'],
    ['73610,rt-59', '73610-RT-59'],
    ['J3301-x4', 'J3301-X4'],
    ['99214,', '99214'],
  ])('reads %j as %s', (text, value) => {
    expect(parseCode(text, procedure)).toMatchObject({ ok: true, value })
  })

  it.each([
    [
      'J3301 x4',
      /^Units cannot be saved yet\. Enter J3301 without “x4”\. For modifier X4, enter J3301-X4\.$/,
    ],
    ['J3301x4', /Enter J3301 without “x4”/],
    ['j3301×10', /Enter J3301 without “×10”\.$/],
    ['J3301 * 4', /Enter J3301 without “\* 4”/],
    ['J3301 4 units', /Enter J3301 without “4 units”/],
    ['J3301 1 unit', /Enter J3301 without “1 unit”/],
    ['J3301 units: 4', /Enter J3301 without “units: 4”/],
    ['J3301 qty 12', /Enter J3301 without “qty 12”/],
    ['J3301 (4)', /Enter J3301 without “\(4\)”/],
    ['J3301 4', /Enter J3301 without “4”/],
    ['J3301 10', /Enter J3301 without “10”/],
    ['J3301 120', /Enter J3301 without “120”/],
    ['J3301-RT x4', /Enter J3301-RT without “x4”/],
    ['99214 25 x2', /Enter 99214-25 without “x2”/],
    ['99213, 2 units', /Enter 99213 without “2 units”/],
  ])('refuses the units of %j, and drops nothing', (text, message) => {
    expect(parseCode(text, procedure)).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
      hasUnits: true,
    })
  })

  it.each(['b12 4', 'sore throat x2', '99213 0001U', 'J06.9 x4', 'x4', '4 units'])(
    'says nothing of units to %j, which begins with no procedure code or goes on with another',
    (text) => {
      expect(parseCode(text, procedure)).not.toHaveProperty('hasUnits')
    },
  )

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
