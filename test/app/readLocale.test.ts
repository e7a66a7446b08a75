// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { type ConfigAnswer, openAppStorage } from '../../src/app/appStorage.js'
import { readLocale } from '../../src/app/readLocale.js'

beforeEach(() => localStorage.clear())

const read = (answer: ConfigAnswer) => readLocale(openAppStorage(), Promise.resolve(answer))
const locale = (of: string) => ({ kind: 'locale', locale: of })

it.each<[string, ConfigAnswer]>([
  ['there is no config.json', { kind: 'missing' }],
  ['it names none', { kind: 'read', config: {} }],
  ['it could never be fetched', { kind: 'unreachable' }],
])('a site speaks American English where %s', async (_, answer) => {
  expect(await read(answer)).toEqual(locale('en-US'))
})

it('a site speaks what config.json names, also when that cannot be fetched later', async () => {
  expect(await read({ kind: 'read', config: { locale: 'es-us' } })).toEqual(locale('es-US'))
  expect(await read({ kind: 'unreachable' })).toEqual(locale('es-US'))
  await read({ kind: 'read', config: {} })
  expect(await read({ kind: 'unreachable' })).toEqual(locale('en-US'))
})

it.each(['Spanish!', '', 7, null])('%j is told as no locale', async (name) => {
  expect(await read({ kind: 'read', config: { locale: name } })).toMatchObject({ kind: 'wrong-locale' })
})
