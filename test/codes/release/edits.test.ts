import { expect, it } from 'vitest'
import { read, refusal } from './support/read.js'

const header =
  'MCE_Version\tICD_Version\tMCE_Section\tMCE_Subsection\tMCE_Edit_Type\tICD_Code_Type\tICD_Code\tICD_Desc'
const row = (edit: string, type: string, code: string) => `37\t10\t4\tA\t${edit}\t${type}\t${code}\t"Invented`
const table = [
  header,
  row('Principal_Manifestation', 'D', 'D631'),
  row('Principal_Unacceptable', 'D', 'Z6841'),
  row('Principal_Unacceptable', 'D', 'B95'),
  row('Principal_Unacceptable', 'D', '?'),
  row('Principal_Unacceptable', 'P', 'A001'),
  row('Newborn_Only', 'D', 'A33'),
].join('\r\n')

it('reads which diagnoses may not be listed first, and passes over the rest', async () => {
  expect(await read('mce.txt', table)).toEqual([
    {
      kind: 'edits',
      file: 'mce.txt',
      edits: { version: '37', manifestation: new Set(['D63.1']), unacceptable: new Set(['Z68.41', 'B95']) },
    },
  ])
})

it('refuses a table without such edits', async () => {
  expect(await refusal('mce.txt', `${header}\n${row('Newborn_Only', 'D', 'A33')}`)).toMatch(
    'mce.txt: This table has no edits on the first-listed diagnosis',
  )
})
