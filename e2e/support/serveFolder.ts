import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join } from 'node:path'
import { appHeaders } from '../../src/server/http/appHeaders.js'

/** A server of static files that a journey can stop and start. */
export interface FolderServer {
  readonly origin: string
  readonly stop: () => Promise<void>
  readonly start: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

const close = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** Serves a built app as docs/deploy.md says. */
export const serveFolder = async (folder: string): Promise<FolderServer> => {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    const isHashed = pathname.startsWith('/assets/')
    const file = await readFile(join(folder, pathname)).catch(() => undefined)
    const content = file ?? (isHashed ? undefined : await readFile(join(folder, 'index.html')))
    response.writeHead(content === undefined ? 404 : 200, {
      ...appHeaders,
      'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Type':
        file === undefined ? 'text/html' : (types[extname(pathname)] ?? 'application/octet-stream'),
    })
    response.end(content)
  })
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', resolve)
    })
  await listen(0)
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('No port.')
  const { port } = address
  return { origin: `http://127.0.0.1:${port}`, stop: () => close(server), start: () => listen(port) }
}
