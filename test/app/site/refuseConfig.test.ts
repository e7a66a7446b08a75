// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest'
import { type ConfigAnswer, openAppStorage } from '../../../src/app/appStorage.js'
import { refuseConfig } from '../../../src/app/site/refuseConfig.js'

beforeEach(() => localStorage.clear())

const refuse = (answer: ConfigAnswer) => refuseConfig(openAppStorage(), answer)

it.each<[string, ConfigAnswer]>([
  ['names a storage', { kind: 'read', config: { client: 'indexed-db' } }],
  ['says nothing', { kind: 'read', config: {} }],
  ['was never there', { kind: 'missing' }],
  ['cannot be fetched now', { kind: 'unreachable' }],
])('the app starts where config.json %s', async (_, answer) => {
  expect(await refuse(answer)).toBeUndefined()
})

it.each<[string, ConfigAnswer, RegExp]>([
  ['is no JSON', { kind: 'broken', text: '{"client": "http"' }, /not valid JSON/],
  ['names what is not there', { kind: 'read', config: { client: 'postgres' } }, /postgres/],
  ['says more, and one thing of it is wrong', { kind: 'read', config: { clint: 'http' } }, /“client”/],
  ['is a list', { kind: 'read', config: [] }, /JSON object/],
])('the app stops where config.json %s', async (_, answer, message) => {
  expect(await refuse(answer)).toEqual({
    kind: 'wrong-config',
    problems: [expect.objectContaining({ message: expect.stringMatching(message) })],
  })
})

it('the app stops where config.json is gone and has named a server', async () => {
  openAppStorage().writeConfigured('http')
  expect(await refuse({ kind: 'missing' })).toMatchObject({ kind: 'wrong-config' })
  openAppStorage().writeConfigured('indexed-db')
  expect(await refuse({ kind: 'missing' })).toBeUndefined()
})
