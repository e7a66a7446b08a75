import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CodeSource } from '../../../src/codes/CodeSystem.js'
import { createCodeSource } from '../../../src/codes/createCodeSource.js'
import { lexicon } from '../../../src/codes/lexicon/lexicon.js'
import { openLexicon } from '../../../src/codes/lexicon/parseLexicon.js'
import { buildPack } from '../../../src/codes/pack/buildPack.js'
import { type CodePack, canonicalCode, isBillable } from '../../../src/codes/pack/CodePack.js'
import { readReleaseFiles } from '../../../src/codes/release/readReleaseFiles.js'
import { loadTiers } from '../../../src/codes/starter/starterPacks.js'
import { officialFile, skipped } from '../officialFiles.js'
import { parseQueryRows, scoreQueries } from '../support/scoreQueries.js'

const zip = 'icd10cm-code-descriptions-2027.zip'
const systems = ['icd10cm'] as const

describe.skipIf(skipped(zip) !== '')(`all of FY2027${skipped(zip)}`, () => {
  let pack: CodePack
  let source: CodeSource

  beforeAll(async () => {
    const [read] = await readReleaseFiles(zip, officialFile(zip))
    if (read?.kind !== 'release') throw new Error(`${zip} holds no release`)
    pack = buildPack({ release: read.release })
    source = createCodeSource({
      load: async () => [{ pack, origin: 'browser' }],
      loadLexicon: async () => openLexicon(lexicon),
      loadTiers,
      today: () => '2026-11-24',
    })
  })

  it('has any billable code found first by itself, with its dot and without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pack.codes.length - 1), fc.boolean(), async (at, dotted) => {
        fc.pre(isBillable(pack, at))
        const code = canonicalCode(pack, at)
        const [first] = await source.search({ systems, text: dotted ? code : code.replace('.', '') })
        expect(first?.entry.code).toBe(code)
      }),
      { numRuns: 300 },
    )
  })

  it('answers any text without throwing, no code twice, and the same again', async () => {
    const word = fc.constantFrom(
      'pain',
      'fx',
      'left',
      'dm2',
      'of',
      '0',
      'zz',
      's',
      'htn',
      'e11',
      '(',
      'å',
      '-',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const found = await source.search({ systems, text: typed })
        const codes = found.map(({ entry }) => entry.code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(await source.search({ systems, text: typed })).toEqual(found)
      }),
      { numRuns: 200 },
    )
  })

  it('has what clinicians type among the first five, and mostly first', async () => {
    const rows = parseQueryRows(readFileSync(new URL('../support/clinicians.tsv', import.meta.url), 'utf8'))
    const answers = new Map<string, readonly string[]>()
    for (const { query } of rows) {
      const found = await source.search({ systems, text: query, limit: 5 })
      answers.set(
        query,
        found.map(({ entry }) => entry.code),
      )
    }
    const { top1, top5 } = scoreQueries((query) => answers.get(query) ?? [], rows)
    expect(top5 / rows.length).toBeGreaterThanOrEqual(0.97)
    expect(top1 / rows.length).toBeGreaterThanOrEqual(0.9)
  })
})
