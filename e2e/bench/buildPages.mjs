import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const pages = fileURLToPath(new URL('pages', import.meta.url))

/** The folder in which a benchmark has its pages built. */
export const folderOf = (benchmark) => join(repository, 'dist', benchmark)

/** Builds pages into a folder, for production. Those of one call share what they have in common. */
export const buildPages = (outDir, names, logLevel = 'warn') =>
  build({
    configFile: join(repository, 'vite.config.ts'),
    mode: 'page',
    root: pages,
    base: './',
    publicDir: false,
    logLevel,
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: names.map((name) => join(pages, `${name}.html`)) },
    },
  })

/** Serves the pages of a folder. */
export const servePages = (outDir, port) =>
  preview({ root: pages, build: { outDir }, preview: { port: Number(port), strictPort: true } })
