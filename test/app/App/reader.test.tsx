// @vitest-environment jsdom

import { render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App.js'
import { openAppStorage } from '../../../src/app/appStorage.js'
import { newQueryClient } from '../../../src/app/newQueryClient.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'
import { memoryClient, store } from '../../form/EncounterForm/openForm.js'
import { createFakeLibrary } from '../support/createFakeLibrary.js'
import { fakeControl } from '../support/fakeControl.js'

vi.mock('../../../src/client/demo/demoUsers.js', () => {
  const reader = { id: 'reader', name: 'Reader', capabilities: [] }
  return { demoUsers: [reader], demoUserOf: () => reader }
})

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

const open = async (pathOf: (id: number) => string) => {
  const client = memoryClient()
  const { id } = await store(client)
  history.replaceState(null, '', pathOf(Number(id)))
  const storage = openAppStorage()
  render(
    <App
      config={{ kind: 'missing' }}
      definition={kareoEncounter}
      storage={storage}
      control={fakeControl()}
      codes={createFakeLibrary()}
      workingCopies={createWorkingCopyStore(storage.tab)}
      queryClient={newQueryClient()}
      clientOf={() => client}
    />,
  )
  return userEvent.setup()
}

describe('a user who may not edit', () => {
  it('is offered no new encounter in the list, nor by key', async () => {
    const user = await open(() => '/')
    await user.click(await screen.findByRole('link', { name: 'Doe, Jane' }))
    await screen.findByRole('link', { name: 'Print' })
    expect(screen.queryByRole('link', { name: /^New encounter/ })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Copy to new' })).toBeNull()
    const path = location.pathname
    await user.keyboard('n')
    expect(location.pathname).toBe(path)
  })

  it('is told of no way to a new encounter where there are none', async () => {
    const user = await open(() => '/')
    await user.click(await screen.findByRole('tab', { name: /^Approved/ }))
    await screen.findByText('No approved encounters')
    expect(screen.queryByRole('link', { name: /^New encounter/ })).toBeNull()
  })

  it('is offered no copy on the page of an encounter', async () => {
    await open((id) => `/encounters/${id}`)
    expect(await screen.findByRole('link', { name: 'Print' })).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Copy to new' })).toBeNull()
    expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
  })

  it('is told why there is no form for a new one', async () => {
    await open(() => '/encounters/new')
    await waitFor(() =>
      expect(screen.getByText(/^You do not have permission to edit encounters/)).toBeTruthy(),
    )
    expect(screen.queryByRole('form')).toBeNull()
  })
})
