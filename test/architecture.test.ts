import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const notKept = new Set([
  ...['.git', 'node_modules', 'dist', 'reports', 'test-results', 'playwright-report'],
  // `npm run codes` writes its packs here; ignored by git.
  'public/codes',
])

/** The files of a folder, as paths from the repository's root. Reads the disk, since a copy may lack git. */
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !notKept.has(entry.name) && !/\.(?:tgz|log)$/.test(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (notKept.has(path)) return []
      if (entry.isDirectory()) return filesUnder(path)
      return entry.isFile() ? [path] : []
    })

const files = filesUnder('')

const textOf = (file: string) => readFileSync(join(root, file), 'utf8')

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

const sources = files.filter((file) => /^src\/.*\.tsx?$/.test(file))

const layers = ['messages', 'schema', 'codes', 'encounter', 'client', 'ui', 'form', 'review']

/** The folders that a folder of src may import from: itself and those before it; app and embed from all of them. */
const mayImport = (folder: string): readonly string[] =>
  layers.includes(folder) ? layers.slice(0, layers.indexOf(folder) + 1) : [...layers, folder]

const folderOf = (file: string) => file.split('/')[1] ?? ''

/** The relative imports of a module, as paths from the repository's root. */
const relativeImports = (file: string): readonly string[] =>
  [...withoutComments(textOf(file)).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.[^'"]+)\1/g)].map(
    ([, , target]) => normalize(join(dirname(file), target ?? '')),
  )

describe('the layout of src', () => {
  it('imports a folder only from itself and from those before it', () => {
    const backwards = sources
      .filter((file) => file !== 'src/index.ts')
      .flatMap((file) =>
        relativeImports(file)
          .filter((target) => !mayImport(folderOf(file)).includes(folderOf(target)))
          .map((target) => `${file} imports ${target}`),
      )
    expect(backwards).toEqual([])
  })

  it('reads every import that it judges', () => {
    expect(relativeImports('src/encounter/kareoEncounter.ts')).toEqual([
      'src/schema/JsonSchema.js',
      'src/encounter/Encounter.js',
      'src/encounter/kareo-encounter-schema.json',
    ])
  })

  it('names storage and fetch only in the clients and in one storage file of codes and of app', () => {
    const naming = sources.filter((file) =>
      /\b(?:localStorage|sessionStorage|indexedDB)\b|(?<![.\w])fetch\(|\b(?:window|globalThis|self)\.fetch\b/.test(
        withoutComments(textOf(file)).replace(/(['"])[^'"\n]*\1/g, "''"),
      ),
    )
    const outside = naming.filter((file) => folderOf(file) !== 'client')
    expect(outside.filter((file) => !['codes', 'app'].includes(folderOf(file)))).toEqual([])
    for (const folder of ['codes', 'app']) {
      expect(outside.filter((file) => folderOf(file) === folder).length, folder).toBeLessThanOrEqual(1)
    }
  })

  it('makes no code out of text and writes no HTML', () => {
    const risky = sources.filter((file) =>
      /\beval\(|\bnew Function\b|dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b/.test(
        withoutComments(textOf(file)),
      ),
    )
    expect(risky).toEqual([])
  })

  it('keeps every file that is not data under 300 lines', () => {
    const isData = (file: string) => /^src\/codes\/(?:starter\/|lexicon)/.test(file)
    const long = files
      .filter((file) => /^src\/.*\.(?:tsx?|css)$/.test(file) && !isData(file))
      .filter((file) => textOf(file).split('\n').length > 300)
    expect(long).toEqual([])
  })

  it('gives every CSS module a name of its own, as its class names are made from it', () => {
    const names = files.filter((file) => file.endsWith('.module.css')).map((file) => file.split('/').at(-1))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
})

describe('the repository', () => {
  it('holds no code set release', () => {
    const large = files
      .filter((file) => file !== 'package-lock.json')
      .filter((file) => statSync(join(root, file)).size > 400_000)
    expect(large).toEqual([])
  })

  it('pins what its pipeline runs by commit, with the version beside it', () => {
    const used = files
      .filter((file) => /^\.github\/workflows\/.*\.ya?ml$/.test(file))
      .flatMap((file) => textOf(file).match(/\buses:.*$/gm) ?? [])
    expect(used.length).toBeGreaterThan(0)
    // Whoever compromises its repository can move a tag to another commit.
    expect(used.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it('has no two files whose names differ in case alone', () => {
    const lower = files.map((file) => file.toLowerCase())
    expect(files.filter((_, index) => lower.indexOf(lower[index] ?? '') !== index)).toEqual([])
  })

  it('has the type of the schema that ships as it is generated', () => {
    expect(() =>
      execFileSync(process.execPath, ['test/support/generateTypes.mjs', '--check'], {
        cwd: root,
        stdio: 'pipe',
      }),
    ).not.toThrow()
  })
})
