import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { BuildEnvironmentOptions, Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { contentSources } from './src/client/siteConfig/contentSources.js'
import { findConfigProblems } from './src/client/siteConfig/findConfigProblems.js'
import { isDictionary } from './src/schema/isDictionary.js'
import { appHeaders } from './src/server/http/appHeaders.js'

// Browser targets that support light-dark(). For older ones it would be transformed, which requires color-scheme in the
// same style sheet.
export const cssTarget = ['chrome123', 'firefox120', 'safari17.5']

export const cssModules = {
  /** `Chip.module.css` and `.remove` become `ef-Chip-remove`: stable across builds and free of collisions. */
  generateScopedName: (name: string, file: string) =>
    `ef-${basename(file.replace(/\?.*$/, ''), '.module.css')}-${name}`,
}

/** Files with a hash in their name never change, so `vite preview` lets browsers cache them, as a deployment should. */
const keepAssets = (): Plugin => ({
  name: 'keep-assets',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use('/assets', (_, response, next) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      next()
    })
  },
})

/** The headers that the config.json of the built app asks for, as the server sends them. */
const previewHeaders = (): Record<string, string> => {
  const file = fileURLToPath(new URL('dist/app/config.json', import.meta.url))
  const config: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const problems = findConfigProblems(config).map(({ message }) => message)
  if (!isDictionary(config) || problems.length > 0) throw new Error([`${file}:`, ...problems].join('\n'))
  return { ...appHeaders(contentSources(config)) }
}

/** The file with the licences of all bundled packages, which Settings links to. */
const licenceFile = 'licences.txt'

/** Formats a package's entry like those in Vite's licence file. */
const formatLicence = (folder: string): string => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((found) => /^(?:licen[cs]e|copying)/i.test(found))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `\n## ${name} - ${version} (${license})\n${text}`
}

/**
 * Vite lists only the licences of packages bundled into pages. These two plugins add those that are bundled only into the
 * worker.
 */
const addWorkerLicences = (): { readonly ofWorker: Plugin; readonly ofPages: Plugin } => {
  const folders = new Set<string>()
  return {
    ofWorker: {
      name: 'note-worker-packages',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
            const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id) ?? []
            if (folder !== undefined) folders.add(folder)
          }
        }
      },
    },
    ofPages: {
      name: 'add-worker-licences',
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const listed = bundle[licenceFile]
          if (listed?.type !== 'asset') return
          const all = [...folders, ...serviceWorkerPackages.map(packageFolder)]
          for (const licence of all.sort().map(formatLicence)) {
            if (!String(listed.source).includes(licence)) listed.source = `${listed.source}${licence}`
          }
        },
      },
    },
  }
}

/**
 * Preloads the chunk that every page needs first, with what it imports. Otherwise the browser finds them only once the entry
 * script runs.
 */
const preloadApp = (): Plugin => {
  let base = '/'
  return {
    name: 'preload-app',
    configResolved: (config) => {
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) =>
        Object.values(bundle)
          .flatMap((file) =>
            file.type === 'chunk' && file.name === 'app' ? [file.fileName, ...file.imports] : [],
          )
          .filter((fileName) => !html.includes(fileName))
          .map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `${base}${fileName}` },
            injectTo: 'head' as const,
          })),
    },
  }
}

/** The files that run in full when a page is opened. */
const calledOnLoad = ['app', 'fields', 'form', 'encounter', 'list', 'listing', 'today']

/**
 * Has V8 compile all functions of these files eagerly while parsing, off the main thread, instead of one by one during
 * the first render: https://v8.dev/blog/explicit-compile-hints. Other engines ignore the comment.
 */
const hintCompilation = (): Plugin => ({
  name: 'hint-compilation',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      for (const name of calledOnLoad) {
        const named = chunks.filter((chunk) => chunk.name === name)
        if (named.length === 0)
          this.error(
            `calledOnLoad in vite.config.ts names the file "${name}", which the build does not have.`,
          )
        for (const chunk of named) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`
      }
    },
  },
})

/** The part of Rolldown's plugin context that `loadStaticImports` needs. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Creates a function that returns the transitive static imports of a module, without dynamic imports. */
const loadStaticImports = () => {
  const known = new Map<string, ReadonlySet<string>>()
  return (name: string, graph: ModuleGraph): ReadonlySet<string> => {
    const before = known.get(name)
    if (before !== undefined) return before
    const start = fileURLToPath(new URL(`src/${name}`, import.meta.url))
    // Otherwise its group would be empty, and the build would go on with more and smaller files.
    if (graph.getModuleInfo(start) === null)
      throw new Error(
        `createFiles in vite.config.ts names src/${name}, which is not part of the app. Was it moved?`,
      )
    const found = new Set([start])
    // Iterating a set also visits entries that are added during the iteration.
    for (const id of found)
      for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
    known.set(name, found)
    return found
  }
}

/** Defines a group of modules that are bundled into one file. */
const fileOf = (name: string, holds: (id: string, graph: ModuleGraph) => boolean) => ({
  debugName: name,
  name: (id: string, graph: ModuleGraph) => (holds(id, graph) ? name : undefined),
})

/**
 * Groups modules into few files. The entry script is separate, so that it does not wait for anything. Another file has
 * what every page needs first, and what both the form and the list need. Further files have what the form shares with the
 * view beside the list, what every form is made of, the rest of the encounter's form, what lists encounters, the list
 * itself, and its view of a day. Without groups these would be a dozen small files, each of which delays its page by some
 * 10 ms on a slow machine.
 */
const createFiles = () => {
  const importsOf = loadStaticImports()
  return [
    fileOf('start', (id, graph) => importsOf('app/start.ts', graph).has(id)),
    // It asks a server before the app's file is run, so that it must not need that. Few sites have a server.
    fileOf('reads', (id, graph) => importsOf('app/site/firstReads.ts', graph).has(id)),
    fileOf(
      'app',
      (id, graph) =>
        importsOf('app/main.tsx', graph).has(id) ||
        (importsOf('app/pages/EncounterPage.tsx', graph).has(id) &&
          // A list also reads records, by the schema.
          ['app/pages/ReviewPage.tsx', 'client/localStorage/createLocalRecords.ts'].some((part) =>
            importsOf(part, graph).has(id),
          )),
    ),
    fileOf(
      'fields',
      (id, graph) =>
        importsOf('app/pages/EncounterPage.tsx', graph).has(id) &&
        ['review/today/TodayView.tsx', 'review/panel/ReviewPanel.tsx', 'form/actions/ReasonDialog.tsx'].some(
          (part) => importsOf(part, graph).has(id),
        ),
    ),
    fileOf(
      'form',
      (id, graph) =>
        importsOf('app/pages/EncounterPage.tsx', graph).has(id) &&
        ['form/SchemaForm.tsx', 'form/fields/laterParts.ts'].some((part) => importsOf(part, graph).has(id)),
    ),
    fileOf('encounter', (id, graph) => importsOf('app/pages/EncounterPage.tsx', graph).has(id)),
    fileOf(
      'listing',
      (id, graph) =>
        importsOf('client/listing/createLister.ts', graph).has(id) ||
        importsOf('client/localStorage/createLocalRecords.ts', graph).has(id) ||
        importsOf('client/listAll.ts', graph).has(id),
    ),
    fileOf(
      'list',
      (id, graph) =>
        importsOf('app/pages/ReviewPage.tsx', graph).has(id) &&
        !importsOf('app/pages/SettingsPage.tsx', graph).has(id),
    ),
    // What a server's client is made of. What the database of this browser has as well is a file of its own.
    fileOf('database', (id, graph) =>
      ['client/outbox/withOutbox.ts', 'client/indexedDb/createIndexedDbClient.ts'].every((part) =>
        importsOf(part, graph).has(id),
      ),
    ),
    fileOf('server', (id, graph) =>
      [
        'app/site/openServer.ts',
        'client/http/createHttpClient.ts',
        'client/outbox/withOutbox.ts',
        'app/site/readSessions.ts',
      ].some((part) => importsOf(part, graph).has(id)),
    ),
    // What an app that signs people in needs of it comes with it.
    fileOf('lock', (id, graph) => importsOf('app/lock/appLock.tsx', graph).has(id)),
    fileOf('today', (id, graph) =>
      ['review/today/TodayView.tsx', 'review/today/readVisits.ts'].some((part) =>
        importsOf(part, graph).has(id),
      ),
    ),
  ]
}

const pageBuild: BuildEnvironmentOptions = {
  outDir: 'dist/app',
  cssTarget,
  // The content security policy would block a data: URL.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  // A single file of 9 kB, because Vite never retries a style sheet of a lazy chunk that failed to load.
  cssCodeSplit: false,
  // e2e/support/loadedFiles.mjs reads it to find out what a page loads.
  manifest: true,
  license: { fileName: licenceFile },
  // size-limit checks the relevant size, which is the transferred one.
  chunkSizeWarningLimit: 1000,
}

const appBuild: BuildEnvironmentOptions = {
  ...pageBuild,
  rolldownOptions: {
    output: { codeSplitting: { groups: createFiles() } },
  },
}

/** What only a client component may import: React itself, and what calls its hooks. */
const clientOnly = /^(?:react|react-dom|react-hook-form|@tanstack\/react-(?:query|virtual))(?:\/|$)/

/** What package.json exports, each as a host imports it, with its source. */
const readExports = (): readonly { readonly name: string; readonly source: string }[] => {
  const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))
  return Object.entries<string | { readonly default: string }>(exports).flatMap(([path, entry]) =>
    typeof entry === 'string'
      ? []
      : [
          {
            name: path.replace('.', 'encounter-form'),
            source: entry.default.replace('./dist/lib/', 'src/').replace(/\.js$/, '.ts'),
          },
        ],
  )
}

/** Has the code of the guides, which imports the package, run over its sources. */
const aliases = () => [
  {
    find: 'encounter-form/styles.css',
    replacement: fileURLToPath(new URL('src/app/page.css', import.meta.url)),
  },
  ...readExports().map(({ name, source }) => ({
    find: new RegExp(`^${name}$`),
    replacement: fileURLToPath(new URL(source, import.meta.url)),
  })),
]

const libraryBuild: BuildEnvironmentOptions = {
  outDir: 'dist/lib',
  cssTarget,
  copyPublicDir: false,
  cssCodeSplit: false,
  // The host's build minifies. Readable modules give readable stack traces.
  minify: false,
  sourcemap: true,
  cssMinify: true,
  lib: {
    entry: readExports().map(({ source }) => source),
    formats: ['es'],
    cssFileName: 'styles',
  },
  rolldownOptions: {
    // Every bare import is a dependency or peer dependency, which the host's package manager installs.
    external: /^[^./\0]/,
    output: {
      preserveModules: true,
      preserveModulesRoot: 'src',
      entryFileNames: '[name].js',
      // A pure module stays without, so that a server component can call it though both come from one entry.
      banner: ({ imports }) => (imports.some((name) => clientOnly.test(name)) ? "'use client';" : ''),
    },
  },
}

/** The packages that `encounter-form-server` installs. Everything else is bundled, so that it needs nothing of the app's. */
const serverPackages = (): readonly string[] => {
  const file = fileURLToPath(new URL('src/server/package.json', import.meta.url))
  return Object.keys(JSON.parse(readFileSync(file, 'utf8')).dependencies)
}

const serverBuild: BuildEnvironmentOptions = {
  outDir: 'src/server/dist',
  emptyOutDir: true,
  copyPublicDir: false,
  ssr: 'src/server/cli/start.ts',
  target: 'node20',
  minify: false,
}

const builds: Readonly<Record<string, BuildEnvironmentOptions>> = {
  library: libraryBuild,
  server: serverBuild,
}

/** The packages that are bundled into the service worker, which is built after the file of licences. */
const serviceWorkerPackages = ['workbox-core', 'workbox-precaching', 'workbox-strategies']

const packageFolder = (name: string) => fileURLToPath(new URL(`node_modules/${name}`, import.meta.url))

/** Fails where a package gets into the service worker whose licence is not listed. */
const knowPackages = (): Plugin => ({
  name: 'know-service-worker-packages',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const [, name] = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id) ?? []
        if (name !== undefined && !serviceWorkerPackages.includes(name))
          this.error(`Name ${name} in serviceWorkerPackages, so that licences.txt has its licence.`)
      }
    }
  },
})

/** Lays a brotli copy, with the ending .br, beside each script and style sheet, for servers that send what lies there. */
const compressFiles = (): Plugin => ({
  name: 'compress-files',
  writeBundle: async ({ dir = '' }, bundle) => {
    const files = Object.keys(bundle).filter((name) => /\.(?:js|css)$/.test(name))
    await Promise.all(
      files.map(async (name) => {
        const file = join(dir, name)
        await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file)))
      }),
    )
  },
})

/** Builds the service worker, with the list of the files that it keeps. */
const buildServiceWorker = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app/serviceWorker/worker',
    filename: 'serviceWorker.ts',
    // The app does it itself, through its Trusted Types policy, once a page is shown.
    injectRegister: false,
    // It is public/manifest.webmanifest.
    manifest: false,
    injectManifest: {
      globPatterns: ['**/*'],
      // The site's own may change without a build; the worker keeps them as it sees them.
      globIgnores: ['.vite/**', 'config.json', 'codes/**', '**/*.br', '**/node_modules/**'],
      // Their names change with their content.
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: 5_000_000,
      buildPlugins: { vite: [knowPackages()] },
    },
  })

export default defineConfig(({ mode, command, isPreview = false }) => {
  // A page of a benchmark is built with mode "page": it has none of the app's files.
  const isApp = !Object.hasOwn(builds, mode) && mode !== 'page'
  const workerLicences = addWorkerLicences()
  return {
    plugins: [
      react(),
      keepAssets(),
      preloadApp(),
      ...(isApp ? [hintCompilation(), compressFiles()] : []),
      workerLicences.ofPages,
      ...(isApp && command === 'build' ? [buildServiceWorker()] : []),
    ],
    worker: { format: 'es', plugins: () => [workerLicences.ofWorker] },
    css: { modules: cssModules },
    build: isApp ? appBuild : (builds[mode] ?? pageBuild),
    ...(mode === 'server' ? { ssr: { noExternal: true as const, external: [...serverPackages()] } } : {}),
    preview: { headers: isPreview ? previewHeaders() : {} },
    test: {
      include: ['test/**/*.test.{ts,tsx}'],
      alias: aliases(),
      setupFiles: ['test/support/setup.ts'],
      reporters: [
        'default',
        ['json', { outputFile: 'reports/unit.json' }],
        ['junit', { outputFile: 'reports/unit.xml' }],
      ],
      restoreMocks: true,
      // By default one core is left free, which on two cores doubles the time.
      maxWorkers: '100%',
      // Generous, so that a slow machine does not fail a test. `vi.waitFor` knows only a second of its own:
      // test/architecture.test.ts keeps it out.
      testTimeout: 90_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 20_000 } },
    },
  }
})
