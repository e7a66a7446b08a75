import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { encounterWorkflow } from '../src/encounter/workflow.js'

const root = fileURLToPath(new URL('..', import.meta.url))

const notKept = new Set([
  ...['.git', 'node_modules', 'dist', 'reports', 'test-results', 'playwright-report'],
  // Where `npm run codes` puts its packs; git ignores it.
  'public/codes',
])

/** The files under a folder, as paths from the repository's root. It may be a copy without git. */
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

/**
 * The folders that a folder of src may import from: itself and those before it; app and embed from all of them, the
 * server from those without React.
 */
const mayImport = (folder: string): readonly string[] => {
  if (folder === 'server') return [...layers.slice(0, layers.indexOf('ui')), folder]
  return layers.includes(folder) ? layers.slice(0, layers.indexOf(folder) + 1) : [...layers, folder]
}

const folderOf = (file: string) => file.split('/')[1] ?? ''

/** The relative imports of a module, as paths from the repository's root. */
const relativeImports = (file: string): readonly string[] =>
  [...withoutComments(textOf(file)).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])(\.[^'"]+)\1/g)].map(
    ([, , target]) => normalize(join(dirname(file), target ?? '')),
  )

/** The sources that a source imports. */
const importedSources = (file: string): readonly string[] =>
  relativeImports(file).flatMap((target) => {
    const stem = target.replace(/\.js$/, '')
    return sources.filter((source) => source === `${stem}.ts` || source === `${stem}.tsx`)
  })

/** The modules that an import loads at once with values: types and dynamic imports load nothing. */
const valueTargets = (file: string): readonly string[] =>
  [
    ...withoutComments(textOf(file)).matchAll(
      /^(?:import|export)\s+(?!type\b)(?:[\w{},\s]*\bfrom\s+)?['"]([^'"]+)['"]/gm,
    ),
  ].map(([, target = '']) => target)

const valueImports = (file: string): readonly string[] => {
  const targets = valueTargets(file).map((target) => normalize(join(dirname(file), target)))
  return importedSources(file).filter((source) =>
    targets.some((target) => source.startsWith(target.slice(0, -2))),
  )
}

const valuePackages = (file: string): readonly string[] =>
  valueTargets(file).filter((target) => !target.startsWith('.'))

/** Each set of nodes that lead to one another (Tarjan's strongly connected components of more than one). */
const circlesIn = (graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const order = new Map<string, { readonly index: number; low: number; onStack: boolean }>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (node: string) => {
    const entry = { index: order.size, low: order.size, onStack: true }
    order.set(node, entry)
    stack.push(node)
    for (const next of graph.get(node) ?? []) {
      const seen = order.get(next) ?? visit(next)
      if (seen.onStack) entry.low = Math.min(entry.low, seen.low)
    }
    if (entry.low === entry.index) {
      const circle = stack.splice(stack.indexOf(node))
      for (const member of circle) {
        const found = order.get(member)
        if (found) found.onStack = false
      }
      if (circle.length > 1) circles.push(circle.sort())
    }
    return entry
  }
  for (const node of graph.keys()) if (!order.has(node)) visit(node)
  return circles
}

describe('the layout of src', () => {
  it('imports a folder only from itself and from those before it', () => {
    const backwards = sources
      // The entries of the package.
      .filter((file) => folderOf(file) !== basename(file))
      .flatMap((file) =>
        relativeImports(file)
          .filter((target) => !mayImport(folderOf(file)).includes(folderOf(target)))
          .map((target) => `${file} imports ${target}`),
      )
    expect(backwards).toEqual([])
  })

  it('lets the server do without React, and has nothing depend on the server', () => {
    expect(mayImport('server')).not.toContain('ui')
    expect(mayImport('app')).not.toContain('server')
  })

  it('reads every import that it judges', () => {
    expect(relativeImports('src/encounter/kareoEncounter.ts')).toEqual([
      'src/schema/JsonSchema.js',
      'src/encounter/Encounter.js',
      'src/encounter/kareo-encounter-schema.json',
    ])
  })

  it('has no circle of imports, types included', () => {
    expect(circlesIn(new Map(sources.map((file) => [file, importedSources(file)])))).toEqual([])
  })

  it('finds a circle where there is one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['b']],
      ['d', []],
    ])
    expect(circlesIn(graph)).toEqual([['b', 'c']])
  })

  it('knows a status by its name in the workflow table and its words alone', () => {
    const names = encounterWorkflow.statuses.map(({ status }) => status).join('|')
    const mayName =
      /^src\/(?:encounter\/(?:workflow|Encounter|kareoEncounter\.gen)\.ts|messages\/\w+\/workflow\.ts|app\/(?:demo|gallery)\/|testing\/)/
    const naming = sources.filter((file) =>
      new RegExp(`(['"])(?:${names})\\1`).test(withoutComments(textOf(file))),
    )
    expect(naming.filter((file) => !mayName.test(file))).toEqual([])
  })

  it('names storage and fetch only in the clients and in one storage file of codes and of app', () => {
    const naming = sources.filter((file) =>
      /\b(?:localStorage|sessionStorage|indexedDB)\b|(?<![.\w])fetch\(|\b(?:window|globalThis|self)\.fetch\b/.test(
        withoutComments(textOf(file)).replace(/(['"])[^'"\n]*\1/g, "''"),
      ),
    )
    // A service worker is the network to its pages.
    const mayFetch = 'src/app/serviceWorker/worker/serviceWorker.ts'
    expect(naming).toContain(mayFetch)
    const outside = naming.filter((file) => folderOf(file) !== 'client' && file !== mayFetch)
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

  it('uses no React API that version 18 lacks, and none that it warns of on a server', () => {
    const isInApp = (file: string) => folderOf(file) === 'app'
    const naming = (pattern: RegExp) => sources.filter((file) => pattern.test(withoutComments(textOf(file))))
    expect(naming(/(?<![.\w])use\(\w*Context\)|<\w+Context\s+value=/)).toEqual([])
    expect(
      naming(/\b(?:useActionState|useOptimistic|useFormStatus|useEffectEvent)\b/).filter((f) => !isInApp(f)),
    ).toEqual([])
    expect(naming(/\buseLayoutEffect\b/).filter((file) => !isInApp(file))).toEqual([
      'src/ui/useIsomorphicLayoutEffect.ts',
    ])
    // Without a third argument it throws on a server.
    expect(naming(/\buseSyncExternalStore\(/)).toEqual([
      'src/review/bulk/useIsSmallScreen.ts',
      'src/ui/useIsHydrated.ts',
      'src/ui/useSnapshot.ts',
    ])
  })

  it('loads no package with a part of it that does not need it', () => {
    const withAllImports = (start: string): ReadonlySet<string> => {
      const found = new Set([start])
      for (const file of found) for (const next of valueImports(file)) found.add(next)
      return found
    }
    const packagesOf = (start: string) => [...withAllImports(start)].flatMap(valuePackages)
    expect(packagesOf('src/form/SchemaForm.tsx')).toContain('react-hook-form')
    expect(packagesOf('src/form/SchemaForm.tsx')).not.toContain('@tanstack/react-query')
    expect(packagesOf('src/form/EncounterForm.tsx')).toContain('@tanstack/react-query')
    expect(packagesOf('src/form/EncounterForm.tsx')).not.toContain('@tanstack/react-virtual')
    for (const pure of ['src/schema.ts', 'src/codes.ts', 'src/testing.ts'])
      expect(packagesOf(pure).filter((name) => /react/.test(name))).toEqual([])
  })

  it("asks through its own cache alone, never through a host's", () => {
    const naming = sources.filter((file) =>
      /\b(?:useQueryClient|QueryClientProvider|useQuery|useIsFetching|useMutation|useInfiniteQuery)\b|\buseQueries\((?![\s\S]*useCache\(\))/.test(
        withoutComments(textOf(file)),
      ),
    )
    expect(naming).toEqual(['src/form/cache.tsx'])
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

describe('the layout of test', () => {
  const tests = files.filter((file) => /^test\/.*\.test\.tsx?$/.test(file))
  const stemOf = (file: string) => file.replace(/(?:\.test)?\.tsx?$/, '')
  const stems = sources.map((file) => stemOf(file).replace(/^src\//, ''))

  it('mirrors src: a test stands where the file that it is named after does', () => {
    const astray = tests.flatMap((file) => {
      const stem = stemOf(file).replace(/^test\//, '')
      const [top = '', ...rest] = stem.split('/')
      const namesakes = stems.filter(
        (other) => other.startsWith(`${top}/`) && other.endsWith(`/${rest.at(-1)}`) && rest.length > 0,
      )
      return namesakes.length === 0 || namesakes.includes(stem) ? [] : [`${file} is of ${namesakes}`]
    })
    expect(astray).toEqual([])
  })

  it('mirrors src: any other test stands in the folder of what it is about', () => {
    const homes = new Set(stems.flatMap((stem) => [stem, dirname(stem)]))
    const homeless = tests
      .map((file) => dirname(file).replace(/^test\/?/, ''))
      .filter((folder) => folder !== '' && !homes.has(folder) && !/(?:^|\/)support$/.test(folder))
    expect(homeless).toEqual([])
  })

  it('waits by what is patient on a slow machine: findBy… and waitFor of Testing Library, else expect.poll', () => {
    expect(tests.filter((file) => /\bvi\.wait(?:For|Until)\b/.test(textOf(file)))).toEqual([])
  })
})

describe('the docs', () => {
  const docs = files.filter((file) => /^(?:README|CONTRIBUTING|docs\/[\w-]+)\.?(?:md)?$/.test(file))
  const folders = new Set(
    files.flatMap((file) => file.split('/').map((_, end, parts) => parts.slice(0, end).join('/'))),
  )
  const isThere = (path: string) => files.includes(path) || folders.has(path)

  it('name only files that exist', () => {
    const missing = docs.flatMap((doc) =>
      // The first line of a block of code names a file of the reader's.
      [
        ...textOf(doc)
          .replace(/^```\w+\n\/\/ .*$/gm, '')
          .matchAll(/(?<![\w/.-])(?:src|test|e2e|docs)\/[\w./-]*\w/g),
      ]
        .map(([path]) => path)
        .filter((path) => !isThere(path))
        .map((path) => `${doc}: ${path}`),
    )
    expect(missing).toEqual([])
  })

  it('name only scripts of the package', () => {
    const { scripts } = JSON.parse(textOf('package.json'))
    const named = docs.flatMap((doc) =>
      [...textOf(doc).matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
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
    // A tag can be moved to another commit by whoever gets at its repository.
    expect(used.filter((line) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it('has no two files whose names differ in case or in extension of a module alone', () => {
    const lower = files.map((file) => file.toLowerCase().replace(/\.tsx?$/, ''))
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
