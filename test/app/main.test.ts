// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openAppStorage } from '../../src/app/appStorage.js'

const rejected: unknown[] = []
const note = (reason: unknown) => rejected.push(reason)

beforeEach(() => {
  rejected.length = 0
  process.on('unhandledRejection', note)
  vi.resetModules()
  history.replaceState(null, '', '/')
  document.body.innerHTML = '<div id="root"></div>'
})
afterEach(() => {
  process.off('unhandledRejection', note)
  vi.doUnmock('../../src/app/pages/ReviewPage.js')
})

it.each([
  ['for the first time', null],
  ['again', '1'],
])('says so where the list cannot be fetched, opened %s', async (_, seeded) => {
  localStorage.clear()
  localStorage.setItem('encounter-form-app:storage', 'local-storage')
  if (seeded !== null) localStorage.setItem('encounter-form-app:seeded', seeded)
  vi.doMock('../../src/app/pages/ReviewPage.js', () => {
    throw new Error('This part is away.')
  })
  const { showApp } = await import('../../src/app/main.js')
  const storage = openAppStorage()
  await showApp(storage, storage.fetchConfig())
  await screen.findByText(/could not be loaded/)
  await vi.dynamicImportSettled()
  // Node reports an unhandled rejection before its next task.
  await new Promise((resolve) => setImmediate(resolve))
  expect(rejected).toEqual([])
})
