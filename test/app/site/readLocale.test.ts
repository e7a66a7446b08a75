// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { type ConfigAnswer, openAppStorage } from '../../../src/app/appStorage.js'
import { readLocale } from '../../../src/app/site/readLocale.js'

beforeEach(() => localStorage.clear())

const read = (answer: ConfigAnswer) => readLocale(openAppStorage(), Promise.resolve(answer))
it.each<[string, ConfigAnswer]>([
  ['there is no config.json', { kind: 'missing' }],
  ['it names none', { kind: 'read', config: {} }],
  ['it could never be fetched', { kind: 'unreachable' }],
])('a site speaks American English where %s', async (_, answer) => {
  expect(await read(answer)).toBe('en-US')
})

it('a site speaks what config.json names, also when that cannot be fetched later', async () => {
  expect(await read({ kind: 'read', config: { locale: 'es-us' } })).toBe('es-US')
  expect(await read({ kind: 'unreachable' })).toBe('es-US')
  await read({ kind: 'read', config: {} })
  expect(await read({ kind: 'unreachable' })).toBe('en-US')
})

it.each(['Spanish!', '', 7, null])('%j leaves the language as it was', async (name) => {
  await read({ kind: 'read', config: { locale: 'es-US' } })
  for (const answer of [
    { kind: 'read', config: { locale: name } },
    { kind: 'broken', text: '{' },
  ] as const)
    expect(await read(answer)).toBe('es-US')
  expect(openAppStorage().readLocale()).toBe('es-US')
})
