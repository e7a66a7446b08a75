import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { encountersToCsv, tellReadiness } from '../../src/encounter/exportEncounters.js'
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
          findings: '1 to mend',
        },
        { encounter: {} },
      ],
      ui,
    )
    expect(csv.split('\r\n')).toEqual([
      'Encounter ID,Status,Date of service,Patient ID,Patient,Provider ID,Provider,Appointment ID,' +
        'Diagnosis codes,Procedure codes,Findings,Last change,Changed by',
      '8009001,Draft,2026-06-15,100234,"Doe, Jane",201,"Dr. ""Lee""",,J06.9 Z00.00,,1 to mend,,Robin',
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
  ])('hold %j as text that no spreadsheet takes for a formula', (patientName) => {
    const csv = encountersToCsv([{ encounter, patientName }], ui)
    const [, row = []] = Papa.parse<string[]>(csv).data
    expect(row[4]).toBe(`'${patientName}`)
  })

  it('come back as they were, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (names) => {
        const csv = encountersToCsv(
          names.map((patientName) => ({ encounter, patientName })),
          ui,
        )
        const rows = Papa.parse<string[]>(csv, { newline: '\r\n', skipEmptyLines: true }).data.slice(1)
        expect(rows.map((row) => row[4]?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, ''))).toEqual(names)
      }),
      { examples: [[["'+"]]] },
    )
  })
})

it.each([
  ['Draft', 0, 'Ready'],
  ['Submitted', 1, '1 to mend'],
  ['Approved', 0, 'None'],
  ['Voided', 0, 'None'],
  ['Voided', 2, '2 to mend'],
  [undefined, 0, 'Ready'],
  ['Draft', 0, 'Not checked', false],
  ['Approved', 0, 'Not checked', false],
  ['Draft', 1, '1 to mend', false],
])(
  'findings of %s with %i errors are told as the list does: %s',
  (EncounterStatus, errors, text, isChecked = true) => {
    const counts = { errors, isChecked }
    expect(tellReadiness({ encounter: { EncounterStatus } }, counts, ui, encounterWorkflow)).toBe(text)
  },
)
