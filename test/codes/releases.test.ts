import { describe, expect, it } from 'vitest'
import { createCodeSource } from '../../src/codes/createCodeSource.js'
import { parseLexicon } from '../../src/codes/lexicon/parseLexicon.js'
import type { ReleaseCode } from '../../src/codes/release/CodeRelease.js'
import { packOf } from './codePacks.js'

const header = (code: string, text: string): ReleaseCode => ({ code, text, billable: false })
const billable = (code: string, text: string): ReleaseCode => ({ code, text, billable: true })

const year = (fiscalYear: number, codes: readonly ReleaseCode[]) =>
  packOf(codes, {
    release: `FY${fiscalYear}`,
    validFrom: `${fiscalYear - 1}-10-01`,
    validTo: `${fiscalYear}-09-30`,
  })

const before = year(2026, [
  header('M72', 'Fibroblastic disorders'),
  billable('M72.2', 'Plantar fascial fibromatosis'),
  billable('I10', 'Essential (primary) hypertension'),
  billable('E88.1', 'Lipodystrophy, gone without a successor'),
  header('S30.1', 'Contusion of abdominal wall'),
  billable('S30.1XXA', 'Contusion of abdominal wall, initial encounter'),
  billable('S30.1XXD', 'Contusion of abdominal wall, subsequent encounter'),
])
const after = year(2027, [
  header('M72', 'Fibroblastic disorders'),
  header('M72.2', 'Plantar fascial fibromatosis'),
  billable('M72.20', 'Plantar fascial fibromatosis, unspecified foot'),
  billable('M72.21', 'Plantar fascial fibromatosis, right foot'),
  header('S30.1', 'Contusion of abdominal wall'),
  billable('S30.11XA', 'Contusion of abdominal wall, right upper quadrant, initial encounter'),
  billable('S30.12XA', 'Contusion of abdominal wall, left upper quadrant, initial encounter'),
  billable('S30.12XD', 'Contusion of abdominal wall, left upper quadrant, subsequent encounter'),
  billable('I10', 'Essential (primary) hypertension'),
])

const sourceOf = (...packs: readonly ReturnType<typeof year>[]) =>
  createCodeSource({
    load: async () => packs.map((pack) => ({ pack, origin: 'browser' })),
    loadLexicon: async () => parseLexicon(''),
    today: () => '2026-11-24',
  })

const lookUp = async (code: string, ...packs: readonly ReturnType<typeof year>[]) =>
  (await sourceOf(...packs).lookUp([{ system: 'icd10cm', code }]))[0]

const offered = async (date: string | undefined, ...packs: readonly ReturnType<typeof year>[]) => {
  const found = await sourceOf(...packs).search({
    systems: ['icd10cm'],
    text: 'plantar',
    ...(date === undefined ? {} : { date }),
  })
  return found.map(({ entry }) => `${entry.code}${entry.billable ? '' : ' (category)'}`)
}

describe('two releases of a code set', () => {
  it('offer what is valid on the date of service, the border being 1 October', async () => {
    expect(await offered('2026-09-30', after, before)).toEqual(['M72.2'])
    expect(await offered('2026-10-01', after, before)).toEqual(['M72.20', 'M72.21', 'M72.2 (category)'])
  })

  it('go by today where there is no date, and by the nearest where none is for the date', async () => {
    expect(await offered(undefined, before, after)).toContain('M72.20')
    expect(await offered('2019-01-01', before, after)).toEqual(['M72.2'])
    expect(await offered('2030-01-01', before, after)).toContain('M72.20')
  })

  it('say until when a code was valid, and what to use after that', async () => {
    expect(await lookUp('M72.2', before, after)).toMatchObject({
      billable: true,
      validTo: '2026-09-30',
      successors: ['M72.20', 'M72.21'],
    })
  })

  it('say from when a code is valid, and what to use before that', async () => {
    expect(await lookUp('M72.20', before, after)).toMatchObject({
      billable: true,
      validFrom: '2026-10-01',
      predecessors: ['M72.2'],
    })
  })

  it('name no successor where the later one has none', async () => {
    expect(await lookUp('E88.1', before, after)).toMatchObject({ validTo: '2026-09-30', successors: [] })
  })

  it('names what a code with placeholders became, of the same encounter, and what it was made from', async () => {
    expect(await lookUp('S30.1XXA', before, after)).toMatchObject({
      validTo: '2026-09-30',
      successors: ['S30.11XA', 'S30.12XA'],
    })
    expect(await lookUp('S30.12XD', before, after)).toMatchObject({
      validFrom: '2026-10-01',
      predecessors: ['S30.1XXD'],
    })
  })

  it('set no limit to what all of them have, nor beyond the first and the last', async () => {
    for (const entry of [await lookUp('I10', before, after), await lookUp('M72.20', after)]) {
      expect(entry).not.toHaveProperty('validFrom')
      expect(entry).not.toHaveProperty('validTo')
    }
  })

  it('say nothing of the years between two that do not follow each other', async () => {
    const later = year(2029, [billable('M72.20', 'Plantar fascial fibromatosis, unspecified foot')])
    expect(await lookUp('M72.20', before, later)).toMatchObject({ validFrom: '2026-10-01' })
    expect(await lookUp('M72.2', before, later)).toMatchObject({ validTo: '2028-09-30' })
  })
})
