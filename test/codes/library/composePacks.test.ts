import { describe, expect, it } from 'vitest'
import { composePacks } from '../../../src/codes/library/composePacks.js'
import type { AlphabeticIndex, CodeEdits, ReleaseFile } from '../../../src/codes/release/CodeRelease.js'
import { icdRelease } from './support/files.js'

const index: AlphabeticIndex = { year: 2027, terms: [{ term: 'Elbow heat', code: 'A00.0' }] }
const edits: CodeEdits = {
  version: '44',
  manifestation: new Set(['A00.0']),
  ages: new Map(),
  sexes: new Map(),
}
const fy2026 = icdRelease(2026, 'A00.0')
const fy2027 = icdRelease(2027, 'A00.0')
const hcpcs = { system: 'hcpcs', name: 'HCPCS Level II', release: 'October 2026', codes: [] } as const

const releaseOf = (release: typeof fy2027 | typeof hcpcs): ReleaseFile => ({
  kind: 'release',
  file: 'order.txt',
  release,
})
const indexFile: ReleaseFile = { kind: 'index', file: 'index.xml', index }
const editsFile: ReleaseFile = { kind: 'edits', file: 'edits.txt', edits }

describe('composePacks', () => {
  it('puts what was read together with the release that came with it', () => {
    expect(composePacks([indexFile, releaseOf(fy2027), editsFile], [])).toEqual([
      { release: fy2027, index, edits },
    ])
  })

  it('gives a new release the index and edits of the newest that is kept', () => {
    const older = { year: 2025, terms: [] }
    const kept = [
      { release: icdRelease(2025, 'A00.0'), index: older },
      { release: fy2026, index, edits },
    ]
    expect(composePacks([releaseOf(fy2027)], kept)).toEqual([{ release: fy2027, index, edits }])
  })

  it('prefers what was read to what is kept', () => {
    const older = { year: 2026, terms: [] }
    const composed = composePacks([releaseOf(fy2027), indexFile], [{ release: fy2026, index: older, edits }])
    expect(composed).toEqual([{ release: fy2027, index, edits }])
  })

  it('adds an index by itself to each release that is kept, and to no other set', () => {
    expect(
      composePacks([indexFile], [{ release: fy2026, edits }, { release: hcpcs }, { release: fy2027 }]),
    ).toEqual([
      { release: fy2026, edits, index },
      { release: fy2027, index },
    ])
  })

  it('adds a part of an index to what is kept of the same year, and to no other', () => {
    const drugs: ReleaseFile = {
      kind: 'index',
      file: 'drugs.xml',
      index: { year: 2027, terms: [{ term: 'Inventin, adverse effect', code: 'A00.0' }] },
    }
    const [same] = composePacks([drugs], [{ release: fy2027, index }])
    expect(same?.index?.terms.map(({ term }) => term)).toEqual(['Elbow heat', 'Inventin, adverse effect'])
    const [other] = composePacks([drugs], [{ release: fy2026, index: { ...index, year: 2026 } }])
    expect(other?.index?.terms.map(({ term }) => term)).toEqual(['Inventin, adverse effect'])
  })

  it('leaves the kept releases of ICD-10-CM alone where another set is read', () => {
    expect(composePacks([releaseOf(hcpcs)], [{ release: fy2027, index }])).toEqual([{ release: hcpcs }])
  })

  it('refuses an index that has no release to go with, and names it', () => {
    expect(() => composePacks([indexFile, releaseOf(hcpcs)], [])).toThrow(
      /^index\.xml: .*none were loaded.*Load the order file/,
    )
  })
})
