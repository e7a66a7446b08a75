import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { createCodeSource } from '../../../src/codes/createCodeSource.js'
import { withIcdDot } from '../../../src/codes/formats.js'
import { lexicon } from '../../../src/codes/lexicon/lexicon.js'
import { openLexicon } from '../../../src/codes/lexicon/parseLexicon.js'
import { buildPack, type PackSource } from '../../../src/codes/pack/buildPack.js'
import type { CodePack } from '../../../src/codes/pack/CodePack.js'
import { encodePack } from '../../../src/codes/pack/encodePack.js'
import { openPack } from '../../../src/codes/pack/openPack.js'
import type { CodeRelease, ReleaseFile } from '../../../src/codes/release/CodeRelease.js'
import { openZip } from '../../../src/codes/release/openZip.js'
import { readReleaseFiles } from '../../../src/codes/release/readReleaseFiles.js'
import { buildSearchIndex } from '../../../src/codes/search/buildSearchIndex.js'
import type { Tier } from '../../../src/codes/search/SearchIndex.js'
import { createSearcher } from '../../../src/codes/search/searchCodes.js'
import { loadTiers } from '../../../src/codes/starter/starterPacks.js'

const today = '2026-11-24'

const read = (file: string): Promise<readonly ReleaseFile[]> =>
  readReleaseFiles(basename(file), new Uint8Array(readFileSync(file)), { today })

/** FY2027 with the newest Index, notes and edits. */
export const readSources = async (folder: string): Promise<PackSource> => {
  const files = (
    await Promise.all(
      [
        'icd10cm-code-descriptions-2027.zip',
        'ICD10CM_FY2017_Full_XML.zip',
        'icd10cm-tabular-2021.zip',
        'mce-v37-code-edits.zip',
      ].map((name) => read(join(folder, name))),
    )
  ).flat()
  const release = files.flatMap((file) => (file.kind === 'release' ? [file.release] : []))[0]
  if (release === undefined) throw new Error(`${folder} has no order file of FY2027.`)
  const tabular = files
    .flatMap((file) => (file.kind === 'tabular' ? [file.tabular] : []))
    .toSorted((left, right) => right.year - left.year)[0]
  const index = files.flatMap((file) => (file.kind === 'index' ? [file.index] : []))[0]
  const edits = files.flatMap((file) => (file.kind === 'edits' ? [file.edits] : []))[0]
  return { release, tabular, index, edits }
}

/** HCPCS Level II as released by CMS. */
export const readHcpcs = async (folder: string): Promise<PackSource> => {
  const release = (await read(join(folder, 'hcpcs-2025-oct.zip'))).find(
    (file) => file.kind === 'release',
  )?.release
  if (release === undefined) throw new Error(`${folder} has no HCPCS file.`)
  return { release }
}

/** The short descriptions of an order file by code, which packs do not contain. */
export const readShortTexts = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const name = 'icd10cm-code-descriptions-2027.zip'
  const entries = await openZip(name, new Uint8Array(readFileSync(join(folder, name))), undefined)
  const entry = entries.find((each) => /order.*\.txt$/i.test(each.name))
  if (entry === undefined) throw new Error(`${name} has no order file.`)
  const lines = new TextDecoder().decode(await entry.read(undefined)).split('\n')
  return new Map(lines.map((line) => [withIcdDot(line.slice(6, 13).trim()), line.slice(16, 76).trim()]))
}

/** The size of a pack in bytes, uncompressed and with brotli at its best level. */
export const packSize = (source: PackSource) => {
  const bytes = encodePack(buildPack(source))
  return { bytes, raw: bytes.length, brotli: brotliCompressSync(bytes).length }
}

const firstCodes = (release: CodeRelease, count: number): CodeRelease => ({
  ...release,
  codes: release.codes.slice(0, count),
})

/** The pack of the first codes of a release, with the index terms that lead to them. */
export const packOfFirst = (source: PackSource, count: number): Uint8Array<ArrayBuffer> =>
  encodePack(buildPack({ ...source, release: firstCodes(source.release, count) }))

/** What a search uses besides the codes. */
export const readKnowledge = async () => ({ lexicon: openLexicon(lexicon), tiers: await loadTiers() })

interface Knowledge {
  readonly lexicon: ReturnType<typeof openLexicon>
  readonly tiers: ReadonlyMap<string, Tier>
}

/** Opens a pack and prepares it for searching. */
export const openSearch = (bytes: Uint8Array, knowledge: Knowledge) => {
  const pack: CodePack = openPack(bytes)
  return createSearcher(buildSearchIndex(pack, knowledge))
}

/** A code source over packs, as the app uses it. */
export const openSource = (packs: readonly Uint8Array[], knowledge: Knowledge) =>
  createCodeSource({
    load: async () => packs.map((bytes) => ({ pack: openPack(bytes), origin: 'browser' })),
    loadLexicon: async () => knowledge.lexicon,
    loadTiers: async () => knowledge.tiers,
    today: () => today,
  })
