// @vitest-environment jsdom

import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/app/App.js'
import { openAppStorage } from '../../../src/app/appStorage.js'
import { newQueryClient } from '../../../src/app/newQueryClient.js'
import { createClients } from '../../../src/app/site/createClients.js'
import { createLocalStorageClient } from '../../../src/client/localStorage/createLocalStorageClient.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import type { CodeSetInfo } from '../../../src/codes/CodeSystem.js'
import { CodeFileError } from '../../../src/codes/release/CodeFileError.js'
import { kareoEncounter } from '../../../src/encounter/EncounterDefinition.js'
import { cptSet, icdSet, starterSet } from '../support/codeSets.js'
import { createFakeLibrary, type PendingLoad } from '../support/createFakeLibrary.js'
import { fakeControl } from '../support/fakeControl.js'

const now = new Date('2026-11-24T12:00:00')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now })
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/settings')
})
afterEach(() => {
  vi.useRealTimers()
})

const fy2026 = icdSet(2026)
const fy2027 = icdSet(2027, { terms: 38_206, notes: 4_021 })
const order = new File(['…'], 'icd10cm-order-2027.txt')

const open = async (sets: readonly CodeSetInfo[] = [starterSet, fy2026]) => {
  const storage = openAppStorage()
  const library = createFakeLibrary(sets)
  const clients = createClients((user) =>
    createLocalStorageClient({ storage: storage.records, user: () => user }),
  )
  render(
    <App
      config={{ kind: 'missing' }}
      definition={kareoEncounter}
      storage={storage}
      control={fakeControl()}
      codes={library}
      workingCopies={createWorkingCopyStore(storage.tab)}
      queryClient={newQueryClient()}
      clientOf={clients.of}
    />,
  )
  const section = await screen.findByRole('region', { name: 'Code sets' })
  await within(section).findByRole('table')
  return { library, section, user: userEvent.setup() }
}

const rowOf = (name: string) => within(screen.getByRole('row', { name: new RegExp(name) }))
const rowNames = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const [release] = within(row).getAllByRole('cell')
      return [within(row).getByRole('rowheader').textContent, release?.textContent]
    })
const status = () => within(screen.getByRole('region', { name: 'Code sets' })).getByRole('status')
const statusSays = (text: RegExp) => waitFor(() => expect(status().textContent).toMatch(text))

const choose = async (user: ReturnType<typeof userEvent.setup>, ...files: readonly File[]) =>
  user.upload(screen.getByLabelText('Official files'), [...files])

const latest = (loads: readonly PendingLoad[]): PendingLoad => {
  const load = loads.at(-1)
  if (load === undefined) throw new Error('No load was begun.')
  return load
}

/** Drops files on an element; true where the browser would open them. */
const drop = (target: Element, files: readonly File[]): boolean => {
  const event = createEvent.drop(target, { dataTransfer: { files, types: ['Files'] } })
  fireEvent(target, event)
  return !event.defaultPrevented
}

describe('the code sets', () => {
  it('are listed with what they have, the latest first and what ships last', async () => {
    await open([starterSet, cptSet, fy2026, fy2027])
    expect(rowNames()).toEqual([
      ['ICD-10-CM', 'FY2027'],
      ['ICD-10-CM', 'FY2026'],
      ['ICD-10-CM', 'Starter set'],
      ['CPT', '2026'],
    ])
    const cells = rowOf('FY2027').getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'FY2027',
      'Oct 1, 2026 to Sep 30, 2027',
      '98,403, of which 74,879 billable',
      '38,206',
      '4,021',
      'Loaded in this browser',
      '4.2 MB',
      'Remove',
    ])
    expect(rowOf('Starter set').getByText('Comes with the app')).toBeTruthy()
    expect(rowOf('Starter set').getByText(/Not searched/)).toBeTruthy()
    expect(rowOf('Starter set').queryByRole('button')).toBeNull()
    expect(screen.queryByText(/Load FY20/)).toBeNull()
  })

  it('say what is wrong with one that cannot be used, which can be removed', async () => {
    const broken = icdSet(2027, { count: 0, billable: 0, problem: 'This code pack is damaged.' })
    const { user } = await open([starterSet, broken])
    expect(rowOf('FY2027').getByText(/Not used\./).parentElement?.textContent).toMatch(/pack is damaged/)
    await user.click(rowOf('FY2027').getByRole('button', { name: 'Remove ICD-10-CM FY2027' }))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /FY2027/ })).toBeNull())
  })

  it('say of one that was damaged and fetched again that it is whole now', async () => {
    await open([starterSet, icdSet(2027, { notice: 'It was downloaded again.' })])
    expect(rowOf('FY2027').getByText('It was downloaded again.')).toBeTruthy()
    expect(rowOf('FY2027').queryByText(/Not used/)).toBeNull()
  })

  it('say that no release is loaded for today', async () => {
    const { library } = await open()
    expect(screen.getByText('FY2026 ended on Sep 30, 2026. Load FY2027.')).toBeTruthy()
    act(() => library.change([starterSet, fy2026, fy2027]))
    expect(await screen.findByRole('row', { name: /FY2027/ })).toBeTruthy()
    expect(screen.queryByText(/ended on/)).toBeNull()
  })

  it('are loaded from files, with the progress and what was added', async () => {
    const { library, user } = await open()
    await choose(user, order, new File(['…'], 'icd10cm_index_2027.xml'))
    const load = latest(library.loads)
    expect(load.files.map(({ name }) => name)).toEqual(['icd10cm-order-2027.txt', 'icd10cm_index_2027.xml'])
    const bar = screen.getByRole('progressbar', { name: 'Loading icd10cm-order-2027.txt and 1 more' })
    load.report({ step: 'Reading icd10cm-order-2027.txt', fraction: 0.25 })
    load.report({ step: 'Reading icd10cm-order-2027.txt', fraction: 0.5 })
    await waitFor(() => expect(bar).toHaveProperty('value', 0.5))
    expect(status().textContent).toBe('Reading icd10cm-order-2027.txt')
    await act(async () => load.finish(fy2027))
    await statusSays(/Loaded.*FY2027: 98,403 codes, 74,879 billable, .*from Oct 1, 2026\.$/)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(await screen.findByRole('row', { name: /FY2027/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Load an official file…' })).toBeTruthy()
  })

  it('say what is wrong with a file in the words of the library, and stay', async () => {
    const { library, user } = await open()
    await choose(user, order)
    const before = rowNames()
    await act(async () =>
      latest(library.loads).fail(new CodeFileError('icd10cm-order-2027.txt', 'is empty. Download it again.')),
    )
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /Nothing was loaded.*icd10cm-order-2027\.txt: is empty\. Download it again\./,
    )
    expect(rowNames()).toEqual(before)
    await choose(user, order)
    expect(library.loads).toHaveLength(2)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('stay as they were where a load is cancelled, whatever it still reports', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now, shouldAdvanceTime: true })
    const { library, user } = await open()
    await choose(user, order)
    const load = latest(library.loads)
    const before = rowNames()
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(load.signal?.aborted).toBe(true)
    await statusSays(/Cancelled.*unchanged/)
    load.report({ step: 'Reading', fraction: 0.9 })
    // Longer than progress is held back.
    await act(() => vi.advanceTimersByTimeAsync(400))
    await statusSays(/Cancelled.*unchanged/)
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(rowNames()).toEqual(before)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Load an official file…' }))
  })

  it('take files that are dropped on them, one load at a time, and none that are dropped elsewhere', async () => {
    const { library, section } = await open()
    expect(drop(screen.getByRole('heading', { level: 1 }), [order])).toBe(false)
    expect(library.loads).toHaveLength(0)
    expect(drop(section, [order])).toBe(false)
    expect(latest(library.loads).files).toEqual([order])
    expect(drop(section, [order])).toBe(false)
    expect(library.loads).toHaveLength(1)
  })

  it('leave alone what is dragged and is no file', async () => {
    const { library, section } = await open()
    const event = createEvent.drop(section, { dataTransfer: { files: [], types: ['text/plain'] } })
    fireEvent(section, event)
    expect(event.defaultPrevented).toBe(false)
    expect(library.loads).toHaveLength(0)
  })

  it('are removed after a question, and say what is searched from now on', async () => {
    const { user } = await open([starterSet, fy2026, fy2027])
    await user.click(screen.getByRole('button', { name: 'Remove ICD-10-CM FY2027' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Remove ICD-10-CM FY2027?' }))
    await user.click(dialog.getByRole('button', { name: 'Keep it' }))
    expect(screen.getByRole('row', { name: /FY2027/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Remove ICD-10-CM FY2027' }))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /FY2027/ })).toBeNull())
    await statusSays(/FY2027 was removed\. Diagnosis codes are now searched in ICD-10-CM FY2026\.$/)
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Code sets' }))
  })

  it('say that a set could not be removed', async () => {
    const { library, user } = await open()
    library.refuseRemoval(new Error('The browser refused.'))
    await user.click(screen.getByRole('button', { name: 'Remove ICD-10-CM FY2026' }))
    await user.click(screen.getByRole('button', { name: 'Remove' }))
    expect((await screen.findByRole('alert')).textContent).toMatch(/was not removed\..*browser refused/)
    expect(screen.getByRole('row', { name: /FY2026/ })).toBeTruthy()
  })

  it('go on loading while another page is open, and tell on return', async () => {
    const { library, user } = await open()
    await choose(user, order)
    await user.click(screen.getByRole('link', { name: 'Encounters' }))
    await screen.findByRole('table', { name: 'Encounters' })
    latest(library.loads).report({ step: 'Building', fraction: 0.8 })
    await user.click(screen.getByRole('link', { name: 'Settings' }))
    expect(await screen.findByRole('progressbar')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Encounters' }))
    await act(async () => latest(library.loads).finish(fy2027))
    await user.click(screen.getByRole('link', { name: 'Settings' }))
    await statusSays(/FY2027: 98,403 codes/)
    await user.click(screen.getByRole('link', { name: 'Encounters' }))
    await user.click(screen.getByRole('link', { name: 'Settings' }))
    await screen.findByRole('row', { name: /FY2027/ })
    expect(status().textContent).toBe('')
  })
})
