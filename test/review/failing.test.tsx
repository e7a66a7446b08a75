// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Directory } from '../../src/client/Directory.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { directory, everyone, store, visit } from '../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

beforeEach(() => {
  // React tells of each error that a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

it('a row that cannot be shown says so, leads to its encounter, and leaves the others alone', async () => {
  const broken: Directory = {
    ...directory,
    // A name that is no text, as of a directory that does not keep to its word.
    getMany: async (kind, ids, options) => {
      const entries = (await directory.getMany?.(kind, ids, options)) ?? []
      return entries.map((entry) =>
        entry !== undefined && kind === 'patient' && entry.id === 100235
          ? { ...entry, name: JSON.parse('{"a":1}') }
          : entry,
      )
    },
  }
  const client = createMemoryClient({ user: () => everyone, directory: broken })
  await store(client)
  const { id } = await store(client, { ...visit, PatientId: 100235 })
  const { user, went } = openReview(client)
  const table = within(screen.getByRole('table', { name: 'Encounters' }))
  const failed = await table.findByRole('link', { name: `Encounter ${id} could not be shown` })
  expect(table.getByRole('link', { name: 'Doe, Jane' })).toBeTruthy()
  expect(table.queryAllByRole('checkbox', { name: /^Select (?!all)/ })).toHaveLength(1)
  await user.click(failed)
  expect(went.at(-1)).toBe(`/${id}`)
})
