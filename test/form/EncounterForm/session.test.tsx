// @vitest-environment jsdom
import { onlineManager } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import type { EncounterClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import {
  button,
  chipCodes,
  codes,
  everyone,
  field,
  memoryClient,
  openForm,
  statusSays,
  store,
  visit,
} from './openForm.js'

afterEach(() => {
  onlineManager.setOnline(true)
})

describe('the encounter that a form holds', () => {
  it('is the one that the host asks for', async () => {
    const client = memoryClient()
    const { id: first } = await store(client)
    const { id: second } = await store(client, { ...visit, DiagnosisCodes: ['I10'] })
    const { again } = openForm({ client, encounterId: first })
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9']))
    again({ encounterId: second })
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['I10']))
    again({ encounterId: undefined })
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual([]))
    await statusSays(/^Nothing to save yet$/)
  })

  it('stays in the form, with what is being typed, when a host takes over the id of its first save', async () => {
    const { user, saved, again } = openForm({ initialEncounter: visit })
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await statusSays(/^Saved/)
    await user.type(field('Diagnosis codes'), 'sore')
    again({ encounterId: String(saved[0]?.encounter.EncounterId) })
    expect(field('Diagnosis codes')).toHaveProperty('value', 'sore')
    expect(document.activeElement).toBe(field('Diagnosis codes'))
  })

  it('keeps its fields where they are, however often its host renders', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { again } = openForm({ client, encounterId: id, readOnly: true, onEdit: () => undefined })
    const list = await screen.findByRole('list', { name: 'Selected diagnosis codes' })
    const provider = await screen.findByText('Dr. Lee', { selector: 'p *' })
    again({ onEdit: () => undefined })
    again({ onEdit: () => undefined })
    expect(screen.getByRole('list', { name: 'Selected diagnosis codes' })).toBe(list)
    expect(screen.getByText('Dr. Lee', { selector: 'p *' })).toBe(provider)
  })

  it('is not there where nobody knows its id, which the form says', async () => {
    openForm({ encounterId: 42 })
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'Encounter not found' })).toBeTruthy()
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('can be asked for again where it could not be loaded', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    let reachable = false
    const { user } = openForm({
      encounterId: id,
      client: {
        ...client,
        get: (...args) =>
          reachable
            ? client.get(...args)
            : Promise.reject(new EncounterClientError('unavailable', 'The server cannot be reached')),
      },
    })
    await screen.findByRole('heading', { name: 'The encounter could not be loaded' })
    expect(screen.getByText('The server cannot be reached')).toBeTruthy()
    reachable = true
    await user.click(button('Try again'))
    expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
  })

  it('is loaded, searched for and saved while the browser is offline: the client knows what it can reach', async () => {
    onlineManager.setOnline(false)
    const client = memoryClient()
    const { id } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await screen.findByRole('form', { name: 'Encounter' })
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await statusSays(/^Saved/)
  })
})

describe('a code search that fails', () => {
  it('says so, and takes a whole code all the same', async () => {
    const { user } = openForm({
      codes: {
        ...codes,
        search: () => Promise.reject(new Error('not reachable')),
        lookUp: () => Promise.reject(new Error('not reachable')),
      },
    })
    await user.type(field('Diagnosis codes'), 'cough{Enter}')
    expect(await screen.findAllByText(/^The codes could not be loaded\./)).not.toHaveLength(0)
    await user.clear(field('Diagnosis codes'))
    await user.type(field('Diagnosis codes'), 'j06.9{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9']))
  })
})

describe('two forms on one page', () => {
  it('do not know of each other', async () => {
    const clients: readonly EncounterClient[] = [memoryClient(), memoryClient()]
    render(
      clients.map((client, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never change places
        <section key={index} aria-label={`Form ${index + 1}`}>
          <EncounterForm client={client} user={everyone} codes={codes} initialEncounter={visit} />
        </section>
      )),
    )
    const user = userEvent.setup()
    const first = within(screen.getByRole('region', { name: 'Form 1' }))
    const second = within(screen.getByRole('region', { name: 'Form 2' }))
    await user.type(first.getByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    await first.findByRole('button', { name: 'Remove I10' })
    expect(second.queryByRole('button', { name: 'Remove I10' })).toBeNull()
    await first.findByText(/^Saved/)
    expect(second.getByRole('status').textContent).toBe('Nothing to save yet')

    await user.click(second.getByRole('button', { name: 'Remove J06.9' }))
    await user.click(second.getByRole('button', { name: 'Remove R05.9' }))
    await user.click(second.getByRole('button', { name: 'Submit' }))
    const summary = within(await second.findByRole('region', { name: 'There is a problem' }))
    await user.click(summary.getByRole('link', { name: 'Add a diagnosis code' }))
    expect(document.activeElement).toBe(second.getByRole('combobox', { name: 'Diagnosis codes' }))
    expect(first.queryByRole('region', { name: 'There is a problem' })).toBeNull()

    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})
