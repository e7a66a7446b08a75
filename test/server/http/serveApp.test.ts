import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveApp } from '../../../src/server/http/serveApp.js'

describe('serveApp', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'encounter-form-app-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html>')
    await writeFile(join(folder, 'assets', 'app-1a2b.js'), '1')
    await writeFile(join(folder, 'assets', 'app-1a2b.js.br'), brotliCompressSync('1'))
    await writeFile(join(folder, 'config.json'), '{}')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const serve = async (config: Record<string, unknown>) => {
    const app = fastify()
    // As Helmet does for the whole server.
    app.addHook('onRequest', async (_, reply) => void reply.header('x-frame-options', 'SAMEORIGIN'))
    await serveApp(app, { folder, config })
    return async (url: string, encodings?: string) => {
      const { statusCode, headers, body, rawPayload } = await app.inject({
        url,
        ...(encodings === undefined ? undefined : { headers: { 'accept-encoding': encodings } }),
      })
      return { statusCode, headers, body, rawPayload }
    }
  }
  const policyOf = (headers: Record<string, unknown>) =>
    String(headers['content-security-policy']).split('; ')

  it('lets nobody frame the app, and has it speak with its own origin alone', async () => {
    const ask = await serve({ client: 'http', baseUrl: '/api' })
    for (const url of ['/', '/encounters/new', '/config.json', '/assets/app-1a2b.js']) {
      const { headers } = await ask(url)
      expect(policyOf(headers)).toContain("frame-ancestors 'none'")
      expect(policyOf(headers).join()).not.toContain('connect-src')
      expect(headers['x-frame-options']).toBe('SAMEORIGIN')
    }
  })

  it('sends the compressed copy of a script to whoever takes it, and the script to others', async () => {
    const ask = await serve({ client: 'http', baseUrl: '/api' })
    const { headers, rawPayload } = await ask('/assets/app-1a2b.js', 'gzip, deflate, br')
    expect(brotliDecompressSync(rawPayload).toString()).toBe('1')
    expect(headers).toMatchObject({
      ...{ 'content-encoding': 'br', vary: 'accept-encoding' },
      ...{ 'cache-control': 'public, max-age=31536000, immutable' },
    })
    expect(headers['content-type']).toMatch(/^(?:text|application)\/javascript/)
    expect(policyOf(headers)).toContain("frame-ancestors 'none'")
    const plain = await ask('/assets/app-1a2b.js')
    expect(plain.body).toBe('1')
    expect(plain.headers['content-encoding']).toBeUndefined()
    // What has no copy is sent as it is.
    const page = await ask('/encounters/new', 'gzip, deflate, br')
    expect(page.body).toBe('<!doctype html>')
    expect(page.headers['content-encoding']).toBeUndefined()
  })

  it('sends what config.json asks for with everything', async () => {
    const ask = await serve({
      client: 'http',
      baseUrl: '/api',
      signIn: { issuer: 'https://login.example/realms/clinic' },
      headers: { frameAncestors: ['https://ehr.example', "'self'"], connectSrc: ['https://token.example'] },
    })
    for (const url of ['/', '/encounters/new', '/config.json', '/assets/app-1a2b.js']) {
      const { headers } = await ask(url)
      expect(policyOf(headers)).toEqual(
        expect.arrayContaining([
          "connect-src 'self' https://login.example https://token.example",
          "frame-ancestors https://ehr.example 'self'",
        ]),
      )
      // It could only say "this origin or none", which would contradict.
      expect(headers['x-frame-options']).toBeUndefined()
    }
  })

  it('keeps what has a hash in its name, and asks again for the rest', async () => {
    const ask = await serve({ client: 'http' })
    const cached = async (url: string) => (await ask(url)).headers['cache-control']
    expect(await cached('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable')
    for (const url of ['/', '/encounters/8009001', '/config.json']) expect(await cached(url)).toBe('no-cache')
  })

  it('answers a page at every address that is no file, and its own config.json', async () => {
    const ask = await serve({ client: 'http', baseUrl: '/api' })
    expect((await ask('/encounters/new')).body).toBe('<!doctype html>')
    expect((await ask('/assets/app-9z.js')).statusCode).toBe(404)
    // What asks for it expects JSON, and would take a page for the answer.
    for (const url of ['/api', '/api/nothing', '/api/nothing?of=this'])
      expect((await ask(url)).statusCode).toBe(404)
    expect(JSON.parse((await ask('/config.json')).body)).toEqual({ client: 'http', baseUrl: '/api' })
  })
})
