// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { createReviewSession } from '../../../src/review/session/createReviewSession.js'
import { codes, everyone } from '../../form/EncounterForm/openForm.js'
import { wholeText } from '../../support/wholeText.js'
import { focused, listed, openRows } from './manyRows.js'
import { openReview } from './openReview.js'

const search = '?status=Submitted&sort=patient'
const row = (name: string) => screen.findByRole('link', { name })
const bar = () => within(screen.getByRole('region', { name: 'Selected encounters' }))
const panel = () => within(screen.getByRole('region', { name: /^Encounter \d+$/ }))
const sessionOf = (client: ListingClient) =>
  createReviewSession({ client, codes, user: everyone, ui, workflow })
const expectFocus = (name: string) => waitFor(() => expect(focused()).toBe(name))

describe('the keys of the review', () => {
  it('continue at the row after those of a bulk run', async () => {
    const { client } = await openRows(12, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 12')
    await user.keyboard('jxjjjj{Shift>}X{/Shift}a')
    await waitFor(() => expect(listed()).toHaveLength(7))
    await expectFocus('Row 06')
    await user.keyboard('j')
    await expectFocus('Row 07')
    expect((await client.list({ status: 'Approved' })).total).toBe(5)
  })

  it('continue at the row before if none follows', async () => {
    const { client } = await openRows(3, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 03')
    await user.keyboard('jjxjxa')
    await waitFor(() => expect(listed()).toEqual(['Row 01']))
    await expectFocus('Row 01')
  })

  it('continue at the row after the one that was approved in the panel', async () => {
    const { client } = await openRows(8, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 08')
    await user.keyboard('jjj{Enter}')
    await panel().findByRole('button', { name: 'Approve' })
    await user.keyboard('a')
    await waitFor(() => expect(listed()).toHaveLength(7))
    await waitFor(() => expect(focused()).toMatch(/ · Jan 15, 2025 · /))
    await user.keyboard('{Escape}')
    await expectFocus('Row 04')
    await user.keyboard('j')
    await expectFocus('Row 05')
  })

  it('move from the approved encounter, while it is open, to the rows after and before it', async () => {
    const { client } = await openRows(8, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 08')
    await user.keyboard('jjj{Enter}')
    await panel().findByRole('button', { name: 'Approve' })
    await user.keyboard('a')
    await waitFor(() => expect(listed()).toHaveLength(7))
    await user.keyboard('j')
    await panel().findByText('3 of 7')
    await expectFocus('Row 04')
    await user.keyboard('k')
    await expectFocus('Row 02')
  })

  it('act on the selection while another encounter is open, as the screen says', async () => {
    const { client, ids } = await openRows(6, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 06')
    await user.keyboard('jxjjx')
    await user.click(await row('Row 05'))
    await panel().findByRole('button', { name: 'Approve' })
    expect(screen.getAllByRole('button', { name: /^Approve/ }).map(({ textContent }) => textContent)).toEqual(
      ['Approve 2', 'Approve'],
    )
    expect(
      panel().getByText(/^Keyboard shortcuts act on the 2 selected, not on this encounter\./),
    ).toBeTruthy()
    await user.keyboard('a')
    await waitFor(() => expect(listed()).toEqual(['Row 02', 'Row 04', 'Row 05', 'Row 06']))
    const approved = (await client.list({ status: 'Approved' })).records.map(({ id }) => id)
    expect(approved.toSorted()).toEqual([ids[0], ids[2]])
    expect(screen.queryByText(/^Keyboard shortcuts act on the/)).toBeNull()
    await user.keyboard('a')
    await waitFor(() => expect(listed()).toEqual(['Row 02', 'Row 04', 'Row 06']))
  })

  it('are aimed at the open encounter again once the selection is cleared beside it', async () => {
    const { client } = await openRows(3, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 03')
    await user.keyboard('jxj{Enter}')
    await user.click(panel().getByRole('button', { name: 'Clear selection' }))
    expect(screen.queryByText(/selected/)).toBeNull()
    await waitFor(() => expect(focused()).toMatch(/ · Jan 15, 2025 · /))
  })

  it('stay with their encounter while others come and go', async () => {
    const { client, ids } = await openRows(6, 'Submitted')
    let told = () => undefined
    const heard: ListingClient = {
      ...client,
      subscribe: (onChange) => {
        told = () => void onChange('all')
        return () => undefined
      },
    }
    const { user } = openReview(heard, { search })
    await row('Row 06')
    await user.keyboard('jjjj')
    await expectFocus('Row 04')
    for (const id of [ids[0], ids[2], ids[4]]) {
      const { version } = await client.get(id ?? 0)
      await client.transition(id ?? 0, { to: 'Approved' }, { ifMatch: version, idempotencyKey: `${id}` })
    }
    told()
    await waitFor(() => expect(listed()).toEqual(['Row 02', 'Row 04', 'Row 06']))
    expect(focused()).toBe('Row 04')
    await user.keyboard('j')
    await expectFocus('Row 06')
  })

  it('still have a focus after the focused button is gone', async () => {
    const { client } = await openRows(4, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 04')
    await user.click(screen.getByRole('checkbox', { name: /^Select Row 02/ }))
    await user.click(bar().getByRole('button', { name: 'Approve' }))
    await waitFor(() => expect(listed()).toHaveLength(3))
    await user.click(bar().getByRole('button', { name: 'Dismiss' }))
    await expectFocus('Row 03')
  })
})

describe('undo', () => {
  it('names its action, and works by z on another tab of the list', async () => {
    const { client, ids } = await openRows(3, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 03')
    await user.keyboard('j{Enter}')
    await panel().findByRole('button', { name: 'Approve' })
    await user.keyboard('a')
    await screen.findByText(wholeText(new RegExp(`^Approved: Row 01, encounter ${ids[0]}$`)))
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('tab', { name: /^Drafts/ }))
    await screen.findByText(/^No drafts/)
    expect(screen.getByRole('button', { name: `Undo Approve: Row 01 (${ids[0]})` })).toBeTruthy()
    await user.keyboard('z')
    await screen.findByText(wholeText(new RegExp(`^Back to Submitted: Row 01, encounter ${ids[0]}$`)))
    expect((await client.get(ids[0] ?? 0)).encounter.EncounterStatus).toBe('Submitted')
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
    await user.keyboard('z')
    expect(await screen.findByText('Nothing to undo')).toBeTruthy()
  })

  it('takes a bulk run back, except where there is a newer change', async () => {
    const { client, ids } = await openRows(3, 'Submitted')
    const { user } = openReview(client, { search })
    await row('Row 03')
    await user.keyboard('jxjxa')
    await bar().findByText('2 approved.')
    const { version } = await client.get(ids[0] ?? 0)
    const way = { to: 'Submitted', reason: 'x' }
    await client.transition(ids[0] ?? 0, way, { ifMatch: version, idempotencyKey: 'other' })
    await user.click(bar().getByRole('button', { name: 'Dismiss' }))
    expect(screen.getByRole('button', { name: 'Undo Approve: 2 encounters' })).toBeTruthy()
    await user.keyboard('z')
    await waitFor(() =>
      expect(bar().getByRole('status').textContent).toMatch(
        /^1 moved back to Submitted\. 1 was already moved back to Submitted\.$/,
      ),
    )
    expect(bar().getByText(/Already moved back to Submitted/)).toBeTruthy()
    expect((await client.list({ status: 'Approved' })).total).toBe(0)
  })
})

describe('a run in the session of a host', () => {
  it('continues after the list is left, and is reported with its undo on return', async () => {
    const { client } = await openRows(4)
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
    const session = sessionOf(held)
    const first = openReview(held, { session, search: '?sort=patient' })
    await row('Row 04')
    await first.user.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
    await first.user.click(bar().getByRole('button', { name: 'Submit' }))
    first.unmount()
    release()
    await waitFor(() => expect(session.state().bulk.kind).toBe('finished'))
    const { user } = openReview(held, { session, search: '?status=Approved' })
    expect(bar().getByRole('status').textContent).toBe('4 submitted.')
    await user.click(await screen.findByRole('tab', { name: /^Drafts/ }))
    await user.click(bar().getByRole('button', { name: 'Undo: back to Draft' }))
    await waitFor(async () => expect((await client.list({ status: 'Draft' })).total).toBe(4))
    await waitFor(() => expect(listed()).toHaveLength(4))
  })

  it('says how far it came before a reload, and can be resumed or dismissed', async () => {
    const { client, ids } = await openRows(4)
    const session = sessionOf(client)
    const stored = JSON.stringify({
      ...{ userId: everyone.id, key: 'k', from: 'Draft', to: 'Submitted', others: 0 },
      targets: await Promise.all(ids.map(async (id) => ({ id, version: (await client.get(id)).version }))),
      settled: [],
    })
    session.end()
    const storage = new Map([['encounter-form:review-run', stored]])
    const again = createReviewSession({
      ...{ client, codes, user: everyone, ui, workflow },
      storage: {
        length: 1,
        key: () => null,
        getItem: (key) => storage.get(key) ?? null,
        setItem: (key, value) => void storage.set(key, value),
        removeItem: (key) => void storage.delete(key),
      },
    })
    const { user } = openReview(client, { session: again })
    expect(bar().getByRole('status').textContent).toBe('0 of 4 submitted before the page was reloaded.')
    await user.click(bar().getByRole('button', { name: 'Submit the other 4' }))
    await bar().findByText('4 submitted.')
    await user.click(bar().getByRole('button', { name: 'Dismiss' }))
    expect(storage.has('encounter-form:review-run')).toBe(false)
  })
})

it('keeps the typed reason of a return that failed, for another try', async () => {
  const { client, ids } = await openRows(1, 'Submitted')
  let isFull = true
  const full: ListingClient = {
    ...client,
    transition: (...args) =>
      isFull
        ? Promise.reject(new EncounterClientError('full', 'this browser’s storage is full.'))
        : client.transition(...args),
  }
  const { user } = openReview(full, { search })
  await row('Row 01')
  await user.keyboard('j{Enter}')
  await panel().findByRole('button', { name: 'Return to draft' })
  await user.keyboard('r')
  const dialog = () => within(screen.getByRole('dialog', { name: 'Return this encounter to draft?' }))
  await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Which throat?')
  await user.click(dialog().getByRole('button', { name: 'Return to draft' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Not done: this browser’s storage is full.')
  expect(dialog().getByRole('textbox', { name: 'Reason' })).toHaveProperty('value', 'Which throat?')
  isFull = false
  await user.click(dialog().getByRole('button', { name: 'Return to draft' }))
  await waitFor(async () =>
    expect((await client.history(ids[0] ?? 0)).at(-1)).toMatchObject({ reason: 'Which throat?' }),
  )
})
