import { describe, expect, it } from 'vitest'
import { readRelease, refusal } from './support/read.js'

const list = 'Code,Description\n99213,Invented visit\n0001F,"Invented, measured"\n'

describe('a CPT list', () => {
  it('is read by the titles of its columns, and is of the year in its name', async () => {
    expect(await readRelease('cpt-2026.csv', list)).toEqual({
      system: 'cpt',
      name: 'CPT',
      release: '2026',
      codes: [
        { code: '99213', text: 'Invented visit', billable: true },
        { code: '0001F', text: 'Invented, measured', billable: true },
      ],
    })
  })

  it.each([
    ['a practice of its own', 'our codes.csv', list, 'Own list'],
    ['a column of years', 'our codes.csv', 'CPT,Descriptor,Year\n99213,Invented visit,2025\n', '2025'],
  ])('is of %s', async (_, name, content, release) => {
    expect((await readRelease(name, content)).release).toBe(release)
  })

  it.each([
    ['tabs', 'CPT Code\tLong Description\n99213\tInvented visit\n'],
    ['semicolons', 'Procedure code;Full description\n99213;Invented visit\n'],
    ['other columns', 'Fee,PROCEDURE_CODE,Short Description,Description\n12,99213,Inv,Invented visit\n'],
    ['a byte order mark and empty rows', '\ufeffcpt,descriptor\r\n\r\n99213,Invented visit\r\n,\r\n'],
    ['a description over two lines', 'code,description\n99213,"Invented\nvisit"\n'],
  ])('may have %s', async (_, content) => {
    expect((await readRelease('cpt.csv', content)).codes).toEqual([
      { code: '99213', text: 'Invented visit', billable: true },
    ])
  })

  it('may say from when to when a code holds, as a calendar date', async () => {
    const content =
      'code,description,effective date,termination date\n99213,Invented visit,1/5/2024,2026-02-28\n'
    expect((await readRelease('cpt.csv', content)).codes[0]).toMatchObject({
      validFrom: '2024-01-05',
      validTo: '2026-02-28',
    })
  })

  it.each([
    ['a column missing', 'Code,Fee\n99213,12\n', 'line 1: This table has the columns “Code”, “Fee”'],
    ['one column', '99213\n99214\n', 'line 1: This table has the columns “99213”'],
    ['no code', 'code,description\n', 'has a header row and no codes under it'],
    [
      'a HCPCS code',
      `${list}J1885,Injection\n`,
      'line 4: J1885 is a HCPCS Level II code. Remove it from this list',
    ],
    ['a zero that a spreadsheet took', `${list}100,Anesthesia\n`, 'enter 00100.'],
    ['a bad code', `${list}9921X,Visit\n`, 'line 4: “9921X” is not a CPT code'],
    [
      'a modifier',
      `${list}99214-25,Visit\n`,
      'line 4: “99214-25” has a modifier. List only the code: 99214.',
    ],
    ['a code twice', `${list}99213,Again\n`, 'line 4: The code 99213 is already on line 2'],
    ['no description', `${list}99214, \n`, 'line 4: 99214 has no description'],
    [
      'a date that is none',
      'code,description,effective date\n99213,V,2026-02-30\n',
      'line 2: “2026-02-30” is not an',
    ],
    [
      'dates that cross',
      'code,description,start date,end date\n99213,V,2026-02-01,2026-01-01\n',
      'line 2: 99213 ends',
    ],
    [
      'an open quotation mark',
      `${list}99214,"Visit\n99215,Visit\n`,
      'line 4: A quotation mark in this row is not',
    ],
    [
      'a bad code after a row of two lines',
      'code,description\n99213,"a\nb"\n9921,c\n',
      'line 4: “9921” has fewer',
    ],
  ])('is refused with %s', async (_, content, problem) => {
    const message = await refusal('cpt.csv', content)
    expect(message.startsWith('cpt.csv')).toBe(true)
    expect(message).toContain(problem)
  })
})
