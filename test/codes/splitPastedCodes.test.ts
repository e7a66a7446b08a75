import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastedCodes } from '../../src/codes/splitPastedCodes.js'

const values = (text: string) => readPastedCodes(text, ['icd10cm'])?.accepted.map((parsed) => parsed.value)

describe('readPastedCodes', () => {
  it.each([
    'J06.9, Z00.00',
    'j069;z0000',
    'J06.9 Z00.00',
    'J06.9\r\nZ00.00\r\n',
    'J06.9\tZ00.00,',
    'J06.9,J069 Z00.00',
  ])('reads %j as the two codes, each once', (text) => {
    expect(values(text)).toEqual(['J06.9', 'Z00.00'])
  })

  it.each(['sore throat', 'type 2 diabetes', 'b12 deficiency', 'J06.9', 'pain, right knee', 'l4 l5 c6', ''])(
    'takes %j for words or one code, and leaves it to the search',
    (text) => {
      expect(readPastedCodes(text, ['icd10cm'])).toBeUndefined()
    },
  )

  const procedures = (text: string) => {
    const read = readPastedCodes(text, ['cpt', 'hcpcs'])
    return read && [read.accepted.map((parsed) => parsed.value), read.rejected]
  }

  it.each<[string, string[], string[]]>([
    ['99214,36415', ['99214', '36415'], []],
    ['99214,25,36415', ['99214-25', '36415'], []],
    ['99214 25 59, 36415 rt', ['99214-25-59', '36415-RT'], []],
    ['99213-25 96372', ['99213-25', '96372'], []],
    ['99213 0001U', ['99213', '0001U'], []],
    ['99214,25\n99214,59', ['99214-25', '99214-59'], []],
    ['36415, J3301 x4', ['36415'], ['J3301 x4']],
    ['36415\t1\nJ3301\t4', [], ['36415 1', 'J3301 4']],
    ['J3301 4 units; 36415', ['36415'], ['J3301 4 units']],
    ['99214\n25\n36415', ['99214', '36415'], ['25']],
  ])('keeps the modifiers and units of %j with their code', (text, accepted, rejected) => {
    expect(procedures(text)).toEqual(accepted.length === 0 ? undefined : [accepted, rejected])
  })

  it.each(['99214,25', '99214 25', '99214 25 59', 'J3301 x4', 'J3301, 4 units', '99213 office visit'])(
    'takes %j for one code, or words',
    (text) => {
      expect(procedures(text)).toBeUndefined()
    },
  )

  it('accepts the good codes of a list, gives back the bad ones, and says what is wrong with the first', () => {
    const read = readPastedCodes('J06.9, J0, Z00.00, 99213', ['icd10cm'])
    expect(read?.accepted.map((parsed) => parsed.code)).toEqual(['J06.9', 'Z00.00'])
    expect(read?.rejected).toEqual(['J0', '99213'])
    expect(read?.message).toMatch(/^“J0” is not an ICD-10-CM code/)
  })

  it('refuses a text of 100,000 characters with a message, and takes nothing of it', () => {
    const read = readPastedCodes('J06.9, '.repeat(15_000), ['icd10cm'])
    expect(read?.accepted).toEqual([])
    expect(read?.message).toMatch(/too long for a list of codes/)
  })

  it('loses no part of a list: each is accepted or given back', () => {
    const part = fc.oneof(
      fc.constantFrom('J06.9', 'Z00.00', 'E11.9', 'J0', '99213'),
      fc.stringMatching(/^[a-z0-9.]{1,8}$/),
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), (parts) => {
        const read = readPastedCodes(parts.join(', '), ['icd10cm'])
        if (!read) return
        const kept = [...read.accepted.map((parsed) => parsed.value.replaceAll('.', '')), ...read.rejected]
        for (const text of parts)
          expect(kept.includes(text) || kept.includes(text.toUpperCase().replaceAll('.', ''))).toBe(true)
      }),
    )
  })
})
