// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { Directory } from '../../../src/client/Directory.js'
import { over } from '../../../src/testing/contractSupport.js'
import {
  button,
  chipCodes,
  directory,
  everyone,
  field,
  heldCodes,
  memoryClient,
  openForm,
  statusSays,
  store,
  tellingClient,
  visit,
} from './openForm.js'

const diagnoses = () => field('Diagnosis codes')
const question = (name: string) => screen.findByRole('dialog', { name: `Keep these codes for ${name}?` })

describe('a patient that is typed as a number', () => {
  const patient = () => screen.getByRole('spinbutton', { name: 'Patient ID' })
  const open = async () => {
    const client = memoryClient(everyone, false)
    const { id } = await store(client)
    const form = openForm({ client, encounterId: id })
    await waitFor(() => expect(patient()).toHaveProperty('value', '100234'))
    const stored = async () => (await client.get(id)).encounter
    return { ...form, stored }
  }

  it('is nobody before its field is left: nothing is saved for a part of the number', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    try {
      const { user, stored } = await open()
      await user.type(patient(), '{Backspace}')
      await statusSays(/^Not saved: A patient is being typed/)
      await vi.advanceTimersByTimeAsync(5000)
      expect(await stored()).toMatchObject({ PatientId: 100234 })
      await user.type(patient(), '4')
      await user.tab()
      await statusSays(/^Saved/)
      expect(await stored()).toMatchObject({ PatientId: 100234 })
    } finally {
      vi.useRealTimers()
    }
  })

  it('is asked about once its field is left, and Cancel brings back the one before', async () => {
    const { user, stored } = await open()
    await user.clear(patient())
    await user.type(patient(), '100235')
    await user.tab()
    await question('patient 100235')
    await user.click(button('Cancel'))
    expect(patient()).toHaveProperty('value', '100234')
    await statusSays(/^Saved/)
    expect(await stored()).toMatchObject({ PatientId: 100234 })
  })

  it('is asked about before a save that is asked for in its field', async () => {
    const { user, stored } = await open()
    await user.clear(patient())
    await user.type(patient(), '100235{Control>}s{/Control}')
    await question('patient 100235')
    expect(await stored()).toMatchObject({ PatientId: 100234 })
    await user.click(button('Keep codes'))
    await waitFor(async () => expect(await stored()).toMatchObject({ PatientId: 100235 }))
  })

  it('owns the codes that were entered before it, as a whole number', async () => {
    const client = memoryClient(everyone, false)
    const { PatientId: _, ...without } = visit
    const { user } = openForm({ client, initialEncounter: without })
    await user.type(patient(), '100234')
    await user.tab()
    await statusSays(/^Saved/)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect((await client.list({})).records.map(({ encounter }) => encounter.PatientId)).toEqual([100234])
  })
})

it('half a word typed for one patient does not stand in the form of another that someone else chose', async () => {
  const client = memoryClient({ ...everyone, name: 'Dr. Lee' })
  const { telling, tell } = tellingClient(client)
  const { id, record } = await store(client)
  const { user } = openForm({ client: telling, encounterId: id })
  await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'sore thr')
  await client.update(id, { ...record.encounter, PatientId: 100235 }, over(record))
  act(() => tell([Number(id)]))
  await statusSays(/^Dr\. Lee changed the patient of this encounter\. Check whose it is$/)
  expect(diagnoses()).toHaveProperty('value', '')
})

it('a code that is found after the patient was changed is added to nobody', async () => {
  const held = heldCodes()
  const { user } = openForm({ codes: held.source })
  await user.type(field('Patient'), '100234{Enter}')
  await waitFor(() => expect(field('Patient')).toHaveProperty('value', expect.stringContaining('Doe, Jane')))
  await user.type(diagnoses(), 'cold{Enter}')
  await user.clear(field('Patient'))
  await user.type(field('Patient'), '100235{Enter}')
  await waitFor(() =>
    expect(field('Patient')).toHaveProperty('value', expect.stringContaining('Roe, Richard')),
  )
  await act(async () => held.release())
  await screen.findByText(/was not added because the patient was changed/)
  expect(chipCodes('diagnosis')).toEqual([])
  expect(diagnoses()).toHaveProperty('value', 'cold')
})

it('an appointment whose answer comes late does not take the place of the patient chosen since', async () => {
  let answer: () => void = () => undefined
  const slow: Directory = {
    ...directory,
    get: async (kind, id, options) => {
      if (kind === 'appointment') await new Promise<void>((resolve) => (answer = resolve))
      return directory.get(kind, id, options)
    },
  }
  const { user } = openForm({ client: { ...memoryClient(), directory: slow } })
  await user.type(field('Appointment'), '5001234{Enter}')
  await user.type(field('Patient'), '100235{Enter}')
  await waitFor(() =>
    expect(field('Patient')).toHaveProperty('value', expect.stringContaining('Roe, Richard')),
  )
  await act(async () => answer())
  expect(field('Patient')).toHaveProperty('value', expect.stringContaining('Roe, Richard'))
})
