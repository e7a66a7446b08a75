import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderFile, orderLine } from './support/fixtures.js'
import { readRelease, refusal } from './support/read.js'

const name = 'icd10cm-order-2027.txt'

describe('an ICD-10-CM order file', () => {
  it.each([
    ['CRLF', orderFile()],
    ['LF', orderFile('\n')],
    ['a byte order mark', `\ufeff${orderFile()}`],
    ['a DOS end of file', `${orderFile()}\x1a`],
  ])('is read with %s', async (_, content) => {
    const release = await readRelease(name, content)
    expect(release).toMatchObject({
      system: 'icd10cm',
      name: 'ICD-10-CM',
      release: 'FY2027',
      validFrom: '2026-10-01',
      validTo: '2027-09-30',
    })
    expect(release.codes).toHaveLength(6)
    expect(release.codes[0]).toEqual({ code: 'A00', text: 'Invented fever', billable: false })
    expect(release.codes[2]?.text).toHaveLength(222)
    expect(release.codes[4]).toEqual({
      code: 'QA0.0101',
      text: 'Invented rarity of one locus',
      billable: true,
    })
  })

  it('gives back what was written', async () => {
    const code = fc.stringMatching(/^[A-Z][0-9]{2}(\.[0-9]{1,3})?$/)
    const text = fc.stringMatching(/^[A-Za-z,()-]([A-Za-z ,()-]{0,200}[A-Za-z,()-])?$/)
    const codes = fc.uniqueArray(fc.record({ code, text, billable: fc.boolean() }), {
      minLength: 1,
      maxLength: 30,
      selector: (entry) => entry.code,
    })
    await fc.assert(
      fc.asyncProperty(codes, fc.constantFrom('\n', '\r\n'), async (entries, end) => {
        const lines = entries.map((entry, index) =>
          orderLine(index + 1, entry.code, entry.billable, entry.text),
        )
        expect((await readRelease(name, lines.join(end) + end)).codes).toEqual(entries)
      }),
    )
  })
})

describe('the fiscal year', () => {
  it.each([
    ['icd10cm_order_2026.txt', 'FY2026'],
    ['FY27 codes.txt', 'FY2027'],
    ['2025-code-descriptions.txt', 'FY2025'],
  ])('is read from the name %s', async (file, release) => {
    expect((await readRelease(file, orderFile())).release).toBe(release)
  })

  it('is what the caller says, whatever the name', async () => {
    expect((await readRelease('icd10cm_order_2026.txt', orderFile(), { year: 2027 })).release).toBe('FY2027')
  })

  it('has to stand somewhere', async () => {
    expect(await refusal('order.txt', orderFile())).toBe(
      'order.txt: This is an ICD-10-CM order file, but its fiscal year is not known. ' +
        'Rename it so that it has the year, for example icd10cm-order-2027.txt.',
    )
  })

  it.each([2015, 2029])('cannot be %i', async (year) => {
    expect(await refusal(`order-${year}.txt`, orderFile())).toMatch(
      `The year ${year} is wrong: ICD-10-CM has the fiscal years 2016 to 2028.`,
    )
  })
})

describe('a malformed order file', () => {
  const second = orderLine(2, 'A00.0', true, 'Invented fever of the left elbow')
  const withSecond = (line: string) => orderFile().replace(second, line)

  it.each([
    ['a short line', second.slice(0, 40), 'The line is too short: it has 40 characters'],
    [
      'a flag',
      `${second.slice(0, 14)}X${second.slice(15)}`,
      'must be 0 or 1, for whether the code is billable, and it is “X”',
    ],
    ['an order number', `0000A${second.slice(5)}`, 'not an order number of five digits'],
    ['a code', second.replace('A000 ', 'A0?0 '), '“A0?0” is not an ICD-10-CM code'],
    ['no description', second.slice(0, 77).padEnd(90), 'A00.0 has no description'],
    ['an order that falls', second.replace('00002', '00001'), 'Order number 1 comes after 1'],
    ['a code twice', second.replace('A000 ', 'A00  '), 'The code A00 is already on line 1'],
  ])('is refused with the line of %s', async (_, line, problem) => {
    const message = await refusal(name, withSecond(line))
    expect(message).toContain(`${name}, line 2: `)
    expect(message).toContain(problem)
    expect(message).toContain('Download the file again and use it as it was published.')
  })
})

describe('a part of an order file', () => {
  const whole = { whole: true }
  const manyCodes = (last: readonly string[]) =>
    Array.from({ length: 50_000 }, (_, index) => {
      const [first, ...rest] = String(index).padStart(6, '0')
      return orderLine(index + 1, `A${first}${rest[0]}.${rest.slice(1).join('')}`, true, 'Invented')
    })
      .concat(last)
      .map((line) => `${line}\n`)
      .join('')

  it.each([
    ['cut within a line', orderFile().slice(0, -20), 'This file is cut off in its last line'],
    ['cut within its number', `${orderFile()}0001`, 'This file is cut off in its last line'],
    [
      'with few codes',
      orderFile(),
      'This file is cut off: it has 6 codes, and a release has more than 50000',
    ],
    [
      'without the end of chapter Z',
      manyCodes([]),
      'This file is cut off: the codes at the end of chapter Z are missing',
    ],
    [
      'that ends with a category',
      manyCodes([orderLine(60_000, 'Z99.89', true, 'Invented'), orderLine(60_001, 'U07', false, 'Invented')]),
      'This file is cut off: it ends with the category U07, without its codes',
    ],
  ])('is refused %s', async (_, content, problem) => {
    expect(await refusal(name, content, whole)).toContain(`${name}: ${problem}`)
  })
})
