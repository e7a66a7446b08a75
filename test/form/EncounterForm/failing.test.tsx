// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryStorage } from '../../../src/client/localStorage/createMemoryStorage.js'
import { createWorkingCopyStore } from '../../../src/client/workingCopy.js'
import { widgetFor } from '../../../src/form/fields/Widget.js'
import { button, chipCodes, everyone, field, memoryClient, openForm, store } from './openForm.js'

const saved: { name: string; content: Blob }[] = []

vi.mock('../../../src/ui/saveFile.js', () => ({
  saveFile: (file: { name: string; content: Blob }) => saved.push(file),
}))

beforeEach(() => {
  saved.length = 0
  // React tells of each error that a boundary caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => vi.restoreAllMocks())

const asideKeys = (storage: ReturnType<typeof createMemoryStorage>) =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) =>
    key.includes('aside'),
  )

const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`

const values = (change: string) =>
  `{"userId":"u1","savedAt":"2026-06-15T14:00:00.000Z","values":{"values":{"PatientId":"100235",${change}},"texts":{}}}`

describe('a working copy that cannot be used', () => {
  it.each([
    ['codes that are a number', values('"DiagnosisCodes":5')],
    ['codes that are none', values('"DiagnosisCodes":[{"code":"J06.9"}]')],
    ['a patient that is an object', values('"PatientId":{}')],
    ['a date that is a list', values('"DateOfService":["2026-06-15"]')],
    ['something nested 10,000 deep', values(`"Extra":${nested}`)],
    ['a name that stands for something else', values('"__proto__":{"ProviderId":"202"}')],
    ['half a text', values('"ProviderId":"201"').slice(0, -9)],
    ['nothing of use', '[]'],
  ])('with %s is set aside and told of, and the form opens from what is saved', async (_, raw) => {
    const storage = createMemoryStorage()
    const client = memoryClient()
    const { id } = await store(client)
    storage.setItem(`encounter-form:working-copy:u1:${id}`, raw)
    const { user, unmount } = openForm({
      client,
      encounterId: id,
      workingCopies: createWorkingCopyStore(storage),
    })
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9']))
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toContain('could not be put back')
    await user.click(within(notice).getByRole('button', { name: 'Download my changes' }))
    expect(await saved[0]?.content.text()).toBe(raw)
    expect(saved[0]?.name).not.toContain(String(id))

    // A reload finds it still there, and what is typed meanwhile takes nothing of it away.
    unmount()
    const again = openForm({ client, encounterId: id, workingCopies: createWorkingCopyStore(storage) })
    await again.user.click(await screen.findByRole('button', { name: 'Discard them' }))
    expect(screen.queryByRole('alert')).toBeNull()
    expect(asideKeys(storage)).toEqual([])
  })

  it('of somebody else stays theirs: it is neither shown nor moved', async () => {
    const storage = createMemoryStorage()
    const client = memoryClient()
    const { id } = await store(client)
    const key = `encounter-form:working-copy:u1:${id}`
    storage.setItem(key, values('"DiagnosisCodes":5').replace('"u1"', '"u2"'))
    openForm({ client, encounterId: id, workingCopies: createWorkingCopyStore(storage) })
    await waitFor(() => expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9']))
    expect(screen.queryByText(/could not be put back/)).toBeNull()
    expect(asideKeys(storage)).toEqual([])
  })
})

/** A widget for the date of service that fails while it is told to. */
const failing = (isBroken: () => boolean) =>
  widgetFor(
    'failing',
    ['date'],
    99,
    () => {
      if (isBroken()) throw new Error('Doe, Jane')
      return <p>The date</p>
    },
    () => true,
  )

describe('a form that fails to render', () => {
  it('says so in its own place, and is tried again when asked to', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    let isBroken = true
    const { user } = openForm({ client, encounterId: id, widgets: [failing(() => isBroken)] })
    const alert = await screen.findByRole('alert')
    expect(within(alert).getByRole('heading', { name: 'This encounter could not be shown' })).toBeTruthy()
    expect(alert.textContent).not.toContain('Doe')
    expect(within(alert).queryByRole('button', { name: 'Move the damaged encounter aside' })).toBeNull()
    expect(within(alert).queryByRole('button', { name: 'Download my changes' })).toBeNull()
    isBroken = false
    await user.click(button('Try again'))
    expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
  })

  it('keeps what was typed to the last key: it can be downloaded, and started over without', async () => {
    const storage = createMemoryStorage()
    const client = memoryClient()
    const { id } = await store(client)
    const workingCopies = createWorkingCopyStore(storage)
    let isBroken = false
    const opened = { client, encounterId: id, workingCopies, widgets: [failing(() => isBroken)] }
    const { user, again } = openForm(opened)
    await screen.findByRole('form', { name: 'Encounter' })
    await user.type(field('Diagnosis codes'), 'sore thr')
    isBroken = true
    again({ widgets: [failing(() => isBroken)] })
    await user.click(await screen.findByRole('button', { name: 'Download my changes' }))
    expect(await saved[0]?.content.text()).toContain('sore thr')
    isBroken = false
    await user.click(button('Start over without them'))
    await waitFor(() => expect(field('Diagnosis codes')).toHaveProperty('value', ''))
    const notice = await screen.findByText(/could not be put back/)
    expect(notice).toBeTruthy()
    expect(asideKeys(storage)).toHaveLength(1)
  })

  it('has its encounter set aside where the host can, and says where that failed', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const asked: unknown[] = []
    let fails = true
    const { user } = openForm({
      client,
      encounterId: id,
      user: everyone,
      widgets: [failing(() => true)],
      onSetAside: async (given) => {
        asked.push(given)
        if (fails) throw new Error('no')
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Move the damaged encounter aside' }))
    expect(await screen.findByText(/could not be moved/)).toBeTruthy()
    fails = false
    await user.click(button('Move the damaged encounter aside'))
    expect(
      await screen.findByRole('heading', { name: `Encounter ${id} was moved to the damaged records` }),
    ).toBeTruthy()
    expect(asked).toEqual([id, id])
  })
})
