import { expect, it } from 'vitest'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { prepareFormat } from '../../src/client/localStorage/storageFormat.js'
import { createTakeTurn } from '../../src/client/localStorage/takeTurns.js'
import { contentOf } from './storages.js'

it('migrates an older layout step by step, once, from the format that it has', async () => {
  const storage = createMemoryStorage()
  storage.setItem('encounter-form:format', '2')
  storage.setItem('steps', '')
  const step = (name: string) => async () => () =>
    storage.setItem('steps', `${storage.getItem('steps')}${name}`)
  const migrations = [step('1→2 '), step('2→3 '), step('3→4 ')]
  await Promise.all([
    prepareFormat(storage, createTakeTurn(undefined), migrations),
    prepareFormat(storage, createTakeTurn(undefined), migrations),
  ])
  await prepareFormat(storage, createTakeTurn(undefined), migrations)
  expect(contentOf(storage)).toEqual({ 'encounter-form:format': '4', steps: '2→3 3→4 ' })
})
