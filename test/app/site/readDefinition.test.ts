// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { type ConfigAnswer, openAppStorage } from '../../../src/app/appStorage.js'
import { readDefinition } from '../../../src/app/site/readDefinition.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'

beforeEach(() => localStorage.clear())

const extension = { schema: { properties: { Notes: { type: 'string' } } }, ui: { columns: ['Notes'] } }
const read = (answer: ConfigAnswer) => readDefinition(openAppStorage(), Promise.resolve(answer))
const columnsOf = async (answer: ConfigAnswer) => {
  const reading = await read(answer)
  return reading.kind === 'defined' ? reading.definition.ui.columns : reading
}

it.each<[string, ConfigAnswer]>([
  ['there is no config.json', { kind: 'missing' }],
  ['it adds nothing', { kind: 'read', config: { client: 'local-storage' } }],
  ['it is no object', { kind: 'read', config: [] }],
  ['it could never be fetched', { kind: 'unreachable' }],
])('an encounter is the one that ships where %s', async (_, answer) => {
  expect(await read(answer)).toEqual({ kind: 'defined', definition: kareoEncounter })
})

it('an encounter has what config.json adds, also when that cannot be fetched later', async () => {
  expect(await columnsOf({ kind: 'read', config: { encounter: extension } })).toEqual(['Notes'])
  expect(await columnsOf({ kind: 'unreachable' })).toEqual(['Notes'])
  await read({ kind: 'read', config: {} })
  expect(await columnsOf({ kind: 'unreachable' })).toBeUndefined()
})

it('a wrong extension is told, and is not what a later visit without a network takes', async () => {
  await read({ kind: 'read', config: { encounter: extension } })
  const wrong = { ui: { columns: ['Colour'] } }
  expect(await read({ kind: 'read', config: { encounter: wrong } })).toMatchObject({
    kind: 'refused',
    message: expect.stringContaining('Colour'),
  })
  expect(await columnsOf({ kind: 'unreachable' })).toEqual(['Notes'])
})
