import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createConfig, lint, parseYaml } from '@redocly/openapi-core'
import { describe, expect, it } from 'vitest'
import { encounterSortKeys } from '../../../src/client/sortKeys.js'

const file = fileURLToPath(new URL('../../../src/client/http/openapi.yaml', import.meta.url))

const problemsOf = async (ref: string): Promise<readonly string[]> => {
  const config = await createConfig({
    extends: ['recommended'],
    rules: {
      // An example that its schema refuses is a lie that readers copy.
      'no-invalid-media-type-examples': 'error',
      'no-invalid-schema-examples': 'error',
      'operation-4xx-response': 'error',
      // The server is relative to the page: each site has its own.
      'no-server-example.com': 'off',
    },
  })
  return (await lint({ ref, config })).map(
    ({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`,
  )
}

describe('openapi.yaml', () => {
  it('is valid, and so is every example in it', async () => {
    expect(await problemsOf(file)).toEqual([])
  })

  it('would not pass with an example that its schema refuses', async () => {
    const broken = readFileSync(file, 'utf8')
      .replace('text: doe 3/15/85', 'text: 7')
      .replaceAll('../../encounter/', fileURLToPath(new URL('../../../src/encounter/', import.meta.url)))
    const { mkdtemp, rm, writeFile } = await import('node:fs/promises')
    const { tmpdir } = await import('node:os')
    const folder = await mkdtemp(`${tmpdir()}/openapi-`)
    await writeFile(`${folder}/openapi.yaml`, broken)
    expect(await problemsOf(`${folder}/openapi.yaml`)).toEqual([
      expect.stringMatching(/^no-invalid-media-type-examples/),
    ])
    await rm(folder, { recursive: true })
  })

  it('names the orders that the client knows', () => {
    const described: unknown = parseYaml(readFileSync(file, 'utf8'))
    expect(described).toMatchObject({
      components: { schemas: { SortKey: { enum: expect.arrayContaining([...encounterSortKeys]) } } },
    })
  })
})
