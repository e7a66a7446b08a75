// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { keysWithPrefix } from '../../../src/client/StorageLike.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
// Loaded beforehand: a busy machine takes long to load them for the first time.
import '../../../src/form/actions/KeptReason.js'
import '../../../src/form/actions/ReasonDialog.js'
import '../../../src/form/checks/FindingTools.js'
import { over } from '../../../src/testing/contractSupport.js'
import {
  button,
  currentStep,
  everyone,
  memoryClient,
  openForm,
  pressAction,
  store,
  todaysVisit,
  visit,
} from './openForm.js'

const openTab = () => {
  const tab = createMemoryStorage()
  return { tab, workingCopies: createWorkingCopyStore(tab) }
}

const reasonBox = () => screen.findByRole('textbox', { name: 'Reason' })
/** Resolves once the form is there and has looked for what was kept. */
const opened = async (client: ReturnType<typeof memoryClient>, id: string | number) => {
  await screen.findByRole('form', { name: 'Encounter' })
  await client.history(id)
  await waitFor(() => expect(currentStep()).not.toBe(''))
}

/** Types half a reason over a submitted encounter, and takes the form away, as a lock does. */
const typeHalf = async (way: readonly string[], action: string) => {
  const { tab, workingCopies } = openTab()
  const client = memoryClient()
  const { id, record } = await store(client, visit, ...way)
  const form = openForm({ client, encounterId: id, workingCopies })
  await screen.findByRole('form', { name: 'Encounter' })
  await pressAction(form.user, action)
  await form.user.type(await reasonBox(), 'wrong co')
  form.unmount()
  return { client, id, record, tab, workingCopies }
}

describe('a half-typed reason', () => {
  it.each([
    ['Return to draft', ['Submitted'], 'Draft'],
    ['Void', [], 'Voided'],
    ['Reopen', ['Submitted', 'Approved'], 'Submitted'],
  ])('of “%s” comes back with its dialog, and leaves nothing once it is given', async (action, way, to) => {
    const { client, id, tab, workingCopies } = await typeHalf(way, action)
    const { user } = openForm({ client, encounterId: id, workingCopies })
    const reason = await reasonBox()
    expect(reason).toHaveProperty('value', 'wrong co')
    expect((await client.get(id)).encounter.EncounterStatus ?? 'Draft').toBe(way.at(-1) ?? 'Draft')
    await user.type(reason, 'de')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: action }))
    await waitFor(() => expect(currentStep()).toBe(to))
    const events = await client.history(id)
    expect(events.at(-1)?.reason ?? events[0]?.reason).toBe('wrong code')
    await waitFor(() => expect(keysWithPrefix(tab, '')).toEqual([]))
  })

  it('is dropped with its dialog', async () => {
    const { client, id, tab, workingCopies } = await typeHalf(['Submitted'], 'Return to draft')
    const { user } = openForm({ client, encounterId: id, workingCopies })
    await reasonBox()
    await user.click(button('Cancel'))
    expect(keysWithPrefix(tab, '')).toEqual([])
  })

  it('is never for another user', async () => {
    const { client, id, workingCopies } = await typeHalf(['Submitted'], 'Return to draft')
    openForm({ client, encounterId: id, workingCopies, user: { ...everyone, id: 'u2' } })
    await opened(client, id)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is never for another encounter, not even one that has got its number', async () => {
    const { id, workingCopies } = await typeHalf(['Submitted'], 'Return to draft')
    const anew = memoryClient()
    const other = await store(anew, visit, 'Submitted')
    expect(other.id).toBe(id)
    openForm({ client: anew, encounterId: other.id, workingCopies })
    await opened(anew, other.id)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('is for the same patient and status alone', async () => {
    const { client, id, record, workingCopies } = await typeHalf(['Submitted'], 'Return to draft')
    const moved = await client.update(id, { ...record.encounter, PatientId: 100235 }, over(record))
    const { unmount } = openForm({ client, encounterId: id, workingCopies })
    await opened(client, id)
    expect(screen.queryByRole('dialog')).toBeNull()
    unmount()
    const back = await client.update(id, { ...moved.encounter, PatientId: 100234 }, over(moved))
    await client.transition(id, { to: 'Approved' }, over(back))
    openForm({ client, encounterId: id, workingCopies })
    await opened(client, id)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('comes back where somebody has changed something else of the encounter', async () => {
    const { client, id, record, workingCopies } = await typeHalf(['Submitted'], 'Return to draft')
    await client.update(id, { ...record.encounter, DiagnosisCodes: ['J06.9'] }, over(record))
    openForm({ client, encounterId: id, workingCopies })
    expect(await reasonBox()).toHaveProperty('value', 'wrong co')
  })

  it('of a dismissal comes back at its finding', async () => {
    const { tab, workingCopies } = openTab()
    const client = memoryClient()
    const { id } = await store(client, { ...todaysVisit, DiagnosisCodes: ['E11.65', 'E11.9'] })
    const before = openForm({ client, encounterId: id, workingCopies })
    await before.user.click(await screen.findByRole('button', { name: /^Dismiss: E11\.9/ }))
    await before.user.type(await reasonBox(), 'two ty')
    before.unmount()
    const { user } = openForm({ client, encounterId: id, workingCopies })
    const reason = await reasonBox()
    expect(reason).toHaveProperty('value', 'two ty')
    await user.type(reason, 'pes')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Dismiss' }))
    expect(await screen.findByText(/^Dismissed by/)).toHaveProperty(
      'textContent',
      'Dismissed by Dr. Test: “two types”',
    )
    await waitFor(() => expect(keysWithPrefix(tab, '')).toEqual([]))
  })
})
