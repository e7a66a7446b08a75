import { basename } from 'node:path'
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

const appBuild: BuildEnvironmentOptions = {
  outDir: 'dist/app',
  cssTarget,
  // A data: address would be refused by the content security policy.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  // size-limit reads it, to count what a page loads.
  manifest: true,
  // size-limit holds the bound that counts, of what is sent.
  chunkSizeWarningLimit: 1000,
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
      'src/client/memory/createMemoryClient.ts',
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
  plugins: [react(), keepAssets()],
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
