import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { describeReadiness, encountersToCsv } from '../../src/encounter/exportEncounters.js'
import { kareoEncounterUi as ui } from '../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../src/encounter/workflow.js'

const encounter = {
  EncounterId: 8009001,
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2026-06-15',
  EncounterStatus: 'Draft',
  DiagnosisCodes: ['J06.9', 'Z00.00'],
}

describe('encounters as CSV', () => {
  it('have a header row, a row each, and lines that end as RFC 4180 says', () => {
    const csv = encountersToCsv(
      [
        {
          encounter,
          patientName: 'Doe, Jane',
          providerName: 'Dr. "Lee"',
          updatedBy: 'Robin',
          findings: '1 error',
        },
        { encounter: {} },
      ],
      ui,
    )
    expect(csv.split('\r\n')).toEqual([
      'Encounter ID,Status,Date of service,Patient ID,Patient,Provider ID,Provider,Appointment ID,' +
        'Diagnosis codes,Procedure codes,Findings,Last change,Changed by',
      '8009001,Draft,2026-06-15,100234,"Doe, Jane",201,"Dr. ""Lee""",,J06.9 Z00.00,,1 error,,Robin',
      ',,,,,,,,,,,,',
      '',
    ])
    expect(encountersToCsv([], ui).split('\r\n')).toHaveLength(2)
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠A1',
    '=HYPERLINK("http://x")\n"',
    '\u200B=1',
    '\uFEFF+1',
    '\u00A0\u2060-1',
    ' @A1',
    '\u0000\u00AD=1',
    '\u3164\uFE0F\u2800=1',
    "\u200B'\u202E=1",
    '\uFE661',
  ])('hold %j as text that no spreadsheet takes for a formula', (patientName) => {
    const csv = encountersToCsv([{ encounter, patientName }], ui)
    const [, row = []] = Papa.parse<string[]>(csv).data
    expect(row[4]).toBe(`'${patientName}`)
  })

  it('quote what a spreadsheet of another country would take for the end of a cell', () => {
    const csv = encountersToCsv([{ encounter, patientName: 'Doe; Jane', updatedBy: 'Robin\tRoe' }], ui)
    expect(csv).toContain(',"Doe; Jane",')
    expect(csv).toContain(',"Robin\tRoe"\r\n')
  })

  /**
   * Names with everything that a guard could miss: invisible characters, starts of formulas, and prefixes of those.
   */
  const trickyName = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          "'",
          '=',
          '+',
          '-',
          '@',
          '＝',
          '\u200B',
          '\uFEFF',
          '\u00AD',
          '\u3164',
          '\u2800',
          '\u0000',
        ),
        fc.constantFrom(' ', '\u00A0', '\t', '\r', '\n', ';', ',', '"', '\uFE0F', '\u{E0020}', '\uD800'),
        fc.string({ unit: 'binary', maxLength: 3 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''))

  const patientCells = (names: readonly string[]) => {
    const csv = encountersToCsv(
      names.map((patientName) => ({ encounter, patientName })),
      ui,
    )
    const { data } = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true })
    return data.slice(1).map((row) => row[4] ?? '')
  }

  it('hold no formula behind characters that are not seen', () => {
    fc.assert(
      fc.property(fc.array(trickyName), (names) => {
        const seen = patientCells(names).map((cell) =>
          cell.replace(/[\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, ''),
        )
        expect(seen.filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([])
      }),
    )
  })

  it('come back as they were, less one apostrophe where there is one too many, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(trickyName, fc.string({ unit: 'grapheme' }))), (names) => {
        const cells = patientCells(names)
        expect(cells.map((cell, index) => (cell === names[index] ? cell : cell.replace(/^'/, '')))).toEqual(
          names,
        )
      }),
      { examples: [[["'+"]]] },
    )
  })

  it('tell by themselves whether an apostrophe was put in front', () => {
    fc.assert(
      fc.property(fc.array(trickyName), (names) => {
        // Guarding is injective: applied to its own output it adds another apostrophe, so that each cell stems from
        // one name.
        const once = patientCells(names)
        const twice = patientCells(once)
        for (const [index, name] of names.entries()) {
          const guarded = once[index] !== name
          expect(twice[index]).toBe(guarded ? `''${name}` : name)
        }
      }),
    )
  })
})

it.each([
  ['Draft', 0, 'Ready'],
  ['Submitted', 1, '1 error'],
  ['Approved', 0, 'None'],
  ['Voided', 0, 'None'],
  ['Voided', 2, '2 errors'],
  [undefined, 0, 'Ready'],
  ['Draft', 0, 'Not checked', false],
  ['Approved', 0, 'Not checked', false],
  ['Draft', 1, '1 error', false],
])(
  'findings of %s with %i errors are told as the list does: %s',
  (EncounterStatus, errors, text, isChecked = true) => {
    const counts = { errors, isChecked }
    expect(describeReadiness({ encounter: { EncounterStatus } }, counts, ui, encounterWorkflow)).toBe(text)
  },
)
