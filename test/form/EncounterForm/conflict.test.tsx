// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { over } from '../../../src/testing/contractSupport.js'
import { wholeText } from '../../support/wholeText.js'
import {
  button,
  currentStep,
  directory,
  everyone,
  field,
  openForm,
  openVisit,
  statusSays,
  store,
  visit,
  visitLine,
} from './openForm.js'

const date = () => screen.getByLabelText('Date of service')
const dialog = () => within(screen.getByRole('dialog', { name: 'Two changes to this encounter' }))
const group = (name: string) => within(dialog().getByRole('group', { name }))
const hasFocusAtStatus = () =>
  document.activeElement !== document.body &&
  document.activeElement?.contains(screen.getByRole('list', { name: 'Encounter status' })) &&
  document.activeElement.contains(screen.getByRole('status'))

/** Clients of one storage, each of another user. */
const newClients = () => {
  const storage = createMemoryStorage()
  return (name: string) =>
    createLocalStorageClient({ user: () => ({ ...everyone, name }), storage, directory })
}

/** An encounter, open, of which `by` and the user of the form have both changed provider and date. */
const openConflict = async (by: string) => {
  const clientOf = newClients()
  const client = clientOf(everyone.name)
  const { id, record } = await store(client)
  const form = openForm({ client, encounterId: id })
  await openVisit()
  await waitFor(() => expect(field('Provider')).toHaveProperty('value', 'Dr. Lee'))
  fireEvent.change(date(), { target: { value: '' } })
  await form.user.clear(field('Provider'))
  await form.user.type(field('Provider'), 'Okafor{Enter}')
  await waitFor(() => expect(field('Provider')).toHaveProperty('value', 'Dr. Okafor'))
  const theirs = { ...record.encounter, ProviderId: 203, DateOfService: '2025-01-14' }
  await clientOf(by).update(id, theirs, over(record))
  fireEvent.change(date(), { target: { value: '2025-01-13' } })
  await screen.findByRole('alert')
  return { ...form, id }
}

describe('a conflict', () => {
  it('is told where the actions are, once as a status, and the way to decide it is there', async () => {
    const { user } = await openConflict('Dr. Lee')
    expect(screen.getAllByRole('status')).toHaveLength(1)
    await user.click(button('Choose what to keep'))
    expect(document.activeElement).toBe(screen.getByRole('alert'))
    await user.click(button('Show their version'))
    await statusSays(/^Saved/)
    expect(screen.queryByRole('button', { name: 'Choose what to keep' })).toBeNull()
  })

  it('says whose the encounter is, and the other change', async () => {
    const { user } = await openConflict('Dr. Lee')
    await user.click(button('Compare'))
    expect(await dialog().findByText('Doe, Jane')).toBeTruthy()
    expect(dialog().getByText(wholeText(/^You and Dr\. Lee changed the same thing/))).toBeTruthy()
    expect(group('Provider').getByRole('radio', { name: /^Theirs, by Dr\. Lee/ })).toBeTruthy()
  })

  it('with another tab of the same user says that', async () => {
    const { user } = await openConflict(everyone.name)
    expect(screen.getByRole('alert').textContent).toContain('You changed this encounter in another tab.')
    await user.click(button('Compare'))
    expect(dialog().getByText(/^You changed the same thing here and in another tab/)).toBeTruthy()
    expect(group('Provider').getByRole('radio', { name: /^From your other tab/ })).toBeTruthy()
  })

  it('leads to the first choice that is missing, and to the status once all are made', async () => {
    const { user, client, id } = await openConflict('Dr. Lee')
    await user.click(button('Compare'))
    await user.click(group('Provider').getByRole('radio', { name: /^Mine/ }))
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    const missing = group('Date of service')
    expect(missing.getByText('Choose which to keep')).toBeTruthy()
    expect(document.activeElement).toBe(missing.getByRole('radio', { name: /^Mine/ }))
    await user.click(missing.getByRole('radio', { name: /^Theirs/ }))
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    await statusSays(/^Saved/)
    expect((await client.get(id)).encounter).toMatchObject({
      ProviderId: 202,
      DateOfService: '2025-01-14',
    })
    expect(hasFocusAtStatus()).toBe(true)
  })

  it.each(['Show their version', 'Save mine over it'])(
    'leads to the status after "%s", too',
    async (name) => {
      const { user } = await openConflict('Dr. Lee')
      await user.click(button(name))
      await statusSays(/^Saved/)
      expect(hasFocusAtStatus()).toBe(true)
    },
  )
})

describe('a transition that someone else was faster than, with nothing typed', () => {
  const openSubmitted = async () => {
    const clientOf = newClients()
    const client = clientOf(everyone.name)
    const { id, record } = await store(client, visit, 'Submitted')
    const unsaved: boolean[] = []
    const form = openForm({ client, encounterId: id, onUnsavedChange: (now) => unsaved.push(now) })
    await screen.findByRole('button', { name: 'Approve' })
    return { ...form, client, clientOf, id, record, unsaved }
  }

  it.each([
    ['Robin (front desk)', 'Already approved by Robin (front desk)'],
    [everyone.name, 'Already approved in another tab'],
  ])('says that %s did it, and asks nothing', async (by, words) => {
    const { user, clientOf, id, record, unsaved, saved } = await openSubmitted()
    await clientOf(by).transition(id, { to: 'Approved' }, over(record))
    await user.click(button('Approve'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(words))
    expect(currentStep()).toBe('Approved')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Choose what to keep' })).toBeNull()
    expect(hasFocusAtStatus()).toBe(true)
    expect(unsaved.at(-1)).not.toBe(true)
    expect(saved).toEqual([])
  })

  it('shows what was changed, and can then be tried again', async () => {
    const { user, clientOf, client, id, record } = await openSubmitted()
    await clientOf('Dr. Lee').update(id, { ...visit, ProviderId: 202 }, over(record))
    await user.click(button('Approve'))
    await statusSays(/^Dr\. Lee changed this encounter\. Check it, then try again$/)
    await waitFor(() => expect(visitLine()).toContain('Dr. Okafor'))
    expect(currentStep()).toBe('Submitted')
    await user.click(button('Approve'))
    await waitFor(async () => expect((await client.get(id)).encounter.EncounterStatus).toBe('Approved'))
    await statusSays(/^Saved/)
  })
})
