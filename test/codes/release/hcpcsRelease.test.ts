import { describe, expect, it } from 'vitest'
import { hcpcsRecord } from './support/fixtures.js'
import { readRelease, refusal } from './support/read.js'
import { zipOf } from './support/zipOf.js'

const csv = [
  'Code,Description1,Description2,Type,Unknown1,Unknown2,Unknown3,Unknown4',
  'ZZ001007,An invented modifier,Invented,,,C,,200207012002',
  'A0001001003,"Invented transport, per mile",Inv transport 00      9,,,I,O1A,D      0198201012003',
  'A0001002004,with no driver (self),,,,,,',
  'D0120001003,Invented dental work,Dental,,,I,O1A,D      0198201012003',
  'E0002001003,Invented pump,Pump,,,C,Z2,9      0200201012002',
].join('\r\n')

const text = [
  hcpcsRecord('ZZ', '7', 'An invented modifier', { added: '20020701' }),
  hcpcsRecord('ZZ', '8', 'and more of it'),
  hcpcsRecord('A0001', '3', 'Invented transport, per mile', { added: '19820101' }),
  hcpcsRecord('A0001', '4', 'with no driver (self)'),
  hcpcsRecord('E0002', '3', 'Invented pump', { added: '20020101', ended: '20251231' }),
].join('\r\n')

const tsv = [
  'code\tkind\tshort\tlong',
  'A0001\tcode\tInv transport\tInvented transport, per mile with no driver (self)',
  'ZZ\tmodifier\tInvented\tAn invented modifier',
  'E0002\tcode\tPump\t"Invented" pump',
].join('\n')

const workbook = [
  'HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,ADD DT,ACT EFF DT,TERM DT,ACTION CD',
  'A0001,00100,3,"Invented transport, per mile",Inv,19820101,20030101,,N',
  'A0001,00200,4,with no driver (self),,,,,',
  'E0002,00100,3,Invented pump,Pump,20020101,20020101,20251231,N',
].join('\n')

const transport = {
  code: 'A0001',
  text: 'Invented transport, per mile with no driver (self)',
  billable: true,
}
const pump = { code: 'E0002', text: 'Invented pump', billable: true }

describe('a HCPCS Level II file', () => {
  it('is read from the CSV, with its modifiers and without dental codes', async () => {
    expect(await readRelease('HCPC2025_OCT_ANWEB.csv', csv)).toEqual({
      system: 'hcpcs',
      name: 'HCPCS Level II',
      release: 'October 2025',
      validFrom: '2025-10-01',
      codes: [
        { ...transport, validFrom: '1982-01-01' },
        { ...pump, validFrom: '2002-01-01' },
      ],
      modifiers: [{ code: 'ZZ', text: 'An invented modifier', validFrom: '2002-07-01' }],
    })
  })

  it.each([
    ['HCPC2026_JAN_ANWEB.txt', text],
    ['HCPC2026_JAN_ANWEB.csv', workbook],
  ])('is read from the 320-character text and the workbook with its dates: %s', async (name, content) => {
    const { release, codes } = await readRelease(name, content)
    expect(release).toBe('January 2026')
    expect(codes).toEqual([
      { ...transport, validFrom: '1982-01-01' },
      { ...pump, validFrom: '2002-01-01', validTo: '2025-12-31' },
    ])
  })

  it('is read from the list, whose quotation marks are characters as others', async () => {
    const { codes } = await readRelease('hcpcs_level2_oct2025.tsv', tsv)
    expect(codes).toEqual([transport, { ...pump, text: '"Invented" pump' }])
  })

  it('joins the lines of a modifier, and has no list of them where the file has none', async () => {
    expect((await readRelease('HCPC2026_JAN_ANWEB.txt', text)).modifiers).toEqual([
      { code: 'ZZ', text: 'An invented modifier and more of it', validFrom: '2002-07-01' },
    ])
    expect(await readRelease('HCPC2026_JAN_ANWEB.csv', workbook)).not.toHaveProperty('modifiers')
  })

  it('is one release where a zip has it in several forms: the one with dates', async () => {
    const zip = await zipOf({ 'hcpcs_oct2025.tsv': tsv, 'HCPC2025_OCT_ANWEB.csv': csv })
    expect((await readRelease('hcpcs.zip', zip)).codes[0]?.validFrom).toBe('1982-01-01')
  })

  it.each([
    ['july-2026-alpha-numeric-hcpcs-file.txt', 'July 2026', '2026-07-01'],
    ['hcpcs 2024-apr.txt', 'April 2024', '2024-04-01'],
    ['hcpcs.txt', 'July 2023', '2023-07-01'],
  ])(
    'takes its quarter from the name, else from the code added last: %s',
    async (name, release, validFrom) => {
      const content = text.replace('20020101', '20230815')
      expect(await readRelease(name, content)).toMatchObject({ release, validFrom })
    },
  )

  it.each([
    ['a list without quarter', 'hcpcs.tsv', tsv, 'its quarter is not known'],
    ['an impossible year', 'HCPC2031_OCT.csv', csv, 'The year 2031 is wrong'],
    [
      'a code twice',
      'HCPC2025_OCT.csv',
      `${csv}\r\n${csv.split('\r\n')[2]}`,
      'line 7: The code A0001 is already on line 3',
    ],
    [
      'a bad code',
      'HCPC2025_OCT.csv',
      csv.replace('E0002', 'X0002'),
      'line 6: “X0002” is not a HCPCS Level II code',
    ],
    [
      'a bad first column',
      'HCPC2025_OCT.csv',
      csv.replace('E0002001003', 'E0002'),
      'line 6: “E0002” is not a code with',
    ],
    [
      'a stray continuation',
      'HCPC2025_OCT.csv',
      csv.replace('A0001002004', 'A0009002004'),
      'line 4: This line continues the description of “A0009”',
    ],
    [
      'no description',
      'HCPC2025_OCT.csv',
      csv.replace('Invented pump', ''),
      'line 6: E0002 has no description',
    ],
    [
      'a malformed line',
      'HCPC2025_OCT.txt',
      text.replace('E000200100', 'E0002 0100'),
      'line 5: The line is malformed',
    ],
    [
      'another kind',
      'hcpcs_oct2025.tsv',
      tsv.replace('modifier', 'other'),
      'line 3: The kind is not “code” or “modifier”',
    ],
    [
      'no record kind',
      'HCPC2025_OCT.csv',
      workbook.replace(',3,Invented', ',,Invented'),
      'line 4: The record kind (RECID)',
    ],
  ])('is refused with %s', async (_, name, content, problem) => {
    const message = await refusal(name, content)
    expect(message.startsWith(name)).toBe(true)
    expect(message).toContain(problem)
  })
})
