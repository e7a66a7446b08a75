import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { BuildEnvironmentOptions, Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The headers that the app is served and tested under. A deployment sends the same. */
const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

// light-dark() as it is: what stands in for it in older browsers needs color-scheme in the same style sheet.
const cssTarget = ['chrome123', 'firefox120', 'safari17.5']

/** What has a hash in its name never changes: `vite preview` has a browser keep it, as a deployment should. */
const keepAssets = (): Plugin => ({
  name: 'keep-assets',
  configurePreviewServer: ({ middlewares }) => {
    middlewares.use('/assets', (_, response, next) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      next()
    })
  },
})

/**
 * What of Downshift is not used here, and would be in the build all the same: hooks on which it writes what changes they
 * know, which nobody reads, and its own way to scroll, in the place of which it is given the browser's.
 */
const trimDownshift = (): Plugin => ({
  name: 'trim-downshift',
  transform: {
    filter: { id: /downshift\.esm\.mjs$/ },
    handler: (code) =>
      code
        .replace(/^_?use(?!Combobox\b)\w+\.stateChangeTypes = .*;$/gm, '')
        .replace(/^import \{ compute \} from 'compute-scroll-into-view';$/m, 'const compute = () => [];'),
  },
})

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** Where the app begins, and the pages that most begin with: a page is one part, beside what the app or both have. */
const starts = {
  app: ['app/main.tsx'],
  form: ['app/pages/EncounterPage.tsx', 'form/EncounterForm.tsx'],
  list: ['app/pages/ReviewPage.tsx', 'client/localStorage/createLister.ts'],
}

/** The modules that files of `src` lead to by static imports, and they themselves. */
const reachedFrom = (files: readonly string[], modules: Modules): ReadonlySet<string> => {
  const reached = new Set(files.map((file) => fileURLToPath(new URL(`src/${file}`, import.meta.url))))
  // A set also goes through what is added on the way.
  for (const id of reached) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) reached.add(next)
  return reached
}

/** Makes a function that names the part which a module is in; null for one that is neither of the app nor of a page. */
const namePart = () => {
  let parts: ReadonlySet<string>[] | undefined
  return (id: string, modules: Modules): string | null => {
    parts ??= [starts.app, starts.form, starts.list].map((files) => reachedFrom(files, modules))
    const [app, form, list] = parts.map((part) => part.has(id))
    if (app || (form && list)) return 'app'
    return form ? 'form' : list ? 'list' : null
  }
}

const appBuild: BuildEnvironmentOptions = {
  outDir: 'dist/app',
  cssTarget,
  // A data: address would be refused by the content security policy.
  assetsInlineLimit: 0,
  // The scripts that each later part needs are in the app by now, or in one part with it: only styles are told beforehand.
  modulePreload: {
    polyfill: false,
    resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
  },
  // 1.2 % smaller, compressed, than what the built-in minifier makes.
  minify: 'terser',
  terserOptions: { module: true, ecma: 2020, compress: { passes: 3, inline: 1 } },
  // size-limit holds the bound that counts, of what is sent.
  chunkSizeWarningLimit: 1000,
  rolldownOptions: {
    output: {
      // Not in one for each set of modules that later chunks share: fewer are fetched sooner, and compress better.
      codeSplitting: { groups: [{ name: namePart(), debugName: 'parts' }] },
      // What is loaded before the form is in the first of them: the size limit counts it, and not what is fetched later.
      // It holds the names of the others, whose hashes do not compress: six letters tell versions apart as well as eight.
      chunkFileNames: ({ name }) =>
        `assets/${['app', 'form', 'rolldown-runtime'].includes(name) ? '' : 'later/'}[name]-[hash:6].js`,
    },
  },
}

const libraryBuild: BuildEnvironmentOptions = {
  outDir: 'dist/lib',
  cssTarget,
  copyPublicDir: false,
  cssCodeSplit: false,
  // A host's own build minifies; readable modules make its stack traces readable.
  minify: false,
  cssMinify: true,
  lib: {
    entry: [
      'src/index.ts',
      'src/client/localStorage/createLocalStorageClient.ts',
      'src/client/indexedDb/createIndexedDbClient.ts',
      'src/codes/library/codeWorker.ts',
      'src/codes/library/createWorkerLibrary.ts',
    ],
    formats: ['es'],
    cssFileName: 'styles',
  },
  rolldownOptions: {
    // Every bare import is a dependency or a peer, which the host's package manager installs.
    external: /^[^./\0]/,
    output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
  },
}

export default defineConfig(({ mode }) => ({
  plugins: [react(), trimDownshift(), keepAssets()],
  resolve: {
    alias: [
      // What the router asks for where React has no such hook: it does.
      { find: /^use-sync-external-store\/shim(?:\/index\.js)?$/, replacement: 'react' },
    ],
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // Beside the other chunks that are fetched when a code is first asked for.
        entryFileNames: 'assets/codes/[name]-[hash].js',
        chunkFileNames: 'assets/codes/[name]-[hash].js',
      },
    },
  },
  css: {
    modules: {
      /** `Chip.module.css` and `.remove` give `ef-Chip-remove`: the same in every build, and no other's. */
      generateScopedName: (name: string, file: string) =>
        `ef-${basename(file.replace(/\?.*$/, ''), '.module.css')}-${name}`,
    },
  },
  build: mode === 'library' ? libraryBuild : appBuild,
  preview: { headers: securityHeaders },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/support/setup.ts'],
    reporters: [
      'default',
      ['json', { outputFile: 'reports/unit.json' }],
      ['junit', { outputFile: 'reports/unit.xml' }],
    ],
    restoreMocks: true,
    // A busy machine is no failure.
    testTimeout: 20_000,
  },
}))
