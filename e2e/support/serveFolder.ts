import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
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

/** A folder of addresses that another server answers. */
export interface Forwarded {
  /** Such as "/fhir". */
  readonly path: string
  readonly to: string
}

const forward = async (request: IncomingMessage, response: ServerResponse, address: string) => {
  const { method = 'GET', headers } = request
  const body = Buffer.concat(await request.toArray())
  const sent = Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && !/^(?:host|connection|content-length)$/.test(name) ? [[name, value]] : [],
  )
  const answer = await fetch(address, {
    method,
    headers: Object.fromEntries(sent),
    ...(body.length === 0 ? undefined : { body }),
  })
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' })
  response.end(await answer.text())
}

/** Serves a built app as docs/deploy.md says, with what a proxy forwards. */
export const serveFolder = async (folder: string, forwarded?: Forwarded): Promise<FolderServer> => {
  const server = createServer(async (request, response) => {
    const { url = '/' } = request
    const { pathname } = new URL(url, 'http://localhost')
    if (forwarded !== undefined && `${pathname}/`.startsWith(`${forwarded.path}/`))
      return forward(request, response, forwarded.to + url.slice(forwarded.path.length))
    const isHashed = pathname.startsWith('/assets/')
    const file = await readFile(join(folder, pathname)).catch(() => undefined)
    // A browser may still ask while a journey removes the folder.
    const findPage = () => readFile(join(folder, 'index.html')).catch(() => undefined)
    const content = file ?? (isHashed ? undefined : await findPage())
    response.writeHead(content === undefined ? 404 : 200, {
      ...appHeaders(),
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
