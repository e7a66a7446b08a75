// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App.js'
import { openAppStorage } from '../../../src/app/appStorage.js'
import '../../../src/app/forms/FormPage.js'
import { newQueryClient } from '../../../src/app/newQueryClient.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'
import { memoryClient } from '../../form/EncounterForm/openForm.js'
import { createFakeLibrary } from '../support/createFakeLibrary.js'
import { fakeControl } from '../support/fakeControl.js'

const schema = {
  title: 'Patient intake',
  type: 'object',
  properties: {
    Name: { type: 'string' },
    DateOfBirth: { type: 'string', format: 'date' },
    Smokes: { type: 'boolean' },
    Allergies: { type: 'array', items: { type: 'string' } },
  },
  required: ['Name'],
}

/** Opens the form at the current entry of the history, as a page that loads does. */
const open = () => {
  const storage = openAppStorage()
  const { unmount } = render(
    <App
      config={{ kind: 'read', config: { forms: { intake: { schema, submit: { post: '/intake' } } } } }}
      definition={kareoEncounter}
      storage={storage}
      control={fakeControl()}
      codes={createFakeLibrary()}
      workingCopies={createWorkingCopyStore(storage.tab)}
      queryClient={newQueryClient()}
      clientOf={() => memoryClient()}
    />,
  )
  return { user: userEvent.setup(), unmount }
}

const nameBox = () => screen.findByRole('textbox', { name: 'Name' })
const kept = () => JSON.stringify({ ...sessionStorage })

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/forms/intake')
})

/** Types half of the form, and takes it away, as a lock does. */
const typeHalf = async () => {
  const { user, unmount } = open()
  await user.type(await nameBox(), 'Quill, An')
  await user.type(screen.getByRole('textbox', { name: 'Date of birth' }), '3/15/')
  unmount()
}

describe('what is typed into a form of config.json', () => {
  it('is there again after a reload, with what is no value yet', async () => {
    await typeHalf()
    const { user } = open()
    expect(await nameBox()).toHaveProperty('value', 'Quill, An')
    expect(screen.getByRole('textbox', { name: 'Date of birth' })).toHaveProperty('value', '3/15/')
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'na')
    cleanup()
    open()
    expect(await nameBox()).toHaveProperty('value', 'Quill, Anna')
  })

  it('is kept nowhere once it is sent', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 204 }))
    await typeHalf()
    const { user } = open()
    await user.clear(await screen.findByRole('textbox', { name: 'Date of birth' }))
    await user.click(screen.getByRole('button', { name: 'Send' }))
    expect(await screen.findByText('Sent. Nothing is kept on this device.')).toBeTruthy()
    expect(kept()).not.toContain('Quill')
    await user.click(screen.getByRole('button', { name: 'Fill in another' }))
    expect(await nameBox()).toHaveProperty('value', '')
  })

  it('is not in the form where somebody opens it anew', async () => {
    await typeHalf()
    history.pushState(null, '', '/forms/intake')
    open()
    expect(await nameBox()).toHaveProperty('value', '')
  })

  it('is left only by a word, and then dropped', async () => {
    const { user } = open()
    await user.type(await nameBox(), 'Quill')
    await user.click(screen.getByRole('link', { name: 'Settings' }))
    await user.click(await screen.findByRole('button', { name: 'Stay' }))
    expect(await nameBox()).toHaveProperty('value', 'Quill')
    await user.click(screen.getByRole('link', { name: 'Settings' }))
    await user.click(await screen.findByRole('button', { name: 'Leave' }))
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy()
    expect(kept()).not.toContain('Quill')
  })

  it('is nothing that another user sees', async () => {
    const { user } = open()
    await user.type(await nameBox(), 'Quill')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Signed in as' }), 'Robin (front desk)')
    await user.click(await screen.findByRole('button', { name: 'Leave' }))
    await waitFor(async () => expect(await nameBox()).toHaveProperty('value', ''))
    expect(kept()).not.toContain('Quill')
  })

  it('is nothing as long as nobody types: the form is left at once', async () => {
    const { user } = open()
    const name = await nameBox()
    await user.type(name, 'Q{Backspace}')
    expect(kept()).not.toContain('intake')
    await user.click(screen.getByRole('link', { name: 'Settings' }))
    expect(await screen.findByRole('heading', { name: 'Settings' })).toBeTruthy()
  })
})
