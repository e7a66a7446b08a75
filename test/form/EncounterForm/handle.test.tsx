// @vitest-environment jsdom
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createRef } from 'react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import type { EncounterFormHandle } from '../../../src/form/EncounterFormHandle.js'
import type { EncounterFormProps } from '../../../src/form/EncounterFormProps.js'
import {
  chipCodes,
  codes,
  currentStep,
  everyone,
  memoryClient,
  newWorkingCopies,
  openVisit,
  patientHead,
  statusSays,
  store,
  todaysVisit,
} from './openForm.js'

const open = async (
  props: Partial<EncounterFormProps> & { readonly client?: ListingClient },
  client: ListingClient = memoryClient(),
) => {
  const ref = createRef<EncounterFormHandle>()
  const view = render(<EncounterForm ref={ref} client={client} user={everyone} codes={codes} {...props} />)
  await screen.findByRole('form', { name: 'Encounter' })
  return { ...view, client, handle: ref.current ?? expect.fail(), ref, user: userEvent.setup() }
}

const addDiagnosis = async (code: string) => {
  await userEvent.type(screen.getByRole('combobox', { name: 'Diagnosis codes' }), `${code}{Enter}`)
  await waitFor(() => expect(chipCodes('diagnosis')).toContain(code))
}

describe('the handle of a form', () => {
  it('is there once the encounter is, and stays the same', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const ref = createRef<EncounterFormHandle>()
    const form = (label: string) => (
      <EncounterForm ref={ref} label={label} client={client} user={everyone} codes={codes} encounterId={id} />
    )
    const { rerender } = render(form('One'))
    expect(ref.current).toBeNull()
    await screen.findByRole('form', { name: 'One' })
    const first = ref.current
    expect(first?.record?.id).toBe(id)
    rerender(form('Two'))
    expect(ref.current).toBe(first)
  })

  it('focuses the first field, and does not start an edit of what is read-only', async () => {
    const client = memoryClient()
    const { id } = await store(client, todaysVisit, 'Submitted')
    const { handle } = await open({ encounterId: id }, client)
    act(() => handle.focus())
    expect(screen.getByRole('button', { name: 'Edit' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull()
  })

  it('focuses the first field of a new encounter', async () => {
    const { handle } = await open({})
    act(() => handle.focus())
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Appointment' }))
  })

  it('saves as "Save draft" does, and says whether all is stored', async () => {
    const { handle, client } = await open({ initialEncounter: { PatientId: 100234 } })
    // The schema asks for a provider.
    await act(async () => expect(await handle.save()).toBe(false))
    expect(screen.getByRole('region', { name: 'There is a problem' })).toBe(document.activeElement)
    expect((await client.list({})).total).toBe(0)
    await userEvent.type(screen.getByRole('combobox', { name: 'Provider' }), 'lee{Enter}')
    await act(async () => expect(await handle.save()).toBe(true))
    expect((await client.list({})).total).toBe(1)
    expect(handle.dirty).toBe(false)
    expect(handle.record?.encounter.ProviderId).toBe(201)
  })

  it('submits as the button does: not what has an error, and what has none', async () => {
    const client = memoryClient()
    const { id } = await store(client, { ...todaysVisit, DiagnosisCodes: [] })
    const { handle } = await open({ encounterId: id }, client)
    await act(async () => handle.submit())
    expect(screen.getByRole('region', { name: 'There is a problem' })).toBe(document.activeElement)
    expect(currentStep()).toBe('Draft')
    await addDiagnosis('J06.9')
    await act(async () => handle.submit())
    expect(currentStep()).toBe('Submitted')
    expect(handle.record?.encounter.EncounterStatus).toBe('Submitted')
    // What is submitted is not approved by "Submit".
    await act(async () => handle.submit())
    expect(currentStep()).toBe('Submitted')
    expect(handle.offered.map(({ action }) => action)).toContain('Approve')
  })

  it('drops what is not saved, its working copy too, and shows what is', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const workingCopies = newWorkingCopies()
    const refused: ListingClient = {
      ...client,
      update: () => Promise.reject(new TypeError('away')),
    }
    const { handle, ref, unmount } = await open({ encounterId: id, workingCopies }, refused)
    await addDiagnosis('E11.9')
    await statusSays(/^Not saved/)
    expect(handle.dirty).toBe(true)
    await act(async () => handle.reset())
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9'])
    expect(ref.current?.dirty).toBe(false)
    unmount()
    await open({ encounterId: id, workingCopies }, client)
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9'])
    expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull()
  })

  it('forgets whose codes it had: they are asked about no more, and the stored ones still are', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { handle, user } = await open({ encounterId: id }, client)
    await openVisit()
    const choose = async (patient: string) => {
      await user.clear(screen.getByRole('combobox', { name: 'Patient' }))
      await user.type(screen.getByRole('combobox', { name: 'Patient' }), `${patient}{Enter}`)
    }
    await choose('roe')
    await screen.findByRole('dialog')
    await act(async () => handle.reset())
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(patientHead()).toContain('Doe, Jane'))
    expect((await client.get(id)).encounter.PatientId).toBe(100234)
    await openVisit()
    await choose('roe')
    expect(await screen.findByRole('dialog')).toBeTruthy()
  })

  it('does not lose an encounter that is just being created', async () => {
    const client = memoryClient()
    let isAsked = false
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => {
      answer = resolve
    })
    const slow: ListingClient = {
      ...client,
      create: async (...call) => {
        const record = await client.create(...call)
        isAsked = true
        await held
        return record
      },
    }
    const { handle, ref } = await open({ initialEncounter: { PatientId: 100234, ProviderId: 201 } }, slow)
    await addDiagnosis('J06.9')
    await waitFor(() => expect(isAsked).toBe(true))
    let reset: unknown
    act(() => {
      reset = handle.reset()
    })
    answer()
    await act(async () => reset)
    await waitFor(() => expect(ref.current?.record).toBeDefined())
    expect(chipCodes('diagnosis')).toEqual(['J06.9'])
    await act(async () => ref.current?.save())
    expect((await client.list({})).total).toBe(1)
  })
})
