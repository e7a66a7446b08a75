import { buildPages, folderOf, servePages } from './buildPages.mjs'

const outDir = folderOf('bench-store')

/** Builds and serves the page that fills and measures storages; storages are per port. */
export const serveStorePage = async (port) => {
  await buildPages(outDir, ['store'])
  const server = await servePages(outDir, port)
  return { address: `${server.resolvedUrls.local[0]}store.html`, close: () => server.close() }
}
