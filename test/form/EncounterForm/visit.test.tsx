// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import { formatDate } from '../../../src/messages/formats.js'
import {
  button,
  directory,
  everyone,
  field,
  memoryClient,
  newWorkingCopies,
  openForm,
  openVisit,
  patientHead,
  statusSays,
  store,
  visit,
  visitLine,
} from './openForm.js'

const janes = 'Doe, Jane · 39 y · 03/15/1985 · 100234'
const date = () => screen.getByLabelText<HTMLInputElement>('Date of service')
const isFolded = () => screen.queryByRole('combobox', { name: 'Patient' }) === null

const openStored = async (encounter = visit, props: Parameters<typeof openForm>[0] = {}) => {
  const client = memoryClient()
  const { id } = await store(client, encounter)
  const form = openForm({ client, encounterId: id, ...props })
  await waitFor(() => expect(patientHead()).toBe(janes))
  return { ...form, client, id }
}

describe('the visit of an encounter', () => {
  it('is headed by nobody at first, and folds once an appointment has filled it in', async () => {
    const { user } = openForm()
    expect(patientHead()).toBe('No patient selected')
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
    await user.type(field('Appointment'), '5001234{Enter}')
    await waitFor(() => expect(isFolded()).toBe(true))
    expect(patientHead()).toBe(janes)
    expect(visitLine()).toBe('Wed, Jan 15, 2025 · 9:00 AM · Dr. Lee')
    expect(document.activeElement).toBe(field('Diagnosis codes'))
  })

  it('of a stored one is folded, and unfolds with the focus in its first field', async () => {
    const { user } = await openStored()
    expect(isFolded()).toBe(true)
    await waitFor(() => expect(visitLine()).toBe('Wed, Jan 15, 2025 · Dr. Lee'))
    await user.click(button('Change'))
    expect(document.activeElement).toBe(field('Appointment'))
    await user.click(button('Hide fields'))
    expect(isFolded()).toBe(true)
    expect(document.activeElement).toBe(button('Change'))
  })

  it('folds for whoever goes on by Tab, and not for a pointer, nor while somebody is in it', async () => {
    const { user } = await openStored()
    await openVisit()
    await user.click(field('Diagnosis codes'))
    expect(isFolded()).toBe(false)
    await user.click(field('Patient'))
    await user.tab()
    expect(document.activeElement).toBe(field('Provider'))
    expect(isFolded()).toBe(false)
    date().focus()
    await user.tab()
    await user.tab()
    expect(document.activeElement?.textContent).toContain('J06.9')
    expect(isFolded()).toBe(true)
  })

  it('stays open over a text that is not read, and over what is wrong', async () => {
    const { user, client, id } = await openStored()
    await openVisit()
    await user.clear(date())
    await user.type(date(), '2/30/25')
    expect(screen.queryByRole('button', { name: 'Hide fields' })).toBeNull()
    await user.tab()
    await user.tab()
    expect(isFolded()).toBe(false)
    expect((await client.get(id)).encounter.DateOfService).toBe('2025-01-15')
  })

  it('is open where somebody in it is not known, and is unfolded by a link to one of its fields', async () => {
    const { user, client } = openForm({
      initialEncounter: { ...visit, DiagnosisCodes: [], ProviderId: 999 },
    })
    await screen.findAllByText(/provider/i)
    await waitFor(() => expect(isFolded()).toBe(false))
    await user.clear(field('Provider'))
    await user.type(field('Provider'), 'Lee{Enter}')
    await screen.findByRole('button', { name: 'Hide fields' })
    expect((await client.list({})).total).toBeLessThanOrEqual(1)
  })

  it('keeps what is typed in a field over folding', async () => {
    const workingCopies = newWorkingCopies()
    const { user } = await openStored(visit, { workingCopies })
    await openVisit()
    await user.type(field('Patient'), 'x')
    await user.tab()
    expect(isFolded()).toBe(false)
    expect(screen.getByRole('button', { name: 'Keep current patient' })).toBeTruthy()
    await user.click(button('Keep current patient'))
    await user.click(button('Hide fields'))
    expect(isFolded()).toBe(true)
    expect(patientHead()).toBe(janes)
  })

  it('is neither headed nor folded where the client has no directory', async () => {
    const client = memoryClient(undefined, false)
    const { id } = await store(client)
    openForm({ client, encounterId: id })
    await waitFor(() =>
      expect(screen.getByRole('spinbutton', { name: 'Patient ID' })).toHaveProperty('value', '100234'),
    )
    expect(patientHead()).toBe('')
  })

  it('says of the patient what the directory knows, and names the number of one it cannot look up', async () => {
    const away = { ...directory, get: () => Promise.reject(new Error('away')) }
    const client = { ...memoryClient(), directory: away }
    const { id } = await store(client)
    openForm({ client, encounterId: id })
    expect(await screen.findByRole('heading', { name: 'Patient 100234' })).toBeTruthy()
  })
})

describe('what a new encounter begins with', () => {
  const clinician = { ...everyone, providerId: 202 }
  const today = todayOf(new Date())
  // The tests may run over midnight.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00`) }))
  afterEach(() => void vi.useRealTimers())

  it('is today and the user, neither saved, nor kept, nor asked about', async () => {
    const workingCopies = newWorkingCopies()
    const told: boolean[] = []
    const { client, unmount } = openForm({
      user: clinician,
      workingCopies,
      workingCopyKey: 'one',
      onUnsavedChange: (unsaved) => told.push(unsaved),
    })
    await waitFor(() => expect(field('Provider')).toHaveProperty('value', 'Dr. Okafor'))
    expect(date().value).toBe(formatDate(today, 'numeric'))
    await statusSays(/^Nothing to save yet$/)
    window.dispatchEvent(new Event('pagehide'))
    expect(workingCopies.read('u1:new:one')).toBeUndefined()
    unmount()
    expect(told.filter(Boolean)).toEqual([])
    expect((await client.list({})).total).toBe(0)
  })

  it('is saved with the first thing that is entered', async () => {
    const { user, saved } = openForm({ user: clinician })
    await user.type(field('Patient'), 'Roe{Enter}')
    await statusSays(/^Saved/)
    expect(saved[0]?.encounter).toMatchObject({
      PatientId: 100235,
      ProviderId: 202,
      DateOfService: today,
    })
  })

  it('is what the host says, where it says something', async () => {
    openForm({ user: clinician, initialEncounter: { ProviderId: 201, DateOfService: '2025-01-20' } })
    await waitFor(() => expect(field('Provider')).toHaveProperty('value', 'Dr. Lee'))
    expect(date().value).toBe('01/20/2025')
  })

  it('is folded from the start where it is a whole visit, with the focus in the diagnoses', async () => {
    const { DiagnosisCodes: _, ...begun } = visit
    openForm({ initialEncounter: begun, autoFocus: true })
    await waitFor(() => expect(document.activeElement).toBe(field('Diagnosis codes')))
    expect(isFolded()).toBe(true)
    await waitFor(() => expect(visitLine()).toBe('Wed, Jan 15, 2025 · Dr. Lee'))
  })
})
