// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type ActionKey,
  actionOf,
  after,
  type Stored,
  statusesOf,
  UndoModel,
} from '../../../e2e/monkey/reviewModel.js'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { encounterWorkflow as workflow } from '../../../src/encounter/workflow.js'
import { createReviewSession } from '../../../src/review/session/createReviewSession.js'
import { codes, everyone, tellingClient } from '../../form/EncounterForm/openForm.js'
import { openRows } from './manyRows.js'
import { newQueryClient, openReview } from './openReview.js'

type Step = readonly ['key', string] | readonly ['tab', 'Submitted' | 'All'] | readonly ['elsewhere', number]

const storedIn = async (client: ListingClient): Promise<Stored> => {
  const { records } = await client.list({ limit: 100 })
  return new Map(
    records.map(({ id, version, encounter }) => [
      String(id),
      { version, status: String(encounter.EncounterStatus) },
    ]),
  )
}

/** The ids that an action key applies to, according to the screen. */
const named = (): readonly string[] => {
  const selected = [...document.querySelectorAll<HTMLElement>('tr[data-selected]')]
  if (screen.queryByText(/^[\d,]+ selected$/) !== null)
    return selected.map(({ dataset }) => dataset.row ?? '')
  const open = screen.queryByRole('region', { name: /^Encounter \d+$/ })
  return open === null ? [] : [/\d+/.exec(open.getAttribute('aria-label') ?? '')?.[0] ?? '']
}

const walk = async (steps: readonly Step[]) => {
  const { client } = await openRows(6, 'Submitted')
  const { telling: heard, tell } = tellingClient<ListingClient>(client)
  const session = createReviewSession({ client, codes, user: everyone, ui, workflow })
  const queryClient = newQueryClient()
  const { user } = openReview(heard, { session, queryClient, search: '?status=Submitted&sort=patient' })
  await screen.findByRole('link', { name: 'Row 06' })
  const undos = new UndoModel()
  let tab = 'Submitted'

  /** Waits until the screen shows the stored state. */
  const settle = async (statuses: Readonly<Record<string, string>>) => {
    await waitFor(async () => expect(statusesOf(await storedIn(client))).toEqual(statuses))
    const rows = Object.keys(statuses).filter((id) => tab === 'All' || statuses[id] === tab)
    await waitFor(() => {
      expect(session.state().bulk.kind).not.toBe('running')
      expect(queryClient.isFetching()).toBe(0)
      const shown = [...document.querySelectorAll<HTMLElement>('tr[data-row]')]
      expect(shown.map(({ dataset }) => dataset.row).toSorted()).toEqual(rows.toSorted())
      const panel = screen.queryByRole('region', { name: /^Encounter \d+$/ })
      if (panel !== null) within(panel).getByRole('form', { name: 'Encounter' })
      expect(document.activeElement).not.toBe(document.body)
    })
  }

  await user.keyboard('j')
  for (const [kind, what] of steps) {
    const before = await storedIn(client)
    let expected = { ...statusesOf(before) }
    const targets = named()
    if (kind === 'tab') {
      tab = what
      await user.click(screen.getByRole('tab', { name: new RegExp(`^${what}`) }))
    } else if (kind === 'elsewhere') {
      const [id, one] = [...before][what % before.size] ?? expect.fail()
      if (one.status !== 'Submitted') continue
      await client.transition(
        Number(id),
        { to: 'Approved' },
        { ifMatch: one.version, idempotencyKey: one.version },
      )
      expected[id] = 'Approved'
      tell('all')
    } else if (what === 'z') {
      expected = undos.undo(before)
      await user.keyboard('z')
    } else if (what === 's' || what === 'a' || what === 'r') {
      const key: ActionKey = what
      expected = after(key, targets, before)
      await user.keyboard(key)
      if (actionOf(key, targets, before)?.needsReason) {
        const dialog = within(await screen.findByRole('dialog'))
        await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'x{Control>}{Enter}{/Control}')
      }
    } else await user.keyboard(what)
    await settle(expected)
    if (kind === 'key' && what !== 'z') undos.note(before, await storedIn(client))
  }
}

it('changes exactly the encounters that the screen names, for any sequence of keys, and never loses the focus', async () => {
  const key = fc.constantFrom(
    ...['j', 'j', 'k', 'x', '{Shift>}X{/Shift}', '{Enter}', '{Escape}', 's', 'a', 'a', 'r', 'z'],
  )
  const step = fc.oneof(
    { weight: 12, arbitrary: key.map((what) => ['key', what] as const) },
    { weight: 1, arbitrary: fc.constantFrom('Submitted', 'All').map((what) => ['tab', what] as const) },
    { weight: 2, arbitrary: fc.nat(5).map((what) => ['elsewhere', what] as const) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 16, size: 'max' }), walk).afterEach(cleanup),
    { numRuns: 6, endOnFailure: true },
  )
}, 180_000)
