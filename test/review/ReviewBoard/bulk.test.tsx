// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { over } from '../../../src/testing/contractSupport.js'
import { memoryClient, store, visit } from '../../form/EncounterForm/openForm.js'
import { wholeText } from '../../support/wholeText.js'
import { openReview } from './openReview.js'

/** A client whose first transition waits until the test releases it. */
const heldClient = (client: ListingClient) => {
  let release = () => undefined
  const released = new Promise<void>((resolve) => {
    release = () => void resolve()
  })
  const held: ListingClient = {
    ...client,
    transition: async (...args) => {
      await released
      return client.transition(...args)
    },
  }
  return { held, release: () => release() }
}

const bar = () => within(screen.getByRole('region', { name: 'Selected encounters' }))

describe('a bulk run', () => {
  it('can take all that match, beyond the loaded rows', async () => {
    const client = memoryClient()
    for (let made = 0; made < 130; made++) await store(client)
    const { user } = openReview(client)
    await screen.findAllByRole('link', { name: 'Doe, Jane' })
    const all = screen.getByRole('checkbox', { name: 'Select all shown' })
    await waitFor(() => expect(all).toHaveProperty('title', 'The first 100 of 130'))
    await user.click(all)
    expect(screen.getByText('The first 100 of 130 are selected')).toBeTruthy()
    await bar().findByText('100 selected')
    await user.click(bar().getByRole('button', { name: 'Select all 130 that match' }))
    await bar().findByText('130 selected')
    expect(screen.queryByText('The first 100 of 130 are selected')).toBeNull()
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    expect(bar().getByRole('progressbar')).toHaveProperty('max', 130)
    await waitFor(() => expect(bar().getByRole('status').textContent).toBe('130 submitted.'))
    expect(bar().queryByRole('progressbar')).toBeNull()
    const { records } = await client.list({ status: 'Submitted', limit: 200 })
    const histories = await Promise.all(
      records.map(({ encounter }) => client.history(Number(encounter.EncounterId))),
    )
    expect(histories.map((events) => events.filter(({ kind }) => kind === 'transition').length)).toEqual(
      Array.from({ length: 130 }, () => 1),
    )
  })

  it('keeps failed encounters selected with their reason, and takes the others back', async () => {
    const client = memoryClient()
    await store(client)
    const { id } = await store(client, { ...visit, PatientId: 100235, ProcedureCodes: [] })
    const { user } = openReview(client)
    await screen.findByRole('link', { name: 'Roe, Richard' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await bar().findByText(wholeText(/Roe, Richard, encounter/))
    expect(screen.getByRole('checkbox', { name: /^Select Roe/ })).toHaveProperty('checked', true)
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
    // An undo asks for no reason, since it returns nothing to anybody.
    await user.click(bar().getByRole('button', { name: 'Undo: back to Draft' }))
    await waitFor(async () => expect((await client.list({ status: 'Draft' })).total).toBe(2))
    await waitFor(() => expect(bar().getByRole('status').textContent).toBe('1 moved back to Draft.'))
    // A run can be undone only once.
    expect(bar().queryByRole('button', { name: /^Undo/ })).toBeNull()
    expect((await client.list({})).records.flatMap(({ marks }) => marks ?? [])).toEqual([])
    // The failed row stays selected and shows the reason under "Findings"; its last change stays visible.
    const cells = within(screen.getByRole('row', { name: /Roe, Richard/ })).getAllByRole('cell')
    expect(cells.at(-2)?.textContent).toMatch(/Not done: ./)
    expect(cells.at(-1)?.textContent).toMatch(/[AP]M/)
    await user.click(screen.getByRole('checkbox', { name: /^Select Roe/ }))
    expect(screen.getByRole('row', { name: /Roe, Richard/ }).textContent).not.toContain('Not done')
  })

  it('skips encounters of another status and says so, and keeps the focus in sight', async () => {
    const client = memoryClient()
    for (let made = 0; made < 2; made++) await store(client)
    await store(client, { ...visit, PatientId: 100235 }, 'Submitted')
    const { user } = openReview(client, { search: '?status=All' })
    await screen.findByRole('link', { name: 'Roe, Richard' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    expect(bar().getByRole('button', { name: 'Approve (1)' })).toBeTruthy()
    await user.click(bar().getByRole('button', { name: 'Submit (2)' }))
    const status = await bar().findByText(/^2 submitted/)
    expect(bar().getByRole('status').textContent).toBe(
      '2 submitted. 1 encounter left unchanged: it is not Draft.',
    )
    expect(document.activeElement).toBe(bar().getByRole('status'))
    expect(document.activeElement?.contains(status)).toBe(true)
  })

  it('can be resumed after it was canceled, and is undone as one', async () => {
    const client = memoryClient()
    for (let made = 0; made < 4; made++) await store(client)
    let moved = 0
    const stopping: ListingClient = {
      ...client,
      transition: async (...args) => {
        moved += 1
        if (moved === 2) bar().getByRole('button', { name: 'Cancel' }).click()
        return client.transition(...args)
      },
    }
    const { user } = openReview(stopping)
    await screen.findAllByRole('link', { name: 'Doe, Jane' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await bar().findByText(/Canceled before 2 more/)
    await user.click(bar().getByRole('button', { name: 'Submit the other 2' }))
    await waitFor(async () => expect((await client.list({ status: 'Submitted' })).total).toBe(4))
    // Both parts are one action, and are undone as one.
    await bar().findByText('4 submitted.')
    await user.click(bar().getByRole('button', { name: /^Undo/ }))
    await waitFor(async () => expect((await client.list({ status: 'Draft' })).total).toBe(4))
  })

  it('keeps a failed encounter selected through Escape, and names it although its row was never loaded', async () => {
    const client = memoryClient()
    await store(client, { ...visit, PatientId: 100235, DateOfService: '2020-01-15', ProcedureCodes: [] })
    for (let made = 0; made < 120; made++) await store(client)
    const { held, release } = heldClient(client)
    const { user } = openReview(held)
    await screen.findAllByRole('link', { name: 'Doe, Jane' })
    expect(screen.queryByRole('link', { name: 'Roe, Richard' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Select all 121 that match' }))
    await bar().findByText('121 selected')
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await user.keyboard('{Escape}')
    release()
    await waitFor(() =>
      expect(bar().getByRole('status').textContent).toBe(
        '120 submitted. 1 could not be submitted and is still selected.',
      ),
    )
    expect(bar().getByText('1 selected')).toBeTruthy()
    expect(await bar().findByText(wholeText(/^Roe, Richard, encounter \d+$/))).toBeTruthy()
  })

  it('continues with the current version after a conflict, although the row was never loaded', async () => {
    const client = memoryClient()
    const { id, record } = await store(client, { ...visit, PatientId: 100235 })
    for (let made = 0; made < 120; made++) await store(client)
    const { held, release } = heldClient(client)
    const { user } = openReview(held, { search: '?status=All&sort=patient' })
    await screen.findAllByRole('link', { name: 'Doe, Jane' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Select all 121 that match' }))
    await bar().findByText('121 selected')
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await client.update(id, { ...visit, EncounterId: id, PatientId: 100235, ProviderId: 202 }, over(record))
    release()
    await bar().findByText('1 selected')
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await waitFor(() => expect(bar().getByRole('status').textContent).toBe('1 submitted.'))
  })

  it('does not say that rows stay selected once another list is shown', async () => {
    const client = memoryClient()
    await store(client)
    await store(client, { ...visit, PatientId: 100235, ProcedureCodes: [] })
    const { held, release } = heldClient(client)
    const { user } = openReview(held)
    await screen.findByRole('link', { name: 'Roe, Richard' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await user.click(screen.getByRole('tab', { name: /^Approved/ }))
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Roe, Richard' })).toBeNull())
    release()
    await waitFor(() =>
      expect(bar().getByRole('status').textContent).toBe('1 submitted. 1 could not be submitted.'),
    )
    expect(bar().getByText(wholeText(/^Roe, Richard, encounter \d+$/))).toBeTruthy()
    expect(bar().queryByText(/ selected$/)).toBeNull()
  })

  it('stops when the storage is full, says so once, and can be resumed once there is space', async () => {
    const client = memoryClient()
    for (let made = 0; made < 4; made++) await store(client)
    let room = 1
    const full: ListingClient = {
      ...client,
      transition: async (...args) => {
        if (room === 0) throw new EncounterClientError('full', 'the form keeps what you typed')
        room -= 1
        return client.transition(...args)
      },
    }
    const { user } = openReview(full)
    await screen.findAllByRole('link', { name: 'Doe, Jane' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await waitFor(() =>
      expect(bar().getByRole('status').textContent).toBe(
        '1 submitted. There was no space for 3 encounters: this browser’s storage is full. ' +
          'Free up space for this site, then continue.',
      ),
    )
    expect(bar().getByText('3 selected')).toBeTruthy()
    expect(screen.queryByText(/Not done|keeps what you typed/)).toBeNull()
    room = 9
    await user.click(bar().getByRole('button', { name: 'Submit the other 3' }))
    await waitFor(async () => expect((await client.list({ status: 'Submitted' })).total).toBe(4))
  })

  it('shows a reason that many encounters share once', async () => {
    const client = memoryClient()
    for (let made = 0; made < 5; made++) await store(client, { ...visit, ProcedureCodes: [] })
    const { id } = await store(client, { ...visit, PatientId: 100235 })
    const away: ListingClient = {
      ...client,
      transition: () => Promise.reject(new EncounterClientError('unavailable', 'no answer. Try again.')),
    }
    const { user } = openReview(away)
    await screen.findByRole('link', { name: 'Roe, Richard' })
    await user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await user.click(bar().getByRole('button', { name: 'Submit' }))
    await waitFor(() =>
      expect(
        bar()
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent?.trim()),
      ).toEqual([
        expect.stringMatching(/^(?:Doe, Jane, encounter \d+(?:; )?){3} and 2 more: Add a procedure code/),
        `Roe, Richard, encounter ${id}: No answer. Try again.`,
      ]),
    )
  })
})
