// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Directory } from '../../../src/client/Directory.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { kareoEncounterUi } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { CacheProvider } from '../../../src/form/cache.js'
import { ReviewPanel } from '../../../src/review/panel/ReviewPanel.js'
import { ReviewContext } from '../../../src/review/ReviewContext.js'
import { createReviewSession } from '../../../src/review/session/createReviewSession.js'
import { codes, directory, everyone, memoryClient, store, visit } from '../../form/EncounterForm/openForm.js'
import { newQueryClient, openReview } from './openReview.js'

beforeEach(() => {
  // React logs each error that a boundary catches.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

it('a row that fails to render says so, links to its encounter, and does not affect the others', async () => {
  const broken: Directory = {
    ...directory,
    // A name that is not a string, from a directory that breaks its contract.
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

it('a panel that fails to render says so, and can be retried and closed', async () => {
  const user = userEvent.setup()
  const client = memoryClient()
  const { id } = await store(client)
  const review = {
    ...{ client, codes, user: everyone, ui: kareoEncounterUi, workflow: encounterWorkflow },
    singleKeys: true,
  }
  let isBroken = true
  let isClosed = false
  render(
    <CacheProvider cache={newQueryClient()}>
      <ReviewContext.Provider value={{ ...review, session: createReviewSession(review) }}>
        <ReviewPanel
          id={id}
          listed={undefined}
          positionText={undefined}
          editing={false}
          headingRef={null}
          formHandle={null}
          form={{}}
          links={() => {
            if (isBroken) throw new Error('Doe, Jane')
            return null
          }}
          onEditing={() => undefined}
          onTransition={() => undefined}
          onReplaced={() => undefined}
          onMove={() => undefined}
          onClose={() => {
            isClosed = true
          }}
        >
          {null}
        </ReviewPanel>
      </ReviewContext.Provider>
    </CacheProvider>,
  )
  const alert = within(await screen.findByRole('alert'))
  expect(alert.getByRole('heading', { name: `Encounter ${id} could not be shown` })).toBeTruthy()
  await user.click(alert.getByRole('button', { name: 'Close' }))
  expect(isClosed).toBe(true)
  isBroken = false
  await user.click(alert.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
})
