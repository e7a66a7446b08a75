// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { over } from '../../../src/testing/contractSupport.js'
import { wholeText } from '../../support/wholeText.js'
import {
  button,
  chipCodes,
  everyone,
  field,
  memoryClient,
  newWorkingCopies,
  openForm,
  statusSays,
  store,
  tellingClient,
  visit,
} from './openForm.js'

const diagnoses = () => field('Diagnosis codes')

it('saves in the name of whoever the host has signed in, and passes on nothing that another has typed', async () => {
  const client = memoryClient()
  const other = { ...everyone, id: 'other', name: 'Robin' }
  const { again, user } = openForm({ client, initialEncounter: { ...visit } })
  await user.type(diagnoses(), 'sore thr')
  const created: string[] = []
  const othersClient: ListingClient = {
    ...client,
    create: (...args) => {
      created.push('Robin')
      return client.create(...args)
    },
  }
  again({ client: othersClient, user: other })
  expect(diagnoses()).toHaveProperty('value', '')
  await user.click(button('Save draft'))
  await statusSays(/^Saved/)
  expect(created).toEqual(['Robin'])
})

it('has the record of a new encounter from its save, and asks for it only once another has changed it', async () => {
  const { telling: client, tell } = tellingClient(memoryClient())
  const get = vi.spyOn(client, 'get')
  const { user } = openForm({ client, initialEncounter: { ...visit } })
  await user.click(button('Save draft'))
  await statusSays(/^Saved/)
  act(() => tell('all'))
  await waitFor(() => expect(get).toHaveBeenCalled())
  expect(get).toHaveBeenCalledTimes(1)
})

/** A client whose saves fail as long as `problem` is set. */
const unreliable = () => {
  const client = memoryClient()
  const state: { problem: EncounterClientError | undefined } = { problem: undefined }
  const unlessProblem = <T,>(call: () => Promise<T>) =>
    state.problem === undefined ? call() : Promise.reject(state.problem)
  const failing: ListingClient = {
    ...client,
    create: (...args) => unlessProblem(() => client.create(...args)),
    update: (...args) => unlessProblem(() => client.update(...args)),
  }
  return { client: failing, state }
}

/** What another user changes in the tests: of this, the date is changed by both. */
const theirChange = { DiagnosisCodes: ['E11.9'], DateOfService: '2025-01-14' }

/** A stored encounter, open, that another user has just changed, in the same field. */
const openWhileChanged = async () => {
  const client = memoryClient()
  const { id, record } = await store(client)
  const form = openForm({ client, encounterId: id })
  await screen.findByRole('combobox', { name: 'Diagnosis codes' })
  await client.update(id, { ...record.encounter, ...theirChange }, over(record))
  fireEvent.change(screen.getByLabelText('Date of service'), { target: { value: '2025-01-13' } })
  await form.user.type(diagnoses(), 'i10{Enter}')
  await screen.findByRole('alert')
  const storedCodes = async () => (await client.get(id)).encounter.DiagnosisCodes
  return { ...form, id, storedCodes }
}

describe('a new encounter', () => {
  it('saves itself as a draft once what the schema requires is there, and not before', async () => {
    const { user, client, saved } = openForm({
      initialEncounter: { PatientId: 100234, ProviderId: 201, DateOfService: '' },
    })
    await statusSays(/^Nothing to save yet$/)
    await user.type(diagnoses(), 'i10{Enter}')
    await statusSays(/^Not saved: Enter a date of service$/)
    expect((await client.list({})).total).toBe(0)
    await user.type(screen.getByLabelText('Date of service'), '2025-01-15')
    await statusSays(/^Saved/)
    expect(saved.at(-1)?.encounter).toMatchObject({ DiagnosisCodes: ['I10'], EncounterStatus: 'Draft' })
  })

  it('is one encounter however often it is saved', async () => {
    const { user, client, saved } = openForm({ initialEncounter: visit })
    await user.type(diagnoses(), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    for (let click = 0; click < 10; click += 1) await user.click(button('Save draft'))
    await statusSays(/^Saved/)
    expect((await client.list({})).total).toBe(1)
    expect(saved).toHaveLength(1)
  })

  it('is saved with Ctrl+S from wherever the focus is', async () => {
    const { user, client } = openForm({ initialEncounter: visit })
    await user.type(diagnoses(), 'i10{Enter}')
    await user.keyboard('{Control>}s{/Control}')
    await statusSays(/^Saved/)
    expect((await client.list({})).records[0]?.encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9', 'I10'])
  })

  it('that is saved too early says what is missing, with a link to each field', async () => {
    const { user } = openForm()
    await user.click(button('Save draft'))
    const summary = await screen.findByRole('region', { name: 'There is a problem' })
    expect(document.activeElement).toBe(summary)
    await user.click(within(summary).getByRole('link', { name: 'Enter a provider' }))
    expect(document.activeElement).toBe(field('Provider'))
    expect(field('Provider').getAttribute('aria-invalid')).toBe('true')
  })

  it('says why it could not be saved, keeps everything, and saves when tried again', async () => {
    const { client, state } = unreliable()
    state.problem = new EncounterClientError('full', 'this browser’s storage is full')
    const { user } = openForm({ client, initialEncounter: visit })
    await user.type(diagnoses(), 'i10{Enter}')
    await statusSays(/^Not saved: this browser’s storage is full$/)
    expect(screen.getAllByRole('status')).toHaveLength(1)
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9', 'I10'])
    state.problem = undefined
    await user.click(button('Save draft'))
    await statusSays(/^Saved/)
    expect(screen.queryByText(/^Not saved/)).toBeNull()
  })
})

describe('an encounter that someone else changed in the meantime', () => {
  it('says who, and keeps what was typed and what was stored', async () => {
    const { storedCodes } = await openWhileChanged()
    expect(screen.getByRole('alert').textContent).toContain('You changed this encounter in another tab')
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9', 'I10'])
    expect(await storedCodes()).toEqual(['E11.9'])
  })

  it('shows their version when told to', async () => {
    const { user, storedCodes } = await openWhileChanged()
    await user.click(button('Show their version'))
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['E11.9']))
    expect(screen.queryByRole('alert')).toBeNull()
    await statusSays(/^Saved/)
    expect(await storedCodes()).toEqual(['E11.9'])
  })

  it('saves mine over theirs when told to', async () => {
    const { user, storedCodes } = await openWhileChanged()
    await user.click(button('Save mine over it'))
    await statusSays(/^Saved/)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(await storedCodes()).toEqual(['J06.9', 'R05.9', 'I10'])
  })

  it('is not saved over by "Save draft" or "Submit" before that is decided', async () => {
    const { user, storedCodes, client, id } = await openWhileChanged()
    await user.click(button('Save draft'))
    await user.click(button('Submit'))
    await waitFor(() => expect(button('Submit')).toHaveProperty('disabled', false))
    expect(screen.getByRole('alert')).toBeTruthy()
    expect(await storedCodes()).toEqual(['E11.9'])
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
  })

  it('is saved with both changes where they do not touch the same, and the status line says whose they are', async () => {
    const client = memoryClient({ ...everyone, name: 'Dr. Lee' })
    const { id, record } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    const theirs = { ProcedureCodes: ['99213', '36415'], DiagnosisCodes: ['J06.9', 'E11.9'] }
    await client.update(id, { ...record.encounter, ...theirs }, over(record))
    await user.type(diagnoses(), 'i10{Enter}')
    await statusSays(/^Saved \d{1,2}:\d\d [AP]M, with Dr\. Lee's changes$/)
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'E11.9', 'I10'])
    expect(chipCodes('procedure')).toEqual(['99213', '36415'])
    expect((await client.get(id)).encounter).toMatchObject({
      ProcedureCodes: ['99213', '36415'],
      DiagnosisCodes: ['J06.9', 'E11.9', 'I10'],
    })
    await user.type(diagnoses(), 'e1165{Enter}')
    await statusSays(/^Saved \d{1,2}:\d\d [AP]M$/)
    expect(await client.history(id)).toHaveLength(4)
  })

  it('is never given to the patient that someone else chose meanwhile', async () => {
    const client = memoryClient({ ...everyone, name: 'Dr. Lee' })
    const { id, record } = await store(client)
    const { user } = openForm({ client, encounterId: id })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    const theirs = await client.update(id, { ...record.encounter, PatientId: 100235 }, over(record))
    await user.type(diagnoses(), 'i10{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('Dr. Lee changed this encounter')
    expect(await client.get(id)).toEqual(theirs)
    expect(screen.queryByRole('button', { name: 'Save mine over it' })).toBeNull()
    await user.click(button('Compare'))
    const patient = within(await screen.findByRole('group', { name: 'Patient' }))
    await user.click(patient.getByRole('radio', { name: /Dr\. Lee/ }))
    const codes = within(screen.getByRole('group', { name: 'Diagnosis codes' }))
    await user.click(codes.getByRole('radio', { name: /^Keep both/ }))
    await user.click(button('Save'))
    // The code was entered for the patient before.
    await screen.findByRole('dialog', { name: 'Keep these codes for Roe, Richard?' })
    expect(await client.get(id)).toEqual(theirs)
    await user.click(button('Keep codes'))
    await statusSays(/^Saved/)
    expect((await client.get(id)).encounter).toMatchObject({
      PatientId: 100235,
      DiagnosisCodes: ['J06.9', 'R05.9', 'I10'],
    })
  })

  it('shows their change at once where nothing is typed over it', async () => {
    const client = memoryClient()
    const { telling, tell } = tellingClient(client)
    const { id, record } = await store(client)
    openForm({ client: telling, encounterId: id })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    await client.update(id, { ...record.encounter, DiagnosisCodes: ['E11.9'] }, over(record))
    act(() => tell([Number(id)]))
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['E11.9']))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it("does not take an older reading that comes late for someone else's change", async () => {
    const client = memoryClient()
    let read = client.get
    const { telling: slow, tell } = tellingClient({ ...client, get: (...args) => read(...args) })
    const { id, record } = await store(client)
    const { user } = openForm({ client: slow, encounterId: id })
    await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    let answer: (old: typeof record) => void = () => undefined
    read = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    act(() => tell([Number(id)]))
    await user.type(diagnoses(), 'e119{Enter}')
    await waitFor(async () => expect(await client.history(id)).toHaveLength(2))
    await statusSays(/^Saved/)
    await act(async () => answer(record))
    await user.type(diagnoses(), 'i10{Enter}')
    await waitFor(async () => expect(await client.history(id)).toHaveLength(3))
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9', 'E11.9', 'I10'])
    // It would say "with Dr. Lee's changes" of one's own.
    await statusSays(/^Saved \d{1,2}:\d\d [AP]M$/)
  })
})

describe('what is typed and not saved', () => {
  it('is there again after a reload of the tab, half-typed words included, until it is discarded', async () => {
    const workingCopies = newWorkingCopies()
    const before = openForm({ workingCopies, workingCopyKey: 'a' })
    await before.user.type(field('Patient'), '100235{Enter}')
    await waitFor(() =>
      expect(field('Patient')).toHaveProperty('value', 'Roe, Richard · 11/02/1952 · 100235'),
    )
    await before.user.type(diagnoses(), 'sore thr')
    before.unmount()

    const after = openForm({ workingCopies, workingCopyKey: 'a' })
    await screen.findByText(wholeText(/^These are your changes for Roe, Richard that were not saved yet\./))
    await waitFor(() =>
      expect(field('Patient')).toHaveProperty('value', 'Roe, Richard · 11/02/1952 · 100235'),
    )
    expect(diagnoses()).toHaveProperty('value', 'sore thr')
    await after.user.click(button('Discard'))
    expect(field('Patient')).toHaveProperty('value', '')
    expect(diagnoses()).toHaveProperty('value', '')
    expect(screen.queryByText(/^These are your changes/)).toBeNull()
    after.unmount()

    openForm({ workingCopies, workingCopyKey: 'a' })
    expect(field('Patient')).toHaveProperty('value', '')
  })

  it('is not kept once it is saved', async () => {
    const workingCopies = newWorkingCopies()
    const before = openForm({ workingCopies, workingCopyKey: 'a', initialEncounter: visit })
    await before.user.type(diagnoses(), 'i10{Enter}')
    await statusSays(/^Saved/)
    before.unmount()
    openForm({ workingCopies, workingCopyKey: 'a' })
    expect(screen.queryByText(/^These are your changes/)).toBeNull()
    expect(chipCodes('diagnosis')).toEqual([])
  })

  it.each([
    ['another user', { workingCopyKey: 'a', user: { ...everyone, id: 'u2' } }],
    ['another new form', { workingCopyKey: 'b' }],
    ['a form that no key tells apart', {}],
  ])('is not shown in %s', async (_, other) => {
    const workingCopies = newWorkingCopies()
    const before = openForm({ workingCopies, workingCopyKey: 'a' })
    await before.user.type(field('Patient'), '100235{Enter}')
    await before.user.type(diagnoses(), 'sore thr')
    before.unmount()
    openForm({ workingCopies, ...other })
    expect(diagnoses()).toHaveProperty('value', '')
    expect(field('Patient')).toHaveProperty('value', '')
  })

  it('goes with a new form that no key tells from the next one', async () => {
    const workingCopies = newWorkingCopies()
    const before = openForm({ workingCopies })
    await before.user.type(field('Patient'), '100235{Enter}')
    await before.user.type(diagnoses(), 'sore thr')
    before.unmount()
    openForm({ workingCopies })
    expect(diagnoses()).toHaveProperty('value', '')
    expect(field('Patient')).toHaveProperty('value', '')
  })

  it('is given up for good where the host says so', async () => {
    const workingCopies = newWorkingCopies()
    let giveUp: (() => void) | undefined
    const before = openForm({
      workingCopies,
      workingCopyKey: 'a',
      onUnsavedChange: (_, discard) => {
        giveUp = discard
      },
    })
    await before.user.type(field('Patient'), '100235{Enter}')
    await before.user.type(diagnoses(), 'sore thr')
    giveUp?.()
    before.unmount()
    openForm({ workingCopies, workingCopyKey: 'a' })
    expect(diagnoses()).toHaveProperty('value', '')
    expect(field('Patient')).toHaveProperty('value', '')
  })

  it('of a new encounter is not saved before its user has touched it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    try {
      const workingCopies = newWorkingCopies()
      const { record } = await store(memoryClient())
      const { EncounterId: _i, EncounterStatus: _s, ...values } = record.encounter
      workingCopies.write(`${everyone.id}:new:a`, {
        userId: everyone.id,
        values: { values: { ...values, PatientId: '100235', ProviderId: '201' }, texts: {} },
        savedAt: '2025-01-15T10:42:00.000Z',
      })
      const { client, user } = openForm({ workingCopies, workingCopyKey: 'a' })
      await screen.findByText(wholeText(/^These are your changes for Roe, Richard/))
      await vi.advanceTimersByTimeAsync(5000)
      await statusSays(/^Not saved yet$/)
      expect((await client.list({})).total).toBe(0)
      await user.click(button('Save draft'))
      await statusSays(/^Saved/)
      expect((await client.list({})).total).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })

  it('goes on with the create that was sent before a reload: one encounter comes of it', async () => {
    const workingCopies = newWorkingCopies()
    const client = memoryClient()
    // The answer to this never came.
    await client.create(visit, { idempotencyKey: 'sent before' })
    workingCopies.write(`${everyone.id}:new:a`, {
      userId: everyone.id,
      values: {
        values: { ...visit, PatientId: '100234', ProviderId: '201', DiagnosisCodes: ['J06.9', 'I10'] },
        texts: {},
      },
      createKey: 'sent before',
      savedAt: '2025-01-15T10:42:00.000Z',
    })
    const { user } = openForm({ client, workingCopies, workingCopyKey: 'a' })
    await user.click(button('Save draft'))
    await statusSays(/^Saved/)
    const { records } = await client.list({})
    expect(records.map(({ encounter }) => encounter.DiagnosisCodes)).toEqual([['J06.9', 'I10']])
  })

  it('does not overwrite what was stored since, nor is it submitted as that', async () => {
    const workingCopies = newWorkingCopies()
    const client = memoryClient()
    const { id, record } = await store(client)
    workingCopies.write(`${everyone.id}:${id}`, {
      userId: everyone.id,
      values: {
        values: { ...record.encounter, PatientId: '100235', ProviderId: '201', DiagnosisCodes: ['I10'] },
        texts: {},
      },
      baseVersion: record.version,
      savedAt: '2025-01-15T10:42:00.000Z',
    })
    await client.update(
      id,
      { ...record.encounter, DateOfService: '2025-01-14', DiagnosisCodes: ['E11.9'] },
      over(record),
    )
    const { user } = openForm({ client, workingCopies, encounterId: id })
    await screen.findByRole('alert')
    await user.click(button('Submit'))
    await waitFor(() => expect(button('Submit')).toHaveProperty('disabled', false))
    expect((await client.get(id)).encounter).toMatchObject({
      DiagnosisCodes: ['E11.9'],
      EncounterStatus: 'Draft',
    })
    expect(chipCodes('diagnosis')).toEqual(['I10'])
    await user.click(button('Save mine over it'))
    await statusSays(/^Saved/)
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['I10'])
  })

  it('comes together with what was stored since, where they do not touch the same', async () => {
    const workingCopies = newWorkingCopies()
    const client = memoryClient()
    const { id, record } = await store(client)
    workingCopies.write(`${everyone.id}:${id}`, {
      userId: everyone.id,
      values: {
        values: { ...record.encounter, ProviderId: '201', ProcedureCodes: ['36415'] },
        texts: {},
      },
      baseVersion: record.version,
      savedAt: '2025-01-15T10:42:00.000Z',
    })
    await client.update(id, { ...record.encounter, DiagnosisCodes: ['E11.9'] }, over(record))
    openForm({ client, workingCopies, encounterId: id })
    await statusSays(/^Saved \d{1,2}:\d\d [AP]M, with Dr\. Test's changes$/)
    expect(chipCodes('diagnosis')).toEqual(['E11.9'])
    expect((await client.get(id)).encounter).toMatchObject({
      ProcedureCodes: ['36415'],
      DiagnosisCodes: ['E11.9'],
    })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is told to the host, and holds the page back', async () => {
    const onUnsavedChange = vi.fn()
    const leaving = () => {
      const event = new Event('beforeunload', { cancelable: true })
      window.dispatchEvent(event)
      return event.defaultPrevented ? 'asked' : 'left'
    }
    const { user, unmount } = openForm({ onUnsavedChange })
    expect(leaving()).toBe('left')
    await user.type(diagnoses(), 'sore')
    expect(onUnsavedChange.mock.calls.map(([unsaved]) => unsaved)).toEqual([true])
    expect(leaving()).toBe('asked')
    await user.clear(diagnoses())
    expect(onUnsavedChange.mock.calls.map(([unsaved]) => unsaved)).toEqual([true, false])
    expect(leaving()).toBe('left')
    await user.type(diagnoses(), 'sore')
    unmount()
    expect(onUnsavedChange).toHaveBeenLastCalledWith(false, expect.any(Function), expect.any(Function))
    expect(leaving()).toBe('left')
  })

  it('and can be saved is saved although the form goes', async () => {
    const { user, client, unmount } = openForm({ initialEncounter: visit })
    await user.type(diagnoses(), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    unmount()
    await waitFor(async () => expect((await client.list({})).total).toBe(1))
  })
})
