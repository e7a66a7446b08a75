import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElementDefinition, StructureDefinition } from '@medplum/fhirtypes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createFhirClient } from '../../../src/client/fhir/createFhirClient.js'
import { extensionUrls } from '../../../src/client/fhir/mapping/names.js'
import { listOf } from '../../../src/client/fhir/mapping/readJson.js'
import { type Dictionary, isDictionary } from '../../../src/schema/isDictionary.js'
import { everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'
import { validateFhir } from './support/validateFhir.js'

const folder = join(import.meta.dirname, '../../../docs/fhir')

const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

const definitions = files.map(
  (file): StructureDefinition => JSON.parse(readFileSync(join(folder, file), 'utf8')),
)

const elementsOf = ({ differential }: StructureDefinition): readonly ElementDefinition[] =>
  differential?.element ?? []

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())

/** What the client writes in the life of an encounter with all that it can have. */
const writeAll = async (): Promise<readonly Dictionary[]> => {
  await seedPeople(server.repository)
  const client = await createFhirClient({
    user: () => everyone,
    baseUrl: server.baseUrl,
    systems,
    encounterType,
  })
  const source = { file: 'october.json' }
  const full = { ...visit, ProcedureCodes: ['99213-25-59', 'G0439'], DiagnosisCodes: ['a  b'] }
  const record = await client.create(full, { idempotencyKey: 'k', source })
  await client.update(record.id, { ...full, DiagnosisCodes: ['I10'] }, over(record))
  const history = await client.history(record.id)
  const copyOf = (id: number) => ({
    record: { ...record, id, encounter: { ...record.encounter, EncounterId: id } },
    history: history.slice(0, 1).map((event) => ({
      ...event,
      changes: event.changes.map((change) =>
        change.property === 'EncounterId' ? { ...change, to: id } : change,
      ),
    })),
  })
  expect(await client.restore?.([copyOf(9)])).toMatchObject([{ kind: 'restored' }])
  const types = ['Encounter', 'Condition', 'ChargeItem', 'Task', 'Provenance'] as const
  const found = await Promise.all(
    types.flatMap(async (resourceType) => {
      const all: unknown[] = await server.repository.searchResources({ resourceType })
      const history = await Promise.all(
        all.filter(isDictionary).map(async ({ id }) => {
          const { entry = [] } = await server.repository.readHistory(resourceType, String(id))
          return entry.map(({ resource }): unknown => resource)
        }),
      )
      return history.flat().filter(isDictionary)
    }),
  )
  return found.flat()
}

const valueTypes = (extension: Dictionary): readonly string[] =>
  Object.keys(extension)
    .filter((name) => name.startsWith('value'))
    .map((name) => name.slice('value'.length).toLowerCase())

const typesAt = (definition: StructureDefinition, id: string): readonly string[] =>
  elementsOf(definition)
    .filter((element) => element.id === id)
    .flatMap(({ type = [] }) => type.map(({ code }) => code?.toLowerCase() ?? ''))

describe('the StructureDefinitions in docs/fhir', () => {
  it.each(definitions.map((definition, at) => [files[at], definition] as const))(
    '%s is valid in R4, and named as its address',
    (file, definition) => {
      validateFhir(definition)
      expect(file).toBe(`StructureDefinition-${definition.id}.json`)
      expect(definition.url?.endsWith(`/StructureDefinition/${definition.id}`)).toBe(true)
      const ids = elementsOf(definition).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('are those of all extensions, and of no other', () => {
    expect(definitions.map(({ url }) => url).toSorted()).toEqual(Object.values(extensionUrls).toSorted())
  })

  it('allow each extension that the client writes: its place, its parts and the type of its value', async () => {
    const met = new Set<string>()
    for (const resource of await writeAll()) {
      const counts = new Map<string, number>()
      for (const extension of listOf(resource, 'extension')) {
        const url = String(extension.url)
        const definition = definitions.find((known) => known.url === url)
        if (definition === undefined) throw new Error(`${url} has no StructureDefinition.`)
        met.add(url)
        counts.set(url, (counts.get(url) ?? 0) + 1)
        expect(definition.context?.map(({ expression }) => expression)).toContain(resource.resourceType)
        const parts = listOf(extension, 'extension')
        if (parts.length === 0) {
          expect(typesAt(definition, 'Extension.value[x]')).toEqual(valueTypes(extension))
          continue
        }
        for (const part of parts) {
          const types = typesAt(definition, `Extension.extension:${String(part.url)}.value[x]`)
          expect([part.url, types]).toEqual([part.url, valueTypes(part)])
        }
        for (const { sliceName, min } of elementsOf(definition)) {
          const isThere = parts.some((part) => part.url === sliceName)
          if (sliceName !== undefined && min === 1) expect([sliceName, isThere]).toEqual([sliceName, true])
        }
      }
      for (const [url, count] of counts) {
        const [first] = elementsOf(
          definitions.find((known) => known.url === url) ?? definitions[0] ?? missing(),
        )
        if (first?.max === '1') expect([url, count]).toEqual([url, 1])
      }
    }
    expect([...met].toSorted()).toEqual(Object.values(extensionUrls).toSorted())
  })
})

const missing = (): never => {
  throw new Error('expected a definition')
}
