// @vitest-environment jsdom
import { kareoEncounter } from '../../src/encounter/EncounterDefinition.js'
import 'fake-indexeddb/auto'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../src/app/App.js'
import { openAppStorage } from '../../src/app/appStorage.js'
import { newQueryClient } from '../../src/app/newQueryClient.js'
import { createClients } from '../../src/app/site/createClients.js'
import { createDemoDirectory } from '../../src/client/demo/demoDirectory.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createWorkingCopyStore } from '../../src/client/workingCopy.js'
import type { User } from '../../src/encounter/User.js'
import { starterSet } from './support/codeSets.js'
import { createFakeLibrary } from './support/createFakeLibrary.js'
import { fakeControl } from './support/fakeControl.js'

beforeEach(() => {
  document.title = ''
  localStorage.clear()
  vi.stubGlobal('indexedDB', new IDBFactory())
  sessionStorage.clear()
  history.replaceState(null, '', '/')
})

const directory = createDemoDirectory('2026-06-15')
const dr: User = { id: 'lee', name: 'Dr. Lee', capabilities: ['edit', 'submit'] }
const visit = {
  PatientId: 100234,
  ProviderId: 201,
  DateOfService: '2025-01-15',
  DiagnosisCodes: ['J06.9'],
  ProcedureCodes: ['99213'],
}

const open = async (path = '/', stored: readonly object[] = []) => {
  const storage = openAppStorage()
  const client = createLocalStorageClient({ storage: storage.records, user: () => dr })
  const ids: number[] = []
  for (const [index, encounter] of stored.entries()) {
    const record = await client.create({ ...encounter }, { idempotencyKey: String(index) })
    ids.push(Number(record.encounter.EncounterId))
  }
  history.replaceState(null, '', path.replace(':id', String(ids[0])))
  const clients = createClients((user) =>
    createLocalStorageClient({ storage: storage.records, directory, user: () => user }),
  )
  render(
    <App
      config={{ kind: 'missing' }}
      definition={kareoEncounter}
      storage={storage}
      control={fakeControl()}
      codes={createFakeLibrary([starterSet])}
      workingCopies={createWorkingCopyStore(storage.tab)}
      queryClient={newQueryClient()}
      clientOf={clients.of}
    />,
  )
  return { client, id: ids[0] ?? 0, user: userEvent.setup() }
}

const signInAs = (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.selectOptions(screen.getByRole('combobox', { name: 'Signed in as' }), name)

describe('the app', () => {
  it('lists the encounters by status, with their counts, and opens one', async () => {
    const { user } = await open('/?status=Draft', [visit, { ...visit, PatientId: 100235 }])
    expect(await screen.findByRole('tab', { name: 'Drafts 2' })).toBeTruthy()
    expect(screen.getByRole('tab', { name: 'All 2' })).toBeTruthy()
    const table = within(screen.getByRole('table', { name: 'Encounters' }))
    await user.click(await table.findByRole('link', { name: 'Roe, Richard' }))
    expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
    expect(document.title + location.href).not.toMatch(/Roe|Richard|100235/)
  })

  it.each([
    ['/encounters/%3Cscript%3E', 'Encounter not found'],
    ['/encounters/Doe%20Jane', 'Encounter not found'],
    ['/encounters/Doe%20Jane?status=Submitted', 'Encounter not found'],
    [`/encounters/${'7'.repeat(10_000)}`, 'Encounter not found'],
    ['/encounters/%E0%A4%A', 'Encounter not found'],
    ['/encounters/Doe-Jane', 'Encounter'],
    ['/encounters/Doe%20Jane/print', 'Page not found'],
  ])('says nothing of an address that names no encounter (%#)', async (path, heading) => {
    await open(path)
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeTruthy()
    expect(document.title).toBe(heading === 'Page not found' ? heading : 'Encounter')
    expect(document.body.textContent).not.toMatch(/script|Doe|777/)
  })

  it.each([
    ['/encounters/:id', 'Encounter'],
    ['/encounters/:id?status=Draft', 'Encounter'],
    ['/encounters/:id/print', 'Superbill'],
  ])('names the encounter at %s once it is there', async (path, kind) => {
    const { id } = await open(path, [visit])
    await waitFor(() => expect(document.title).toBe(`${kind} ${id}`))
  })

  it.each(['/encounters/Doe-Jane?status=Draft', '/encounters/Doe-Jane/print'])(
    'gives no title to what may be an encounter and is none: %s',
    async (path) => {
      await open(path)
      expect(
        await screen.findByRole('heading', { name: /Encounter not found|could not be loaded/ }),
      ).toBeTruthy()
      expect(document.title).not.toContain('Doe')
    },
  )

  it('begins a new encounter with one key, but not while something is typed', async () => {
    const { user } = await open('/?status=Draft')
    await screen.findByRole('table', { name: 'Encounters' })
    await user.keyboard('{Control>}n{/Control}{Alt>}n{/Alt}{Shift>}N{/Shift}')
    expect(location.pathname).toBe('/')
    await user.keyboard('n')
    const patient = await screen.findByRole('combobox', { name: 'Patient' })
    expect(location.pathname).toBe('/encounters/new')
    await user.type(patient, 'n')
    expect(patient).toHaveProperty('value', 'n')
  })

  it('gives a new encounter its address with its first save, and keeps the focus where it was', async () => {
    const { user, client } = await open('/encounters/new')
    await user.type(screen.getByRole('combobox', { name: 'Appointment' }), '5001234{Enter}')
    await screen.findByText(/^Saved/, { selector: '[role=status]' })
    const [record] = (await client.list({})).records
    await waitFor(() => expect(location.pathname).toBe(`/encounters/${record?.encounter.EncounterId}`))
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Diagnosis codes' }))
  })

  it('asks before another user signs in over unsaved work, and shows that user nothing of it', async () => {
    const { user } = await open('/encounters/new')
    await user.type(screen.getByRole('combobox', { name: 'Diagnosis codes' }), 'sore thr')
    await signInAs(user, 'Robin (front desk)')
    const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }))
    await user.click(dialog.getByRole('button', { name: 'Stay' }))
    expect(screen.getByRole('combobox', { name: 'Signed in as' })).toHaveProperty('value', 'lee')
    expect(screen.getByRole('combobox', { name: 'Diagnosis codes' })).toHaveProperty('value', 'sore thr')
    await signInAs(user, 'Robin (front desk)')
    await user.click(await screen.findByRole('button', { name: 'Leave' }))
    expect(screen.getByRole('combobox', { name: 'Signed in as' })).not.toHaveProperty('value', 'lee')
    expect(screen.getByRole('combobox', { name: 'Diagnosis codes' })).toHaveProperty('value', '')
    await signInAs(user, 'Dr. Lee')
    expect(screen.getByRole('combobox', { name: 'Diagnosis codes' })).toHaveProperty('value', '')
  })

  describe('where another tab signs somebody in', () => {
    const signInElsewhere = (id: string) =>
      act(async () => {
        localStorage.setItem('encounter-form-app:user', id)
        window.dispatchEvent(new StorageEvent('storage', { key: 'encounter-form-app:user' }))
      })

    it('saves what is open in the name of whoever typed it, then closes it', async () => {
      const { user, client, id } = await open('/encounters/:id', [visit])
      await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
      await screen.findByRole('button', { name: 'Remove I10' })
      await signInElsewhere('desk')
      expect(await screen.findByRole('table', { name: 'Encounters' })).toBeTruthy()
      expect(screen.getByRole('combobox', { name: 'Signed in as' })).toHaveProperty('value', 'desk')
      expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'I10'])
      expect((await client.history(id)).map(({ by }) => by)).toEqual(['Dr. Lee', 'Dr. Lee'])
    })

    it('asks where it cannot be saved, and follows once it is', async () => {
      const { user } = await open('/encounters/:id', [visit])
      const diagnoses = await screen.findByRole('combobox', { name: 'Diagnosis codes' })
      await user.type(diagnoses, 'sore thr')
      await signInElsewhere('desk')
      const dialog = within(await screen.findByRole('dialog', { name: 'Leave without saving?' }))
      expect(dialog.getByText(/^Robin \(front desk\) has signed in in another tab/)).toBeTruthy()
      await user.click(dialog.getByRole('button', { name: 'Stay' }))
      expect(screen.getByRole('combobox', { name: 'Signed in as' })).toHaveProperty('value', 'lee')
      expect(screen.getByRole('alert').textContent).toMatch(/has signed in in another tab/)
      await user.clear(diagnoses)
      expect(await screen.findByRole('table', { name: 'Encounters' })).toBeTruthy()
      expect(screen.getByRole('combobox', { name: 'Signed in as' })).toHaveProperty('value', 'desk')
    })

    it('stays with its user where the storage was cleared', async () => {
      const { user } = await open('/encounters/:id', [visit])
      await screen.findByRole('form', { name: 'Encounter' })
      await signInAs(user, 'Robin (front desk)')
      await act(async () => {
        localStorage.clear()
        window.dispatchEvent(new StorageEvent('storage', { key: null }))
      })
      expect(screen.getByRole('combobox', { name: 'Signed in as' })).toHaveProperty('value', 'desk')
    })
  })

  it('writes a change in the name of whoever made it, also where another user signs in right after', async () => {
    const { user, client, id } = await open('/encounters/:id', [visit])
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    await screen.findByRole('button', { name: 'Remove I10' })
    await signInAs(user, 'Robin (front desk)')
    await waitFor(async () =>
      expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'I10']),
    )
    expect((await client.history(id)).map(({ by }) => by)).toEqual(['Dr. Lee', 'Dr. Lee'])
  })

  it('says that there is no such page, and no such encounter', async () => {
    await open('/nowhere')
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeTruthy()
    history.pushState(null, '', '/encounters/42')
    expect(await screen.findByRole('heading', { name: 'Encounter not found' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Go to encounters' })).toBeTruthy()
  })

  it('tells which code sets it has', async () => {
    await open('/settings')
    const sets = within(await screen.findByRole('region', { name: 'Code sets' }))
    await waitFor(() => expect(sets.getAllByRole('rowheader')).toHaveLength(1))
  })
})
