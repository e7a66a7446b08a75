import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { contentSources } from '../../src/client/siteConfig/contentSources.js'
import { appHeaders } from '../../src/server/http/appHeaders.js'
import { encounterType, systems } from '../../test/client/fhir/support/fhirSetting.js'
import { startSmartServer, type TestSmartServer } from '../../test/client/fhir/support/startSmartServer.js'

/** An EHR with invented people: Jane and Mary have a number of the clinic, John has none; so has Dr. Lee, and Dr. New none. */
export const startEhr = async (): Promise<TestSmartServer> => {
  const ehr = await startSmartServer()
  const { repository } = ehr
  const patients = [
    { id: 'jane', number: '100234', given: 'Jane', birthDate: '1985-03-15' },
    { id: 'mary', number: '100235', given: 'Mary', birthDate: '1990-01-01' },
    { id: 'john', number: undefined, given: 'John', birthDate: '1970-12-24' },
  ]
  for (const { id, number, given, birthDate } of patients) {
    await repository.createResource({
      ...{ resourceType: 'Patient', id, birthDate },
      name: [{ family: 'Doe', given: [given] }],
      ...(number === undefined ? {} : { identifier: [{ system: systems.patient, value: number }] }),
    })
  }
  await repository.createResource({
    ...{ resourceType: 'Practitioner', id: 'lee', name: [{ text: 'Dr. Lee' }] },
    identifier: [{ system: systems.provider, value: '201' }],
  })
  await repository.createResource({
    ...{ resourceType: 'Practitioner', id: 'new', name: [{ text: 'Dr. New' }] },
  })
  return ehr
}

/** A config.json for one EHR. */
export const smartConfig = ({ baseUrl, clientId }: TestSmartServer, changed: object = {}) => ({
  ...{ client: 'fhir', systems, encounterType },
  smart: {
    clientId,
    issuers: [{ url: baseUrl, name: 'Test EHR' }],
    capabilities: ['edit', 'submit'],
    ...changed,
  },
})

const appFolder = fileURLToPath(new URL('../../dist/app/', import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** A site that serves the app. */
export interface TestSite {
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves the built app with a config.json of its own, and with the headers that follow from it. A server rather than
 * Playwright's routes: those are not asked about what a redirect leads to.
 */
export const serveApp = async (config: Readonly<Record<string, unknown>>): Promise<TestSite> => {
  const headers = appHeaders(contentSources(config))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname
    const send = (status: number, type: string, body: string | Buffer) => {
      response.writeHead(status, { ...headers, 'content-type': type })
      response.end(body)
    }
    if (path === '/config.json') return send(200, 'application/json', JSON.stringify(config))
    const file = extname(path) === '' ? 'index.html' : path.slice(1)
    readFile(join(appFolder, file)).then(
      (body) => send(200, types[extname(file)] ?? 'application/octet-stream', body),
      () => send(404, 'text/plain', 'not found'),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** The address by which an EHR opens the app. */
export const launchAddress = ({ origin }: TestSite, { baseUrl }: TestSmartServer, launch: string): string =>
  `${origin}/launch?${new URLSearchParams({ iss: baseUrl, launch })}`

/** All addresses that a page visits or asks for, its own ones in its history too. */
export const collectAddresses = (page: Page): readonly string[] => {
  const addresses: string[] = []
  // What is random may spell any short word, also "doe".
  const add = (address: string) =>
    addresses.push(address.replace(/(?<=[?&](?:code|code_challenge|launch|nonce|state)=)[\w-]+/g, '…'))
  page.on('request', (request) => add(request.url()))
  page.on('framenavigated', (frame) => add(frame.url()))
  return addresses
}
