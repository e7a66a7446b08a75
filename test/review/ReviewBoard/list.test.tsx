// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { codes, memoryClient, store, todaysVisit, visit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const table = () => screen.getByRole('table', { name: 'Encounters' })
const bodyRows = () => within(table()).getAllByRole('row').slice(1)

describe('the list of encounters', () => {
  it('shows for each encounter whether it is ready, its errors and its warnings, with one look-up for all', async () => {
    const client = memoryClient()
    await store(client, todaysVisit)
    await store(client, { ...todaysVisit, PatientId: 100235, ProcedureCodes: [] })
    // A code that is not in the test's set blocks nothing.
    await store(client, { ...todaysVisit, DiagnosisCodes: ['K35.80'] })
    const lookUp = vi.spyOn(codes, 'lookUp')
    openReview(client)
    await waitFor(() => expect(bodyRows()).toHaveLength(3))
    const told = () =>
      bodyRows().map(
        ({ textContent }) => /Ready(, \d warning)?|Add a procedure code/.exec(textContent ?? '')?.[0],
      )
    await waitFor(() => expect(told()).toEqual(['Ready, 1 warning', 'Add a procedure code', 'Ready']))
    expect(lookUp).toHaveBeenCalledTimes(1)
  })

  it('sorts by a column, and back the other way', async () => {
    const client = memoryClient()
    await store(client)
    const { user, went } = openReview(client)
    const header = await screen.findByRole('columnheader', { name: 'Patient' })
    await user.click(within(header).getByRole('button'))
    expect(header.getAttribute('aria-sort')).toBe('ascending')
    await user.click(within(header).getByRole('button'))
    expect(header.getAttribute('aria-sort')).toBe('descending')
    expect(went).toEqual(['/?sort=patient', '/?sort=-patient'])
  })

  it('renders a part of many rows, and exposes their number', async () => {
    const client = memoryClient()
    for (let made = 0; made < 150; made++) await store(client)
    openReview(client)
    await waitFor(() => expect(bodyRows().length).toBeGreaterThan(10))
    expect(bodyRows().length).toBeLessThan(80)
    expect(table().getAttribute('aria-rowcount')).toBe('151')
    expect(bodyRows()[0]?.getAttribute('aria-rowindex')).toBe('2')
  })

  it('keeps the search text out of the address', async () => {
    const client = memoryClient()
    await store(client)
    await store(client, { ...visit, PatientId: 100235 })
    const { user, went } = openReview(client)
    await user.type(await screen.findByRole('searchbox', { name: 'Search' }), 'roe')
    await waitFor(() => expect(bodyRows()).toHaveLength(1))
    expect(screen.getByRole('link', { name: 'Roe, Richard' })).toBeTruthy()
    expect(went).toEqual([])
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'zzz')
    await user.click(await screen.findByRole('button', { name: 'Clear filters' }))
    await waitFor(() => expect(bodyRows()).toHaveLength(2))
  })

  it('says why it cannot be loaded, and tries again', async () => {
    const good = memoryClient()
    await store(good)
    let broken = true
    const client: ListingClient = {
      ...good,
      list: async (query, options) => {
        if (broken) throw new EncounterClientError('unavailable', 'the storage is away')
        return good.list(query, options)
      },
    }
    const { user } = openReview(client)
    expect((await screen.findByRole('alert')).textContent).toContain('the storage is away')
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('link', { name: 'Doe, Jane' })).toBeTruthy()
  })

  it('says that From is after To, at the fields, and not while a year is being typed', async () => {
    const client = memoryClient()
    await store(client)
    openReview(client, { search: '?from=2026-11-30&to=2026-11-01' })
    const problem = await screen.findByRole('alert')
    expect(problem.textContent).toContain('From is after To')
    for (const name of ['From', 'To']) {
      const field = screen.getByLabelText(name)
      expect(field.getAttribute('aria-invalid')).toBe('true')
      expect(field.getAttribute('aria-describedby')).toBe(problem.id)
    }
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '0202-11-01' } })
    expect(screen.queryByRole('alert')).toBeNull()
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-11-30' } })
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByLabelText('From').hasAttribute('aria-invalid')).toBe(false)
  })

  it('is filtered by a date as people type it, and says what it could not read', async () => {
    const client = memoryClient()
    await store(client)
    await store(client, { ...visit, PatientId: 100235, DateOfService: '2025-03-01' })
    const { user } = openReview(client)
    await screen.findByRole('link', { name: 'Doe, Jane' })
    await user.selectOptions(screen.getByRole('combobox', { name: 'Dates' }), 'Custom…')
    const from = await screen.findByRole<HTMLInputElement>('textbox', { name: 'From' })
    await user.type(from, '2/1/25')
    await user.tab()
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Doe, Jane' })).toBeNull())
    expect(screen.getByRole('link', { name: 'Roe, Richard' })).toBeTruthy()
    expect(from.value).toBe('02/01/2025')
    await user.clear(from)
    await user.type(from, '2/30/25')
    await user.tab()
    const problem = screen.getByRole('alert')
    expect(problem.textContent).toBe(
      'From: “2/30/25” is not a date. February 2025 has 28 days. Correct the day',
    )
    expect(from.getAttribute('aria-describedby')).toBe(problem.id)
    expect(screen.getByRole('link', { name: 'Doe, Jane' })).toBeTruthy()
  })

  it('names a patient who is not in the directory by more than a number', async () => {
    const client = memoryClient()
    await store(client, { ...visit, PatientId: 102239 })
    openReview(client)
    expect(await screen.findByRole('link', { name: 'Patient 102239' })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /^Select Patient 102239,/ })).toBeTruthy()
  })

  it('names an encounter that could not be read in plain words, and its location in the details', async () => {
    const good = memoryClient()
    const location = 'encounter-form:set-aside:record:8009002:1'
    const setAside = [
      { id: 8009002, location, reason: 'it is not JSON' },
      { location: '/elsewhere/7', reason: 'it is empty' },
    ]
    openReview({ ...good, list: async (query) => ({ ...(await good.list(query)), setAside }) })
    const banner = await screen.findByRole('alert')
    expect(banner.textContent).toContain('2 records are damaged and cannot be read.')
    const [named, details] = within(banner).getAllByRole('list')
    const texts = (list: HTMLElement | undefined) =>
      [...(list?.children ?? [])].map((item) => item.textContent)
    expect(texts(named)).toEqual(['Encounter 8009002 could not be read', 'A record could not be read'])
    expect(texts(details)).toEqual([`${location}: it is not JSON`, '/elsewhere/7: it is empty'])
    expect(details?.closest('details')?.open).toBe(false)
  })

  it('summarises the encounters that match the search and the filters, and says so', async () => {
    const client = memoryClient()
    await store(client)
    await store(client, visit, 'Submitted')
    await store(client, { ...visit, PatientId: 100235 })
    const { user } = openReview(client)
    await user.click(await screen.findByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('menuitem', { name: 'Summary' }))
    const picture = within(await screen.findByRole('region', { name: 'Summary' }))
    expect(document.activeElement).toBe(picture.getByRole('heading', { name: 'Summary' }))
    const rows = () =>
      within(picture.getByRole('table', { name: 'By status' }))
        .getAllByRole('row')
        .map(({ textContent }) => textContent)
    await waitFor(() => expect(picture.getByRole('status').textContent).toBe('All 3 encounters'))
    expect(rows()).toContain('Draft2')
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'doe')
    await waitFor(() =>
      expect(picture.getByRole('status').textContent).toBe('2 encounters that match the search and filters'),
    )
    expect(rows()).toContain('Draft1')
    expect(rows()).toContain('Submitted1')
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'zzz')
    await waitFor(() => expect(picture.getByRole('status').textContent).toContain('No encounters match'))
  })
})

it('loads up to the rows on the screen when a list that was scrolled far is sorted differently', async () => {
  const client = memoryClient()
  for (let made = 0; made < 400; made++) await store(client)
  const { user } = openReview(client)
  await waitFor(() => expect(bodyRows().length).toBeGreaterThan(10))
  const scrolled = vi.spyOn(window, 'scrollY', 'get').mockReturnValue(8000)
  onTestFinished(() => scrolled.mockRestore())
  fireEvent.scroll(window)
  const positions = () => bodyRows().map((row) => row.getAttribute('aria-rowindex'))
  await waitFor(() => expect(positions()).toContain('202'))
  const list = vi.spyOn(client, 'list')
  const sorted = expect.objectContaining({ sort: { by: 'patient', direction: 'ascending' } })
  const header = screen.getByRole('columnheader', { name: 'Patient' })
  await user.click(within(header).getByRole('button'))
  // The new list loads a first page, then up to the rows on the screen.
  await waitFor(() => expect(list).toHaveBeenCalledWith(sorted, expect.anything()))
  await waitFor(() => expect(table().getAttribute('aria-busy')).toBe('false'))
  await waitFor(() => expect(positions()).toContain('202'))
})
