// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { keysWithPrefix } from '../../../src/client/StorageLike.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
// Loaded beforehand: a busy machine takes long to load them for the first time.
import '../../../src/form/actions/ReasonDialog.js'
import '../../../src/review/bulk/BulkBar.js'
import '../../../src/review/kept/ListKeeper.js'
import { over } from '../../../src/testing/contractSupport.js'
import { everyone, memoryClient, store, visit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const openTab = () => {
  const tab = createMemoryStorage()
  return { tab, workingCopies: createWorkingCopyStore(tab) }
}

const searchBox = () => screen.findByRole('searchbox', { name: 'Search' })
const reasonBox = () => screen.findByRole('textbox', { name: 'Reason' })
const box = (name: RegExp) => screen.findByRole('checkbox', { name })

/** Two submitted encounters of Jane Doe and one of Richard Roe. */
const submitted = async () => {
  const client = memoryClient()
  const first = await store(client, visit, 'Submitted')
  const second = await store(client, visit, 'Submitted')
  await store(client, { ...visit, PatientId: 100235 }, 'Submitted')
  return { client, first, second }
}

const search = '?status=Submitted'

/** Searches, selects both and types half a reason, then takes the list away, as a lock does. */
const typeHalf = async (client: ListingClient) => {
  const { tab, workingCopies } = openTab()
  const { user, unmount } = openReview(client, { search, form: { workingCopies } })
  await screen.findByRole('link', { name: 'Roe, Richard' })
  await user.type(await searchBox(), 'doe')
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Roe, Richard' })).toBeNull())
  await user.click(await box(/^Select all/))
  await user.click(await screen.findByRole('button', { name: 'Return to draft' }))
  await user.type(await reasonBox(), 'wrong co')
  unmount()
  return { tab, workingCopies }
}

const openAgain = (client: ListingClient, tab: Awaited<ReturnType<typeof typeHalf>>, userId = everyone.id) =>
  openReview(client, {
    search,
    user: { ...everyone, id: userId },
    form: { workingCopies: tab.workingCopies },
  }).user

describe('what is typed and selected in the list', () => {
  it('is there again, with the dialog and its half-typed reason, and leaves no reason once it is given', async () => {
    const { client, first, second } = await submitted()
    const tab = await typeHalf(client)
    const user = openAgain(client, tab)
    const reason = await reasonBox()
    expect(reason).toHaveProperty('value', 'wrong co')
    expect(await screen.findByRole('searchbox', { name: 'Search', hidden: true })).toHaveProperty(
      'value',
      'doe',
    )
    await user.type(reason, 'de')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Return to draft' }))
    expect(await screen.findByText(/^2 returned to draft/)).toBeTruthy()
    for (const { id } of [first, second])
      expect((await client.get(id)).marks?.returned?.reason).toBe('wrong code')
    expect(JSON.stringify(keysWithPrefix(tab.tab, '').map((key) => tab.tab.getItem(key)))).not.toContain(
      'wrong co',
    )
  })

  it('is selected again without the dialog that was canceled', async () => {
    const { client } = await submitted()
    const tab = await typeHalf(client)
    const user = openAgain(client, tab)
    await reasonBox()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByText('2 selected')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    await user.clear(await searchBox())
    await waitFor(() => expect(keysWithPrefix(tab.tab, '')).toEqual([]))
  })

  it('is selected beyond the loaded rows', async () => {
    const client = memoryClient()
    for (let made = 0; made < 130; made++) await store(client)
    const { workingCopies } = openTab()
    const { user, unmount } = openReview(client, { form: { workingCopies } })
    const all = await box(/^Select all/)
    await waitFor(() => expect(all).toHaveProperty('title', 'The first 100 of 130'))
    await user.click(all)
    await user.click(await screen.findByRole('button', { name: 'Select all 130 that match' }))
    await screen.findByText('130 selected')
    unmount()
    openReview(client, { form: { workingCopies } })
    expect(await screen.findByText('130 selected')).toBeTruthy()
  })

  it('is for those alone that still need it', async () => {
    const { client, first } = await submitted()
    const tab = await typeHalf(client)
    await client.transition(first.id, { to: 'Approved' }, over(await client.get(first.id)))
    openAgain(client, tab)
    expect(await screen.findByRole('dialog', { name: 'Return to draft: 1 encounter?' })).toBeTruthy()
    expect(await reasonBox()).toHaveProperty('value', 'wrong co')
  })

  it('is dropped where none of them is left', async () => {
    const { client, first, second } = await submitted()
    const tab = await typeHalf(client)
    for (const { id } of [first, second])
      await client.transition(id, { to: 'Approved' }, over(await client.get(id)))
    openAgain(client, tab)
    await waitFor(async () => expect(await searchBox()).toHaveProperty('value', 'doe'))
    await waitFor(() =>
      expect(keysWithPrefix(tab.tab, '')).toEqual(['encounter-form:working-copy:u1:review:list']),
    )
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is never for another user', async () => {
    const { client } = await submitted()
    const tab = await typeHalf(client)
    openAgain(client, tab, 'u2')
    await screen.findByRole('link', { name: 'Roe, Richard' })
    expect(await searchBox()).toHaveProperty('value', '')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
