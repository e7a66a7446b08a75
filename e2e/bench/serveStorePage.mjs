import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, preview } from 'vite'

const repository = fileURLToPath(new URL('../..', import.meta.url))
const pages = fileURLToPath(new URL('pages', import.meta.url))
const outDir = join(repository, 'dist/bench-store')

/** Builds and serves the page that fills and measures storages; storages are per port. */
export const serveStorePage = async (port) => {
  await build({
    configFile: join(repository, 'vite.config.ts'),
    mode: 'page',
    root: pages,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: [join(pages, 'store.html')] } },
  })
  const server = await preview({ root: pages, build: { outDir }, preview: { port, strictPort: true } })
  return { address: `${server.resolvedUrls.local[0]}store.html`, close: () => server.close() }
}
