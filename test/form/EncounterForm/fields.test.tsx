// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { field, memoryClient, openForm, openVisit, statusSays, store } from './openForm.js'

const dateOfService = () => screen.getByLabelText('Date of service')

describe('the fields of an encounter', () => {
  it('are filled by an appointment, which leads on to the diagnoses', async () => {
    const { user, client } = openForm()
    await user.type(field('Appointment'), '5001234{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(field('Diagnosis codes')))
    await openVisit()
    expect(field('Appointment')).toHaveProperty('value', 'Jan 15, 2025 9:00 AM · Doe, Jane · Dr. Lee')
    expect(field('Patient')).toHaveProperty('value', 'Doe, Jane · 03/15/1985 · 100234')
    expect(field('Provider')).toHaveProperty('value', 'Dr. Lee')
    expect(dateOfService()).toHaveProperty('value', '01/15/2025')
    await statusSays(/^Saved \d{1,2}:\d\d [AP]M$/)
    expect((await client.list({})).records.map(({ encounter }) => encounter)).toMatchObject([
      { AppointmentId: 5001234, PatientId: 100234, ProviderId: 201, DateOfService: '2025-01-15' },
    ])
  })

  it('come in the order of the work, without the identifier and the status', () => {
    openForm()
    const labels = within(screen.getByRole('group', { name: 'Visit' }))
      .getAllByText(/^(?:Appointment|Patient|Provider|Date of service|.* codes|Encounter.*)$/, {
        selector: 'label',
      })
      .map(({ textContent }) => textContent)
    expect(labels).toEqual([
      'Appointment',
      'Patient',
      'Provider',
      'Date of service',
      'Diagnosis codes',
      'Procedure codes',
    ])
  })

  it('are plain numbers where the client has no directory', async () => {
    const { user, client } = openForm({ client: memoryClient(undefined, false) })
    expect(screen.queryByRole('combobox', { name: /patient/i })).toBeNull()
    await user.type(screen.getByRole('spinbutton', { name: 'Patient ID' }), '100234')
    await user.type(screen.getByRole('spinbutton', { name: 'Provider ID' }), '201')
    await user.type(screen.getByRole('spinbutton', { name: 'Appointment ID' }), '7')
    await user.clear(dateOfService())
    await user.type(dateOfService(), '2025-01-15')
    await user.tab()
    await statusSays(/^Saved/)
    expect((await client.list({})).records[0]?.encounter).toMatchObject({
      PatientId: 100234,
      ProviderId: 201,
      AppointmentId: 7,
    })
  })

  it('find a patient by date of birth, and show what tells two apart', async () => {
    const { user } = openForm()
    await user.type(field('Patient'), '11/2/1952')
    expect(await screen.findByRole('option', { name: 'Roe, Richard · 11/02/1952 · 100235' })).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(field('Patient')).toHaveProperty('value', 'Roe, Richard · 11/02/1952 · 100235')
  })

  it('keep a name that is not found, and say how to go on', async () => {
    const { user } = openForm()
    await user.type(field('Patient'), 'Nemo{Enter}')
    expect(await screen.findAllByText(/^No patient matches “Nemo”/)).not.toHaveLength(0)
    await user.tab()
    expect(field('Patient')).toHaveProperty('value', 'Nemo')
    expect(field('Patient').getAttribute('aria-invalid')).toBe('true')
  })

  it('show the entry that was chosen again where another search was given up', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await openVisit()
    const patient = field('Patient')
    await waitFor(() => expect(patient).toHaveProperty('value', 'Doe, Jane · 03/15/1985 · 100234'))
    await user.type(patient, 'x{Escape}')
    expect(patient).toHaveProperty('value', 'Doe, Jane · 03/15/1985 · 100234')
  })

  it('are empty once a reference is cleared, which is not saved while it is required', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await openVisit()
    const patient = field('Patient')
    await waitFor(() => expect(patient).toHaveProperty('value', 'Doe, Jane · 03/15/1985 · 100234'))
    await user.clear(patient)
    await statusSays(/^Not saved: Enter a patient$/)
    expect((await client.get(id)).encounter.PatientId).toBe(100234)
  })

  it('begin with the first one where the host asks for it', async () => {
    openForm({ autoFocus: true })
    await waitFor(() => expect(document.activeElement).toBe(field('Appointment')))
  })

  it('begin with what the host gives a new encounter', async () => {
    openForm({ initialEncounter: { PatientId: 100235, DateOfService: '2025-01-20' } })
    await waitFor(() =>
      expect(field('Patient')).toHaveProperty('value', 'Roe, Richard · 11/02/1952 · 100235'),
    )
    expect(dateOfService()).toHaveProperty('value', '01/20/2025')
  })
})
