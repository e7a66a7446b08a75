// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { over } from '../../../src/testing/contractSupport.js'
import { wholeText } from '../../support/wholeText.js'
import {
  button,
  chipCodes,
  chips,
  currentStep,
  directory,
  everyone,
  field,
  memoryClient,
  openForm,
  statusSays,
  store,
  tellingClient,
  todaysVisit,
  visit,
} from './openForm.js'

const robin = { ...everyone, name: 'Robin' }

/** Clients of one storage, each of another user. */
const newClients = () => {
  const storage = createMemoryStorage()
  return (user: typeof everyone) => createLocalStorageClient({ user: () => user, storage, directory })
}

describe('what was submitted', () => {
  it('is said by name, and can be taken back for as long as nothing has changed it', async () => {
    const { user, client } = openForm({ initialEncounter: visit })
    await user.click(button('Submit'))
    expect(await screen.findByText(wholeText(/^Submitted: Doe, Jane, Jan 15, 2025\.$/))).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Next appointment' })).toBeNull()
    await user.click(button('Undo'))
    await waitFor(() => expect(currentStep()).toBe('Draft'))
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    const { id, marks } = (await client.list({})).records[0] ?? expect.fail()
    expect(marks?.returned).toBeUndefined()
    expect((await client.history(id)).at(-1)).toMatchObject({ kind: 'transition' })
    expect((await client.history(id)).at(-1)?.undoes).toBeDefined()
    await user.click(button('Submit'))
    await screen.findByRole('button', { name: 'Undo' })
    await user.click(button('Approve'))
    expect(await screen.findByText(wholeText(/^Approved: Doe, Jane, Jan 15, 2025\.$/))).toBeTruthy()
  })

  it('leads on to the next appointment, where the host can', async () => {
    let asked = 0
    const { user } = openForm({ initialEncounter: visit, onNextAppointment: () => (asked += 1) })
    expect(screen.queryByRole('button', { name: 'Next appointment' })).toBeNull()
    await user.click(button('Submit'))
    await user.click(await screen.findByRole('button', { name: 'Next appointment' }))
    expect(asked).toBe(1)
    await user.click(button('Approve'))
    await waitFor(() => expect(currentStep()).toBe('Approved'))
    expect(screen.queryByRole('button', { name: 'Next appointment' })).toBeNull()
  })
})

describe('a returned encounter', () => {
  const openReturned = async (capabilities = everyone.capabilities) => {
    const client = memoryClient()
    const { record } = await store(client, todaysVisit, 'Submitted')
    await client.transition(record.id, { to: 'Draft', reason: 'Add the urinalysis' }, over(record))
    const form = openForm({ client, encounterId: record.id, user: { ...everyone, capabilities } })
    await screen.findByText(wholeText(/^Returned by Dr\. Test, .*: “Add the urinalysis”$/))
    return { ...form, client, id: record.id }
  }
  const isSaid = () => screen.queryByText(/^Returned by/) !== null

  it('says by whom, when and why, until that is marked as fixed', async () => {
    const { user, client, id } = await openReturned()
    await user.click(button('Mark as fixed'))
    await waitFor(() => expect(isSaid()).toBe(false))
    expect((await client.get(id)).marks?.returned?.settled).toBe(true)
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await statusSays(/^Saved/)
  })

  it('says so no longer once it is submitted again', async () => {
    const { user } = await openReturned()
    await user.click(button('Submit'))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect(isSaid()).toBe(false)
  })

  it('is not marked by who may not edit', async () => {
    await openReturned([])
    expect(screen.queryByRole('button', { name: 'Mark as fixed' })).toBeNull()
  })
})

describe('an encounter that somebody else moved on', () => {
  it('says so, and has the way back in the menu, not where the way on stood', async () => {
    const clientOf = newClients()
    const { telling, tell } = tellingClient<ListingClient>(clientOf(everyone))
    const { id, record } = await store(telling, visit, 'Submitted')
    const { user } = openForm({ client: telling, encounterId: id })
    await screen.findByRole('button', { name: 'Approve' })
    await clientOf(robin).transition(id, { to: 'Approved' }, over(record))
    act(() => tell([id]))
    await statusSays(/^Approved by Robin$/)
    expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull()
    await user.click(button('More actions'))
    expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Reopen', 'Void'])
  })

  it('under what is typed is not written over, and what is typed can be taken along or given up', async () => {
    const clientOf = newClients()
    const client = clientOf(everyone)
    const { id, record } = await store(client, visit)
    const { user } = openForm({ client, encounterId: id })
    await screen.findByRole('button', { name: 'Submit' })
    const submitted = await clientOf(robin).transition(id, { to: 'Submitted' }, over(record))
    await clientOf(robin).transition(id, { to: 'Approved' }, over(submitted))
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    const notice = within(await screen.findByRole('alert'))
    expect(notice.getByText(wholeText(/^Already approved by Robin\.$/), { selector: 'strong' })).toBeTruthy()
    expect(notice.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Download my changes',
      'Discard my changes',
    ])
    expect(screen.queryByRole('button', { name: 'Reopen' })).toBeNull()
    await user.click(notice.getByRole('button', { name: 'Discard my changes' }))
    await waitFor(() => expect(chips('diagnosis')).toHaveLength(2))
    expect(currentStep()).toBe('Approved')
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9'])
  })
})
