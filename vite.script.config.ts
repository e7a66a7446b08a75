import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { cssModules, cssTarget } from './vite.config.js'

const script = 'encounter-form.js'

/** Leaves out the style sheet of the page, since the elements bring their own, and writes the hash for `integrity`. */
const sealScript = (): Plugin => ({
  name: 'seal-script',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const name of Object.keys(bundle)) if (name.endsWith('.css')) delete bundle[name]
      const names = Object.keys(bundle).filter((name) => !name.endsWith('.map'))
      if (names.join() !== script)
        this.error(`The script is to be one file, but there are ${names.join(', ')}.`)
    },
  },
  writeBundle({ dir = '' }) {
    const code = readFileSync(join(dir, script))
    const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`
    writeFileSync(join(dir, 'integrity.json'), `${JSON.stringify({ [script]: integrity }, undefined, 2)}\n`)
    const [raw, brotli] = [code.length, brotliCompressSync(code).length].map((size) =>
      (size / 1000).toFixed(1),
    )
    this.info(`${script}: ${raw} kB, ${brotli} kB brotli, ${integrity}`)
  },
})

/** The script for pages without a bundler: one file with all that it needs, which makes the global `EncounterForm`. */
export default defineConfig({
  plugins: [react(), sealScript()],
  css: { modules: cssModules },
  // A page has no bundler that would put it in.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    outDir: 'dist/lib',
    emptyOutDir: false,
    cssTarget,
    copyPublicDir: false,
    cssCodeSplit: false,
    lib: { entry: 'src/embed/script.ts', formats: ['iife'], name: 'EncounterForm', fileName: () => script },
    rolldownOptions: { output: { codeSplitting: false } },
    chunkSizeWarningLimit: 2500,
  },
})
