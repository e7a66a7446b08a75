// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { addDays } from '../../../src/codes/addDays.js'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import { memoryClient, store, todaysVisit, visit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const today = todayOf(new Date())
// The tests may run over midnight.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00`) }))
afterEach(() => void vi.useRealTimers())

const focused = () => document.activeElement?.textContent
const search = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search' })

const openTwo = async (client: ListingClient = memoryClient()) => {
  await store(client, todaysVisit)
  await store(client, { ...visit, PatientId: 100235, DateOfService: addDays(today, -5) })
  const review = openReview(client)
  await screen.findByRole('link', { name: 'Doe, Jane' })
  return review
}

describe('the bar above the list', () => {
  it('announces the number of encounters after a search, a filter or a sort, and not before', async () => {
    const { user } = await openTwo()
    expect(screen.queryByText('2 encounters')).toBeNull()
    await user.type(search(), 'roe')
    expect(await screen.findByText('1 encounter')).toBeTruthy()
    await user.clear(search())
    expect(await screen.findByText('2 encounters')).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'Patient, A to Z')
    expect(await screen.findByText('2 encounters, by patient, A to Z')).toBeTruthy()
    await user.selectOptions(screen.getByRole('combobox', { name: 'Provider' }), 'Dr. Okafor')
    expect((await screen.findByText('No encounters')).closest('[aria-live="polite"]')).toBeTruthy()
  })

  it('moves from the search field to the first result by Enter and by Escape', async () => {
    const { user } = await openTwo()
    for (const key of ['{Enter}', '{Escape}']) {
      await user.clear(search())
      await user.type(search(), `roe${key}`)
      await waitFor(() => expect(focused()).toBe('Roe, Richard'))
      expect(search().value).toBe('roe')
    }
  })

  it('does not move to the first row of the previous list while the search is loading', async () => {
    const memory = memoryClient()
    let answer = () => undefined
    const { user } = await openTwo({
      ...memory,
      list: async (query, options) => {
        if (query.text === 'roe')
          await new Promise<void>((resolve) => {
            answer = () => void resolve()
          })
        return memory.list(query, options)
      },
    })
    await user.type(search(), 'roe{Enter}')
    expect(document.activeElement).toBe(search())
    answer()
    await waitFor(() => expect(focused()).toBe('Roe, Richard'))
  })

  it('filters by presets of days and by custom dates', async () => {
    const { user, went } = await openTwo()
    const dates = screen.getByRole('combobox', { name: 'Dates' })
    expect(
      within(dates)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Any date', 'Today', 'Yesterday', 'Last 7 days', 'Custom…'])
    expect(screen.queryByRole('textbox', { name: 'From' })).toBeNull()
    await user.selectOptions(dates, 'Today')
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Roe, Richard' })).toBeNull())
    expect(went).toEqual(['/?days=today'])
    await user.selectOptions(dates, 'Last 7 days')
    expect(await screen.findByRole('link', { name: 'Roe, Richard' })).toBeTruthy()
    await user.selectOptions(dates, 'Custom…')
    expect(went.at(-1)).toBe(`/?from=${addDays(today, -6)}&to=${today}`)
    const from = await screen.findByRole('textbox', { name: 'From' })
    await user.clear(from)
    await user.clear(screen.getByRole('textbox', { name: 'To' }))
    expect(went.at(-1)).toBe('/')
    // The fields stay for the next dates.
    expect(screen.getByRole('textbox', { name: 'From' })).toBe(from)
    await user.selectOptions(dates, 'Any date')
    expect(went.at(-1)).toBe('/')
    expect(screen.queryByRole('textbox', { name: 'From' })).toBeNull()
  })

  it('can make the rows compact', async () => {
    const { user } = await openTwo()
    const table = screen.getByRole('table', { name: 'Encounters' })
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Compact rows', checked: false }))
    expect(table.hasAttribute('data-compact')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Compact rows', checked: true }))
    expect(table.hasAttribute('data-compact')).toBe(false)
  })
})

it('an overdue draft shows its age in days', async () => {
  await openTwo()
  const row = screen.getByRole('link', { name: 'Roe, Richard' }).closest('tr')
  expect(row?.textContent).toContain('5 days old')
  expect(screen.getByRole('link', { name: 'Doe, Jane' }).closest('tr')?.textContent).not.toContain('days old')
})

describe('single keys', () => {
  it('do nothing and are not shown when turned off; arrows, Enter and Escape still work', async () => {
    const client = memoryClient()
    await store(client, todaysVisit)
    const { user } = openReview(client, { singleKeys: false })
    await screen.findByRole('link', { name: 'Doe, Jane' })
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('Doe, Jane')
    await user.keyboard('x?/')
    expect(screen.getByRole('checkbox', { name: /^Select Doe, Jane/ })).toHaveProperty('checked', false)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(focused()).toBe('Doe, Jane')
    await user.keyboard('{Enter}')
    const panel = within(await screen.findByRole('region', { name: /^Encounter/ }))
    const edit = await panel.findByRole('button', { name: 'Edit' })
    expect([edit.textContent, edit.getAttribute('aria-keyshortcuts')]).toEqual(['Edit', null])
    await user.keyboard('e')
    expect(panel.queryByRole('button', { name: /^Done/ })).toBeNull()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Encounter/ })).toBeNull())

    await user.click(screen.getByRole('button', { name: 'More' }))
    await user.click(screen.getByRole('menuitem', { name: 'Keyboard shortcuts' }))
    const keys = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    expect(keys.getByText(/^Single-key shortcuts are off/)).toBeTruthy()
    expect(keys.getByText('Next encounter')).toBeTruthy()
    expect(keys.getByText('Submit').previousElementSibling?.textContent).toBe('Ctrl Enter')
    expect(keys.queryByText('Approve')).toBeNull()
  })

  it('do nothing while a chip has the focus', async () => {
    const client = memoryClient()
    await store(client, todaysVisit)
    const { user } = openReview(client)
    await user.click(await screen.findByRole('link', { name: 'Doe, Jane' }))
    const [chip] = within(await screen.findByRole('list', { name: 'Selected diagnosis codes' })).getAllByRole(
      'listitem',
    )
    chip?.focus()
    expect(document.activeElement).toBe(chip)
    await user.keyboard('s')
    await user.keyboard('e')
    expect(screen.queryByRole('button', { name: /^Done/ })).toBeNull()
    expect((await client.list({})).records.map(({ encounter }) => encounter.EncounterStatus)).toEqual([
      'Draft',
    ])
  })

  it('include e, which focuses the field of the first error', async () => {
    const client = memoryClient()
    await store(client, { ...todaysVisit, ProcedureCodes: [] })
    const { user } = openReview(client)
    await screen.findByRole('link', { name: 'Doe, Jane' })
    await user.keyboard('je')
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.queryByRole('combobox', { name: 'Procedure codes' })),
    )
  })
})
