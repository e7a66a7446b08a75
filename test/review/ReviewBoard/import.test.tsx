// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import type { EncounterClient, ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import type { Encounter } from '../../../src/encounter/Encounter.js'
import type { User } from '../../../src/encounter/User.js'
import { memoryClient, store, visit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const fileOf = (rows: unknown) =>
  new File([JSON.stringify(rows)], 'visits.json', { type: 'application/json' })

const visits = (count: number): readonly Encounter[] =>
  Array.from({ length: count }, (_, number) => ({ ...visit, PatientId: 300_000 + number }))

/** A client whose creates fail if `guard` throws. */
const guarded = (guard: (encounter: Encounter) => void) => {
  const client = memoryClient()
  const create: EncounterClient['create'] = async (encounter, options) => {
    guard(encounter)
    return client.create(encounter, options)
  }
  return { ...client, create }
}

/** Opens the dialog and selects a file. */
const openImport = async (client: ListingClient, file: File, signedIn?: User) => {
  const { user } = openReview(client, signedIn === undefined ? {} : { user: signedIn })
  await user.click(await screen.findByRole('button', { name: 'More' }))
  await user.click(screen.getByRole('menuitem', { name: 'Import' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Import encounters' }))
  const choose = async (next: File) => user.upload(await dialog.findByLabelText('JSON file'), next)
  await choose(file)
  return { user, dialog, choose }
}

const focused = () => document.activeElement?.textContent

describe('an import', () => {
  it('names the patient of each row, and says what is wrong with it once, in plain words', async () => {
    const unknown = { ...visit, PatientId: 102239 }
    const bad = { PatientId: 100235, ProviderId: 'x', DateOfService: '2026-02-30' }
    const { dialog } = await openImport(memoryClient(), fileOf([visit, visit, bad, unknown, 7]))
    await dialog.findByRole('heading', { name: '2 of 5 rows can be imported' })
    await dialog.findByText('Roe, Richard')
    const rows = dialog
      .getAllByRole('row')
      .map((row) => [...row.children].map(({ textContent }) => textContent?.trim()))
    expect(rows).toEqual([
      ['Row', 'Patient', 'Date of service', 'Outcome', 'Details'],
      [
        '3',
        'Roe, Richard',
        '2026-02-30',
        'Cannot be imported',
        'Provider ID must be a whole number. Date of service must be a valid date, for example 2026-06-15',
      ],
      ['5', '', '', 'Cannot be imported', 'It is not a set of fields'],
      ['2', 'Doe, Jane', 'Jan 15, 2025', 'Duplicate', 'Row 1 has the same patient, provider and date'],
      ['1', 'Doe, Jane', 'Jan 15, 2025', 'Will be imported', ''],
      ['4', 'Patient 102239', 'Jan 15, 2025', 'Will be imported', ''],
    ])
  })

  it('keeps the focus in the dialog from the file to the result, and takes another file', async () => {
    const client = memoryClient()
    const { user, dialog, choose } = await openImport(client, fileOf(visits(1)))
    await waitFor(() => expect(focused()).toBe('1 of 1 rows can be imported'))
    await user.click(dialog.getByRole('button', { name: 'Import 1 encounter' }))
    await waitFor(() => expect(focused()).toBe('1 encounter imported as a draft'))
    await user.click(dialog.getByRole('button', { name: 'Select another file' }))
    expect(document.activeElement).toBe(dialog.getByLabelText('JSON file'))
    await choose(fileOf(visits(3).slice(1)))
    await user.click(await dialog.findByRole('button', { name: 'Import 2 encounters' }))
    await dialog.findByRole('heading', { name: '2 encounters imported as drafts' })
    expect((await client.list({})).total).toBe(3)
  })

  it('says why a file cannot be read, where another one is selected', async () => {
    const { dialog, choose } = await openImport(memoryClient(), new File(['{'], 'a.json'))
    expect((await dialog.findByRole('alert')).textContent).toContain('This file is not JSON')
    expect(document.activeElement).toBe(dialog.getByLabelText('JSON file'))
    await choose(fileOf([]))
    await waitFor(() =>
      expect(dialog.getByRole('alert').textContent).toContain('This file has no encounters'),
    )
    const large = fileOf([])
    Object.defineProperty(large, 'size', { value: 12_000_000 })
    await choose(large)
    await waitFor(() =>
      expect(dialog.getByRole('alert').textContent).toContain(
        'This file is 12 MB, and the limit for an import is 10 MB',
      ),
    )
  })

  it('stops when the storage is full, says so once, and imports the rest later', async () => {
    let room = 4
    let asked = 0
    const client = guarded(() => {
      asked += 1
      if (room === 0) throw new EncounterClientError('full', 'the form keeps what you typed')
      room -= 1
    })
    const { user, dialog } = await openImport(client, fileOf(visits(30)))
    await user.click(await dialog.findByRole('button', { name: 'Import 30 encounters' }))
    await dialog.findByRole('heading', { name: '4 encounters imported as drafts' })
    const result = dialog.getByRole('status').textContent
    expect(result).toContain(
      'storage is full: there was no space for 26 encounters. What was imported before is saved.',
    )
    expect(result).not.toContain('you typed')
    expect(dialog.queryByRole('list')).toBeNull()
    expect(asked).toBe(5)
    room = 100
    await user.click(dialog.getByRole('button', { name: 'Import the other 26 encounters' }))
    await dialog.findByRole('heading', { name: '26 encounters imported as drafts' })
    expect((await client.list({})).total).toBe(30)
    expect(dialog.queryByRole('button', { name: /^Import/ })).toBeNull()
  })

  it('shows each reason once with its rows, and only the first few', async () => {
    const client = guarded(({ PatientId }) => {
      const number = Number(PatientId) - 300_000
      if (number < 20) throw new EncounterClientError('unauthorized', 'you may not')
      if (number < 30) throw new EncounterClientError('invalid', `no ${number}`)
    })
    const { user, dialog } = await openImport(client, fileOf(visits(32)))
    await user.click(await dialog.findByRole('button', { name: 'Import 32 encounters' }))
    await dialog.findByRole('heading', { name: '2 encounters imported as drafts' })
    expect(dialog.getByText('30 encounters could not be imported:')).toBeTruthy()
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Rows 1, 2, 3, 4, 5, 6, 7, 8 and 12 more: you may not',
      'Row 21: no 20',
      'Row 22: no 21',
      'Row 23: no 22',
      'Row 24: no 23',
      'and 6 more reasons',
    ])
  })

  it('leaves out encounters that are closed elsewhere, and says what they become if they are included', async () => {
    const client = memoryClient()
    const rows = visits(4).map((row, index) => ({
      ...row,
      EncounterId: index + 1,
      EncounterStatus: ['Voided', 'Approved', 'Submitted', 'Draft'][index],
      Ward: 7,
    }))
    const { user, dialog } = await openImport(client, fileOf(rows))
    await dialog.findByRole('heading', { name: '2 of 4 rows can be imported' })
    const details = (row: string) =>
      [...(dialog.getByRole('rowheader', { name: row }).parentElement?.children ?? [])]
        .slice(3)
        .map(({ textContent }) => textContent?.trim())
    const ward = 'Kept, but not a field of this form: Ward'
    expect(details('1')).toEqual(['Skipped', `Voided in the file. ${ward}`])
    expect(details('3')).toEqual(['Will be imported', `Submitted in the file, becomes a draft. ${ward}`])
    expect(details('4')).toEqual(['Will be imported', ward])
    await user.click(
      dialog.getByRole('checkbox', { name: 'Import voided and approved encounters as drafts (2)' }),
    )
    expect(details('1')).toEqual(['Will be imported', `Voided in the file, becomes a draft. ${ward}`])
    await user.click(dialog.getByRole('button', { name: 'Import 4 encounters' }))
    await dialog.findByRole('heading', { name: '4 encounters imported as drafts' })
    const { records } = await client.list({ status: 'Draft', sort: { by: 'id', direction: 'ascending' } })
    expect(records.map(({ marks }) => marks?.source)).toEqual(
      [1, 2, 3, 4].map((originalId) => ({ file: 'visits.json', originalId })),
    )
  })
})

describe('a backup', () => {
  const backup = async () => {
    const source = memoryClient()
    await store(source, { ...visit, PatientId: 100234 }, 'Submitted', 'Approved')
    await store(source, { ...visit, PatientId: 100235 }, 'Voided')
    const { records } = await source.list({ sort: { by: 'id', direction: 'ascending' } })
    return {
      format: 'encounter-form-backup',
      version: 1,
      records: await Promise.all(
        records.map(async (record) => ({ record, history: await source.history(record.id) })),
      ),
    }
  }

  it('shows the plan of each row, restores it, and shows the result', async () => {
    const client = memoryClient()
    const file = await backup()
    const { user, dialog } = await openImport(client, fileOf(file))
    await dialog.findByRole('heading', { name: 'This backup can restore 2 of 2 encounters' })
    expect(await client.care.count()).toBe(0)
    await dialog.findByText('Roe, Richard')
    await user.click(dialog.getByRole('button', { name: 'Restore 2 encounters' }))
    await waitFor(() => expect(focused()).toBe('2 encounters restored'))
    const { records } = await client.list({ sort: { by: 'id', direction: 'ascending' } })
    expect(records.map(({ id, encounter }) => [id, encounter.EncounterStatus])).toEqual([
      [8009001, 'Approved'],
      [8009002, 'Voided'],
    ])
    await user.click(dialog.getByRole('button', { name: 'Select another file' }))
    await user.upload(dialog.getByLabelText('JSON file'), fileOf(file))
    await dialog.findByRole('heading', { name: 'This backup can restore 0 of 2 encounters' })
    expect(dialog.getByText(/Already here: 2\. Cannot be restored: 0\./)).toBeTruthy()
    expect(dialog.queryByRole('button', { name: /^Restore/ })).toBeNull()
  })

  it('is neither offered to a user who may not approve nor imported otherwise', async () => {
    const client = memoryClient()
    const lee = { id: 'lee', name: 'Dr. Lee', capabilities: ['edit', 'submit'] as const }
    const { dialog } = await openImport(client, fileOf(await backup()), lee)
    await dialog.findByRole('heading', { name: 'Dr. Lee cannot restore a backup' })
    expect(dialog.queryByRole('button', { name: /^(Restore|Import)/ })).toBeNull()
    expect(await client.care.count()).toBe(0)
  })

  it('is refused with a message if the client cannot restore', async () => {
    const { restore: _, ...client } = memoryClient()
    const { dialog } = await openImport(client, fileOf(await backup()))
    await dialog.findByRole('heading', { name: 'A backup cannot be restored here' })
  })

  it('says why it stopped, and restores the rest later', async () => {
    const client = memoryClient()
    let isFull = true
    const restore: BrowserClient['restore'] = async (...call) => {
      if (isFull) throw new EncounterClientError('full', 'there is no room.')
      return client.restore(...call)
    }
    const { user, dialog } = await openImport({ ...client, restore }, fileOf(await backup()))
    await user.click(await dialog.findByRole('button', { name: 'Restore 2 encounters' }))
    await dialog.findByText('It stopped: there is no room.')
    isFull = false
    await user.click(dialog.getByRole('button', { name: 'Restore the other 2 encounters' }))
    await dialog.findByRole('heading', { name: '2 encounters restored' })
    expect(await client.care.count()).toBe(2)
  })
})
