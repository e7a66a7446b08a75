import { describe, expect, it } from 'vitest'
import type { CodeNotes } from '../../src/codes/CodeSystem.js'
import { createNoteReader } from '../../src/codes/noteInstructions.js'
import { packOf } from './codePacks.js'

const billable = (...codes: readonly string[]) => codes.map((code) => ({ code, text: code, billable: true }))
const headers = (...codes: readonly string[]) => codes.map((code) => ({ code, text: code, billable: false }))

/** F02.81 was split, J82 too, and K99.9 is gone. */
const pack = packOf([
  ...headers('F02', 'F02.8', 'F02.81', 'J82', 'N18', 'L97'),
  ...billable(
    'F02.80',
    'F02.811',
    'F02.818',
    'J82.81',
    'J82.89',
    'N18.1',
    'N18.6',
    'L97.401',
    'Z99.2',
    'I10',
    'B95',
  ),
])

const read = (notes: CodeNotes) => createNoteReader(pack)({ at: 'X00', notes })

describe('notes of a list that is older than the codes', () => {
  it.each<[string, readonly string[]]>([
    [
      'dementia without behavioral disturbance (F02.80)',
      ['dementia without behavioral disturbance (F02.80)'],
    ],
    ['dementia with behavioral disturbance (F02.81)', ['dementia with behavioral disturbance (F02.81-)']],
    ['eosinophilic pneumonia (J82)', ['eosinophilic pneumonia (J82.-)']],
    ['ulcer (L97.-, K99.9)', ['ulcer (L97.-)']],
    ['something that is gone (K99.9)', []],
    ['stage of chronic kidney disease (N18.1-N18.6)', ['stage of chronic kidney disease (N18.1-N18.6)']],
    ['kidney disease (chronic) (N18.6)', ['kidney disease (chronic) (N18.6)']],
    ['underlying disease', ['underlying disease']],
  ])('name no code that is none: %s', (note, expected) => {
    expect(read({ useAdditional: [note] }).useAdditional).toEqual(expected)
    expect(read({ codeFirst: [note] }).codeFirst).toEqual(expected)
  })
})

describe('what an additional code is needed for', () => {
  it.each<[note: readonly string[], told: string | undefined]>([
    [['code to identify stage of chronic kidney disease (N18.1-N18.6)'], 'stage of chronic kidney disease'],
    [['code to identify dialysis status (Z99.2)'], 'dialysis status'],
    [['code to specify site and severity of ulcer (L97.-)'], 'site and severity of ulcer'],
    [['code from I10 to identify the type of hypertension'], 'type of hypertension'],
    [['code to identify the type of dementia, if known (F02.80)'], undefined],
    [['code, if applicable, to identify stage (N18.6)'], undefined],
    [['code to identify type of disease, such as:', 'dementia (F02.80)'], undefined],
    [['code to identify presence of hypertension (I10)'], undefined],
    [['code (B95), to identify infectious agent'], undefined],
    [['code to identify control using:', 'dialysis (Z99.2)'], undefined],
    [['code to identify the type of something that is gone (K99.9)'], undefined],
    [['code to identify the type of disorder'], undefined],
  ])('of %j is %s', (useAdditional, told) => {
    expect(read({ useAdditional }).instructions.map(({ tells }) => tells)).toEqual(
      told === undefined ? [] : [told],
    )
  })

  it('is the one code where there is one, and else those that there are, as people write them', () => {
    const [stage] = read({ useAdditional: ['code to identify stage (N18.1-N18.6)'] }).instructions
    expect(stage).toMatchObject({ at: 'X00', names: 'N18.1–N18.6' })
    expect(stage?.only).toBeUndefined()
    const [severity] = read({ useAdditional: ['code to identify severity of ulcer (L97.-)'] }).instructions
    expect(severity).toMatchObject({ names: 'L97.-', only: 'L97.401' })
    const [status] = read({ useAdditional: ['code to identify dialysis status (Z99.2)'] }).instructions
    expect(status).toMatchObject({ names: 'Z99.2', only: 'Z99.2' })
  })
})

it('reads what goes first, each of what is associated and one of what are examples', () => {
  expect(
    read({ codeFirst: ['any associated:', 'kidney disease (N18.-)', 'hypertension (I10)'] }).instructions,
  ).toEqual([{ kind: 'codeFirst', at: 'X00', codes: ['N18', 'I10'], every: true }])
  expect(read({ codeFirst: ['underlying disease, such as:', 'dementia (F02.-)'] }).instructions).toEqual([
    { kind: 'codeFirst', at: 'X00', codes: ['F02'] },
  ])
  expect(read({ codeFirst: ['underlying disease'] }).instructions).toEqual([])
})
