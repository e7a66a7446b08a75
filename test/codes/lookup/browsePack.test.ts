import { describe, expect, it } from 'vitest'
import { browsePack } from '../../../src/codes/lookup/browsePack.js'
import type { TabularList } from '../../../src/codes/release/CodeRelease.js'
import { packOf } from '../codePacks.js'

const codes = [
  { code: 'J06', text: 'Acute upper respiratory infections', billable: false },
  { code: 'J06.0', text: 'Acute laryngopharyngitis', billable: true },
  { code: 'J06.9', text: 'Acute upper respiratory infection, unspecified', billable: true },
  { code: 'J10', text: 'Influenza', billable: false },
  { code: 'QA0', text: 'Neurodevelopmental disorders', billable: false },
  { code: 'QA0.8', text: 'Other neurodevelopmental disorders', billable: true },
  { code: 'S52.50', text: 'Fracture, parents not listed', billable: false },
  { code: 'S52.501A', text: 'Fracture, right, initial encounter', billable: true },
]

const tabular: TabularList = {
  year: 2021,
  chapters: [
    {
      code: '10',
      text: 'Respiratory system',
      first: 'J00',
      last: 'J99',
      notes: { excludes2: ['smoke (T59)'] },
    },
    { code: '17', text: 'Congenital', first: 'Q00', last: 'Q99', notes: {} },
  ],
  blocks: [{ code: 'J00-J06', text: 'Upper respiratory infections', first: 'J00', last: 'J06', notes: {} }],
  notes: new Map([['J06.9', { inclusionTerms: ['Upper respiratory infection NOS'] }]]),
}

const withTabular = packOf(codes, {}, { tabular })
const without = packOf(codes)

const names = (nodes: readonly { readonly code: string }[] = []) => nodes.map(({ code }) => code)

describe('browsePack', () => {
  it('gives the place of a code: chapter, block and category above it, its siblings, its notes', () => {
    const place = browsePack(withTabular, 'J06.9')
    expect(names(place?.ancestors)).toEqual(['10', 'J00-J06', 'J06'])
    expect(names(place?.siblings)).toEqual(['J06.0', 'J06.9'])
    expect(place?.children).toEqual([])
    expect(place?.notes.inclusionTerms).toEqual(['Upper respiratory infection NOS'])
  })

  it('goes down from a chapter by its blocks, and by categories that are in none', () => {
    expect(names(browsePack(withTabular, '10')?.children)).toEqual(['J00-J06', 'J10'])
    expect(names(browsePack(withTabular, 'J00-J06')?.children)).toEqual(['J06'])
    expect(names(browsePack(withTabular, 'J06')?.children)).toEqual(['J06.0', 'J06.9'])
  })

  it('puts a category that is newer than the Tabular List into the chapter of its letter', () => {
    expect(names(browsePack(withTabular, 'QA0.8')?.ancestors)).toEqual(['17', 'QA0'])
  })

  it('knows the chapters without the Tabular List, and skips levels that a set does not list', () => {
    expect(names(browsePack(without, 'J06.9')?.ancestors)).toEqual(['10', 'J06'])
    expect(names(browsePack(without, 'S52.501A')?.ancestors)).toEqual(['19', 'S52.50'])
    expect(names(browsePack(without, '17')?.children)).toEqual(['QA0'])
  })

  it('has no place for what is not in the set, nor for procedures', () => {
    expect(browsePack(without, 'Z99.9')).toBeUndefined()
    const procedures = packOf([{ code: '99213', text: 'Visit', billable: true }], { system: 'cpt' })
    expect(browsePack(procedures, '99213')).toBeUndefined()
  })
})
