// @vitest-environment jsdom

import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App.js'
import { openAppStorage } from '../../../src/app/appStorage.js'
import { createWriteGate } from '../../../src/app/createWriteGate.js'
import { newQueryClient } from '../../../src/app/newQueryClient.js'
import type { StorageControl } from '../../../src/app/storage/StorageControl.js'
import type { BrowserClient } from '../../../src/client/BrowserClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'
import { fill, newClient } from '../../client/support/backupSupport.js'
import { wholeText } from '../../support/wholeText.js'
import { starterSet } from '../support/codeSets.js'
import { createFakeLibrary } from '../support/createFakeLibrary.js'
import { fakeControl } from '../support/fakeControl.js'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/settings')
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined }),
  )
})

const open = async (
  client: BrowserClient,
  parts: Partial<StorageControl> = {},
  signedIn: 'lee' | 'desk' = 'desk',
) => {
  const storage = openAppStorage()
  storage.writeUserId(signedIn)
  const control = fakeControl(parts)
  render(
    <App
      config={{ kind: 'missing' }}
      definition={kareoEncounter}
      storage={storage}
      control={control}
      codes={createFakeLibrary([starterSet])}
      workingCopies={createWorkingCopyStore(storage.tab)}
      queryClient={newQueryClient()}
      clientOf={() => client}
    />,
  )
  const section = within(await screen.findByRole('region', { name: 'Storage' }))
  await section.findByText('Stored in')
  return { section, control, user: userEvent.setup() }
}

const places = async (count = 8) => {
  const [from, to] = [newClient(), newClient()]
  await fill(from, count)
  return { from, to, open: async (choice: string) => (choice === 'local-storage' ? from : to) }
}

describe('the storage', () => {
  it('says where encounters are kept, how many, and how safe they are', async () => {
    const { from } = await places()
    const { section } = await open(from, {
      manager: {
        estimate: async () => ({}),
        persisted: async () => false,
        persist: async () => true,
      },
    })
    expect(section.getByText('Demo storage')).toBeTruthy()
    expect(section.getByText(/not for real patients/)).toBeTruthy()
    expect(section.getByText('About 8% of the space a browser allows')).toBeTruthy()
    expect(section.getByText(/^Not protected/)).toBeTruthy()
  })

  it('says so where the browser does not promise to keep it', async () => {
    const persist = vi.fn(async () => false)
    const { section, user } = await open(newClient(), {
      manager: { estimate: async () => ({}), persisted: async () => false, persist },
    })
    await user.click(section.getByRole('button', { name: 'Ask the browser to protect it' }))
    await section.findByText(/^The browser declined\./)
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('is named in a quiet line on every page, which leads to it, and only for the demo storage', async () => {
    const { user } = await open(newClient())
    await user.click(screen.getByRole('link', { name: 'Encounters' }))
    await screen.findByRole('heading', { name: 'Encounters', level: 1 })
    await user.click(screen.getByRole('link', { name: 'Demo storage: not for real patients' }))
    expect(await screen.findByRole('region', { name: 'Storage' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Storage' }))
  })

  it('is moved, chosen, and opened anew, with what came of it left for the page after', async () => {
    const { from, to, open: openOf } = await places()
    const { section, control, user } = await open(from, { open: openOf })
    await user.click(section.getByRole('button', { name: 'Move 8 encounters to this browser’s database' }))
    await waitFor(() => expect(control.reload).toHaveBeenCalledTimes(1))
    expect(control.choose).toHaveBeenCalledWith('indexed-db')
    expect(await to.care.count()).toBe(8)
    expect(control.takeNote()).toMatchObject({ count: 8, others: 0 })
  })

  it('stays in use where a move fails, and says why', async () => {
    const { from, to } = await places()
    const full = {
      ...to,
      restore: async () => {
        throw new EncounterClientError('full', 'there is no room left. Free some disk space.')
      },
    }
    const { section, control, user } = await open(from, {
      open: async (choice) => (choice === 'local-storage' ? from : full),
    })
    await user.click(section.getByRole('button', { name: /^Move 8/ }))
    expect((await section.findByRole('alert')).textContent).toBe(
      ' The encounters were not movedThere is no room left. Free some disk space.' +
        'Demo storage is still in use, and nothing in it was changed.',
    )
    expect(control.choose).not.toHaveBeenCalled()
    expect(control.reload).not.toHaveBeenCalled()
  })

  it('says before anything is copied that other tabs cannot be kept from saving', async () => {
    const { from, to, open: openOf } = await places()
    const { runExclusive } = createWriteGate(() => true, undefined)
    const { section, control, user } = await open(from, { open: openOf, runExclusive })
    await user.click(section.getByRole('button', { name: /^Move 8/ }))
    expect((await section.findByRole('alert')).textContent).toMatch(
      /Moving encounters needs https: .* Open this page with https\./,
    )
    expect(await to.care.count()).toBe(0)
    expect(control.choose).not.toHaveBeenCalled()
  })

  it('is not moved by a user who may not approve, nor are encounters removed', async () => {
    const { from } = await places()
    const { section } = await open(from, {}, 'lee')
    expect(section.getByText(wholeText(/^Dr\. Lee does not have permission to move encounters/))).toBeTruthy()
    expect(
      section.getByText(wholeText(/^Dr\. Lee does not have permission to remove encounters/)),
    ).toBeTruthy()
    expect(section.queryByRole('button', { name: /^(Move|Export|Remove)/ })).toBeNull()
  })

  it('says what a move left, and removes it after a question', async () => {
    const { from, to, open: openOf } = await places()
    const { record, history } = { record: await from.get(8009004), history: await from.history(8009004) }
    await to.restore([{ record, history }])
    const { section, user } = await open(to, {
      choice: 'indexed-db',
      other: 'local-storage',
      open: openOf,
      takeNote: () => ({ count: 1, others: 0 }),
    })
    expect(section.getByText('1 encounter moved to this browser’s database')).toBeTruthy()
    expect(screen.queryByRole('link', { name: /^Demo storage/ })).toBeNull()
    await user.click(await section.findByRole('button', { name: 'Remove what the move left…' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Remove 8 encounters from demo storage?' }))
    await user.click(dialog.getByRole('button', { name: 'Remove' }))
    await section.findByText('1 encounter removed from demo storage')
    expect(section.getByText(/stayed: this browser’s database does not have everything/)).toBeTruthy()
    expect(await from.care.count()).toBe(7)
    expect(await to.care.count()).toBe(1)
  })

  it('shows what was set aside, and restores it or says why not', async () => {
    const aside = { id: 8009007, location: 'there', reason: 'it is not JSON' }
    const client = newClient()
    let isRepaired = false
    const care = {
      ...client.care,
      setAside: async () => (isRepaired ? [] : [aside]),
      readSetAside: async () => '{"id":8',
      restoreSetAside: async () => {
        if (!isRepaired) throw new EncounterClientError('invalid', 'it cannot be put back: it is not JSON.')
      },
    }
    const { section, user } = await open({ ...client, care })
    expect(section.getByText('It is not JSON')).toBeTruthy()
    await user.click(section.getByRole('button', { name: 'Restore encounter 8009007' }))
    expect((await section.findByRole('alert')).textContent).toMatch(/was not restored.*It cannot be put back/)
    isRepaired = true
    await user.click(section.getByRole('button', { name: 'Restore encounter 8009007' }))
    await section.findByText('Encounter 8009007 is in the list again')
  })

  it('exports old encounters, and removes them only once somebody has looked for the file', async () => {
    const { from } = await places()
    const { section, user } = await open(from)
    await user.type(section.getByLabelText('Date of service before'), '2027-01-01')
    await section.findByText('Approved (2)')
    await user.click(section.getByRole('checkbox', { name: /^Voided/ }))
    await user.click(section.getByRole('button', { name: 'Export 2 encounters' }))
    await user.click(await section.findByRole('button', { name: 'Remove 2 encounters…' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Remove 2 encounters?' }))
    const remove = dialog.getByRole('button', { name: 'Remove 2 encounters' })
    expect(remove).toHaveProperty('disabled', true)
    await user.click(dialog.getByRole('checkbox', { name: /^I checked/ }))
    await user.click(remove)
    await section.findByText('2 encounters removed')
    expect(await from.care.count()).toBe(6)
    expect((await from.list({ status: 'Voided' })).total).toBe(2)
  })
})
