// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import { createChecker } from '../../../src/encounter/createChecker.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { awayDirectory, codes, everyone, store, todaysVisit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

/** A client with a ready encounter and a blocked one. The block needs no directory to be found. */
const openAway = async (search = '') => {
  const { away, comeBack } = awayDirectory()
  const { assess } = createChecker({ codes, directory: away, ui, today: () => todayOf(new Date()) })
  const client = createMemoryClient({ user: () => everyone, directory: away, assess })
  await store(client, todaysVisit)
  await store(client, { ...todaysVisit, PatientId: 100235, ProcedureCodes: [] })
  return { ...openReview(client, { search }), client, comeBack }
}

const rows = () =>
  within(screen.getByRole('table', { name: 'Encounters' }))
    .getAllByRole('row')
    .slice(1)
const shownReadiness = () =>
  rows().map(
    ({ textContent }) =>
      /Ready|Not checked|Add a procedure code|Add a diagnosis code|…/.exec(textContent ?? '')?.[0],
  )

describe('a list whose directory is unavailable', () => {
  it('calls no encounter ready until the directory is available and the user returns to the page', async () => {
    const { comeBack } = await openAway('?status=All')
    await screen.findByText('Not checked')
    expect(shownReadiness()).toEqual(['Add a procedure code', 'Not checked'])
    comeBack()
    fireEvent(document, new Event('visibilitychange', { bubbles: true }))
    await screen.findByText(/Ready/)
    expect(shownReadiness()).toEqual(['Add a procedure code', 'Ready'])
  })

  it.each([
    ['ready', 0, 'No encounters match. 1 could not be checked', ['Ready']],
    ['blocked', 1, '1 more could not be checked', ['Add a procedure code']],
  ])('says of the filter "%s" what could not be checked', async (readiness, count, words, after) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { user, comeBack } = await openAway(`?findings=${readiness}`)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain(words)
    expect(alert.textContent).toContain('The directory or the code sets are unavailable')
    await waitFor(() => expect(rows()).toHaveLength(count))
    comeBack()
    // The checks wait a moment for an unavailable directory.
    vi.setSystemTime(Date.now() + 1000)
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    // The row of the blocked one is there all along, so it cannot be waited for; the alert can.
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    await waitFor(() => expect(shownReadiness()).toEqual(after))
  })

  it('submits nothing in bulk, and says why', async () => {
    const { user, client } = await openAway()
    await screen.findByText('Not checked')
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    const bar = within(screen.getByRole('region', { name: 'Selected encounters' }))
    await user.click(bar.getByRole('button', { name: 'Submit' }))
    await waitFor(() =>
      expect(bar.getByRole('status').textContent).toBe(
        '0 submitted. 2 could not be submitted and are still selected.',
      ),
    )
    expect(
      bar.getByText(
        /“Submit” is not possible yet\. The directory is unavailable: patient, provider and appointment are not checked\. Try again in a moment\./,
      ),
    ).toBeTruthy()
    expect(bar.getByText(/Add a procedure code/)).toBeTruthy()
    expect((await client.list({ status: 'Draft' })).total).toBe(2)
  })
})
