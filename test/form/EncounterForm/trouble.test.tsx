// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EncounterClient, ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import type { UnsavedListener } from '../../../src/form/EncounterFormProps.js'
import {
  chipCodes,
  clearable,
  field,
  memoryClient,
  newWorkingCopies,
  openForm,
  statusSays,
  store,
  tellingClient,
  visit,
} from './openForm.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

const diagnoses = () => field('Diagnosis codes')

/** A client whose storage is full until the test makes room. */
const fullClient = () => {
  let isFull = true
  const client = memoryClient()
  const refuse: EncounterClient['update'] = async (...call) => {
    if (isFull) throw new EncounterClientError('full', 'the storage is full. Make room, then try again.')
    return client.update(...call)
  }
  return {
    client,
    full: { ...client, update: refuse } satisfies ListingClient,
    makeRoom: () => {
      isFull = false
    },
  }
}

describe('what is typed', () => {
  it('is told to the host from the first change on, which can have it saved before it leaves', async () => {
    const { client, full } = fullClient()
    const { id } = await store(client)
    const told = vi.fn<UnsavedListener>()
    const { user } = openForm({ client: full, encounterId: id, onUnsavedChange: told })
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    const settle = told.mock.lastCall?.[2]
    expect(told.mock.lastCall?.[0]).toBe(true)
    expect(await act(async () => settle?.())).toBe(false)
    await statusSays(/^Not saved: the storage is full/)
  })

  it('is saved by itself once there is room', async () => {
    const { client, full, makeRoom } = fullClient()
    const { telling, tell } = tellingClient(full)
    const { id } = await store(client)
    const { user } = openForm({ client: telling, encounterId: id })
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    await statusSays(/^Not saved: the storage is full/)
    makeRoom()
    act(() => tell('all'))
    await statusSays(/^Saved/)
    expect((await client.get(id)).encounter.DiagnosisCodes).toContain('I10')
  })

  it('that the tab has no room to keep over a reload is said to be so', async () => {
    const workingCopies = { ...newWorkingCopies(), write: () => false }
    const { user } = openForm({ workingCopies })
    await user.click(field('Provider'))
    await user.keyboard('lee{Enter}')
    await statusSays(/^Not saved: .* This tab has no space to keep it: reloading loses it$/)
  })

  it('is saved although the host fails over it, which is the host’s to hear of', async () => {
    const report = vi.fn()
    vi.stubGlobal('reportError', report)
    const fault = new Error('of the host')
    const { client, user } = openForm({
      initialEncounter: visit,
      onSaved: () => {
        throw fault
      },
    })
    await user.type(diagnoses(), 'i10{Enter}')
    await statusSays(/^Saved/)
    expect((await client.list({})).total).toBe(1)
    expect(report).toHaveBeenCalledWith(fault)
  })
})

describe('an encounter that is gone', () => {
  it('is said to be, and can be saved as a new draft with all that the form holds', async () => {
    const { client, clear, tell } = clearable()
    const { id } = await store(client, visit, 'Submitted')
    const { saved } = openForm({ client, encounterId: id })
    await screen.findByRole('form', { name: 'Encounter' })
    const after = clear()
    act(() => tell('all'))
    await statusSays(/^Not saved: this encounter is no longer stored$/)
    const anew = await screen.findByRole('button', { name: 'Save as new' })
    act(() => anew.click())
    await statusSays(/^Saved/)
    const { records } = await after.list({})
    expect(records.map(({ encounter }) => encounter)).toEqual([
      { ...visit, EncounterId: Number(saved.at(-1)?.id), EncounterStatus: 'Draft' },
    ])
    expect(screen.queryByRole('button', { name: 'Save as new' })).toBeNull()
  })

  it('in whose place another patient’s stands is never written over it', async () => {
    const { client, clear } = clearable()
    const { id } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    const after = clear()
    const other = await store(after, { ...visit, PatientId: 100235, DiagnosisCodes: ['E11.9'] })
    expect(other.id).toBe(id)
    const anew = await screen.findByRole('button', { name: 'Save as new' })
    await statusSays(/^Not saved: another encounter is stored in its place$/)
    expect(screen.queryByRole('button', { name: 'Save mine over it' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Compare' })).toBeNull()
    await user.click(anew)
    await statusSays(/^Saved/)
    const { records } = await after.list({ sort: { by: 'id', direction: 'ascending' } })
    expect(records.map(({ encounter }) => [encounter.PatientId, encounter.DiagnosisCodes])).toEqual([
      [100235, ['E11.9']],
      [100234, ['J06.9', 'R05.9', 'I10']],
    ])
  })

  it('in whose place another of the same patient stands is not joined with it', async () => {
    const { client, clear } = clearable()
    const { id } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    const after = clear()
    await store(after, { ...visit, DiagnosisCodes: ['E11.9'] })
    await statusSays(/^Not saved: another encounter is stored in its place$/)
    expect((await after.get(id)).encounter.DiagnosisCodes).toEqual(['E11.9'])
  })

  it('is saved again once it is back', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    let isGone = false
    const { telling, tell } = tellingClient<ListingClient>({
      ...client,
      get: async (...call) => {
        if (isGone) throw new EncounterClientError('not-found', 'there is no such encounter.')
        return client.get(...call)
      },
    })
    openForm({ client: telling, encounterId: id })
    await screen.findByRole('form', { name: 'Encounter' })
    isGone = true
    act(() => tell('all'))
    await statusSays(/no longer stored$/)
    isGone = false
    act(() => tell('all'))
    await statusSays(/^Saved/)
  })
})
