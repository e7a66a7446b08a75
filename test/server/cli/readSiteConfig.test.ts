import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SettingsError } from '../../../src/server/cli/readSettings.js'
import { readSiteConfig } from '../../../src/server/cli/readSiteConfig.js'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'encounter-form-site-'))
})
afterEach(() => rm(folder, { recursive: true }))

const read = async (text: string) => {
  await writeFile(join(folder, 'config.json'), text)
  return readSiteConfig(folder)
}

it.each([
  '{}',
  '{ "client": "local-storage" }',
  '{ "directory": { "client": "fhir", "baseUrl": "https://ehr.example/r4", "systems": {} } }',
  '{ "headers": { "frameAncestors": ["https://ehr.example"] } }',
])('the server takes the config.json %s', async (text) => {
  expect((await read(text)).config).toEqual(JSON.parse(text))
})

it('the server runs where there is no config.json', async () => {
  expect((await readSiteConfig(folder)).config).toEqual({})
})

it.each([
  ['{ "client": "http"', /not valid JSON/],
  ['[]', /JSON object/],
  ['{ "header": {} }', /“header”.*“headers”/],
  ['{ "headers": { "frameAncestors": "https://ehr.example" } }', /headers\.frameAncestors/],
  ['{ "headers": { "connectSrc": ["*"] }, "locale": 7 }', /“\*”[\s\S]*“7”|“7”[\s\S]*“\*”/],
  ['{ "client": "fhir" }', /keeps encounters itself/],
  ['{ "encounter": 7 }', /encounter|extension/i],
])('the server does not start with the config.json %s', async (text, message) => {
  const reading = read(text)
  await expect(reading).rejects.toThrow(SettingsError)
  await expect(reading).rejects.toThrow(message)
})
