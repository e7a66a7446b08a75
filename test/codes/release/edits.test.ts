import { expect, it } from 'vitest'
import { read, refusal } from './support/read.js'

const header =
  'MCE_Version\tICD_Version\tMCE_Section\tMCE_Subsection\tMCE_Edit_Type\tICD_Code_Type\tICD_Code\tICD_Desc'
const row = (edit: string, type: string, code: string) => `37\t10\t4\tA\t${edit}\t${type}\t${code}\t"Invented`
const table = [
  header,
  row('Principal_Manifestation', 'D', 'D631'),
  row('Principal_Unacceptable', 'D', 'Z6841'),
  row('Newborn_Only', 'D', 'A33'),
  row('Newborn_Only', 'D', '?'),
  row('Adult_Only', 'D', 'N401'),
  row('Male_Only', 'D', 'N401'),
  row('Female_Only', 'P', 'A001'),
  row('constructor', 'D', 'A001'),
].join('\r\n')

it('reads which diagnoses are manifestations, and which are for one age or sex, and passes over the rest', async () => {
  expect(await read('mce.txt', table)).toEqual([
    {
      kind: 'edits',
      file: 'mce.txt',
      edits: {
        version: '37',
        manifestation: new Set(['D63.1']),
        ages: new Map([
          ['A33', 'newborn'],
          ['N40.1', 'adult'],
        ]),
        sexes: new Map([['N40.1', 'male']]),
      },
    },
  ])
})

it('refuses a table without such edits', async () => {
  expect(await refusal('mce.txt', `${header}\n${row('Principal_Unacceptable', 'D', 'Z6841')}`)).toMatch(
    'mce.txt: This table has no edits on diagnoses',
  )
})
