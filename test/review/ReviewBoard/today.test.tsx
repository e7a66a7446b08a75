// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import type { AppointmentEntry, Directory } from '../../../src/client/Directory.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { addDays } from '../../../src/codes/addDays.js'
import { todayOf } from '../../../src/encounter/calendarDate.js'
import type { User } from '../../../src/encounter/User.js'
import { encounterWorkflow } from '../../../src/encounter/workflow.js'
import { CacheProvider } from '../../../src/form/cache.js'
import { readPlace, writePlace } from '../../../src/review/place/ListPlace.js'
import { ReviewBoard } from '../../../src/review/ReviewBoard.js'
import type { ReviewTarget } from '../../../src/review/ReviewBoardProps.js'
import { codes, everyone } from '../../form/EncounterForm/openForm.js'
import { newQueryClient } from './openReview.js'

const today = todayOf(new Date())
// The tests may run over midnight.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${today}T12:00`) }))
afterEach(() => void vi.useRealTimers())

const statuses = encounterWorkflow.statuses.map(({ status }) => status)
const clinician: User = { ...everyone, providerId: 201 }

const at = (
  id: number,
  patientId: number,
  providerId: number,
  time: string,
  date = today,
): AppointmentEntry => ({
  id,
  patientId,
  providerId,
  date,
  time,
})

const entries = {
  patients: [
    { id: 1, name: 'Roe, Richard', birthDate: '1952-11-02' },
    { id: 2, name: 'Doe, Jane', birthDate: `${Number(today.slice(0, 4)) - 5}-01-01` },
    { id: 3, name: 'Sample, Alex' },
  ],
  providers: [
    { id: 201, name: 'Dr. Lee' },
    { id: 202, name: 'Dr. Abel' },
  ],
}

const ofDay = [
  at(51, 1, 201, '09:00'),
  at(52, 2, 201, '10:30'),
  at(53, 3, 201, '13:00'),
  at(61, 3, 202, '08:00'),
  at(41, 2, 202, '11:00', addDays(today, -3)),
]

const open = async (
  user: User,
  {
    appointments = ofDay,
    search = '',
    changeDirectory = (directory: Directory): Directory => directory,
    documented = [] as readonly (readonly [appointment: number, to?: string])[],
    searchesText = true,
  } = {},
) => {
  const directory = changeDirectory(createMemoryDirectory({ ...entries, appointments }))
  const whole = createMemoryClient({ user: () => user, directory })
  const { supports } = whole
  const filters = supports.filters.filter((name) => searchesText || name !== 'text')
  const client = { ...whole, supports: { ...supports, filters } }
  const document = async (id: number, to?: string) => {
    const { patientId, providerId, date } = appointments.find((one) => one.id === id) ?? expect.fail()
    const made = await client.create(
      {
        ...{ AppointmentId: id, PatientId: patientId, ProviderId: providerId, DateOfService: date },
        ...{ DiagnosisCodes: ['J06.9'], ProcedureCodes: ['99213'] },
      },
      { idempotencyKey: `made ${id}` },
    )
    if (to === undefined) return made
    const request = { ifMatch: made.version, idempotencyKey: `moved ${id}` }
    return client.transition(made.id, { to, reason: 'test' }, request)
  }
  for (const [id, to] of documented) await document(id, to)
  const [onBegin, onOpen, addresses] = [vi.fn(), vi.fn(), [] as string[]]
  const offer = user.providerId === undefined ? 'offered' : 'home'
  const addressOf = ({ place }: ReviewTarget) => `/${writePlace(place, statuses, offer)}`
  const queryClient = newQueryClient()
  const Board = () => {
    const [target, setTarget] = useState<ReviewTarget>({
      place: readPlace(search, statuses, offer),
      openId: undefined,
    })
    return (
      <ReviewBoard
        client={client}
        codes={codes}
        user={user}
        target={target}
        onGo={(next) => {
          addresses.push(addressOf(next))
          setTarget(next)
        }}
        hrefOf={addressOf}
        visits={{ onBegin, onOpen }}
        newEncounter={<a href="/encounters/new">New encounter</a>}
      />
    )
  }
  render(
    <CacheProvider cache={queryClient}>
      <Board />
    </CacheProvider>,
  )
  return { client, document, onBegin, onOpen, addresses, queryClient, user: userEvent.setup() }
}

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(({ textContent }) => textContent ?? '')
const todays = () => screen.findByRole('table', { name: 'Today’s appointments' })
const tabs = () => screen.getAllByRole('tab').map(({ textContent }) => textContent)

describe('Today, for a clinician', () => {
  it('is the first tab, and lists the appointments of the day with the state of each', async () => {
    await open(clinician, { documented: [[51, 'Submitted'], [52]] })
    const [, ...rows] = rowsOf(await todays())
    expect(rows).toEqual([
      expect.stringMatching(/^\s*9:00 AMRoe, Richard \d+ y11\/02\/1952SubmittedView/),
      expect.stringMatching(/^\s*10:30 AMDoe, Jane 5 y01\/01\/\d{4}DraftContinue/),
      expect.stringMatching(/^\s*1:00 PMSample, Alex Not startedStart/),
    ])
    expect(screen.getByText('1 of 3 visits documented')).toBeTruthy()
    await waitFor(() => expect(tabs()[0]).toBe('Today 2'))
    expect(tabs()).toHaveLength(6)
    expect(screen.queryByRole('table', { name: 'Encounters' })).toBeNull()
  })

  it('starts the first visit that is not started with Enter alone', async () => {
    const { user, onBegin } = await open(clinician, { documented: [[51, 'Submitted']] })
    await todays()
    await user.keyboard('{Enter}')
    expect(onBegin.mock.calls).toEqual([[ofDay[1]]])
  })

  it('moves by arrows, j and k, Home and End, and opens an encounter that was started', async () => {
    const { user, onOpen, client } = await open(clinician, { documented: [[51, 'Submitted'], [53]] })
    await todays()
    const focused = () => document.activeElement?.closest('tr')?.textContent ?? ''
    await user.keyboard('j')
    expect(focused()).toContain('Doe, Jane')
    await user.keyboard('{ArrowDown}')
    expect(focused()).toContain('Sample, Alex')
    await user.keyboard('{ArrowDown}k{ArrowUp}')
    expect(focused()).toContain('Roe, Richard')
    await user.keyboard('{End}')
    expect(focused()).toContain('Sample, Alex')
    await user.keyboard('{Home}')
    expect(focused()).toContain('Roe, Richard')
    expect(
      within(await todays())
        .getAllByRole('button')
        .map(({ tabIndex }) => tabIndex),
    ).toEqual([0, -1, -1])
    await user.keyboard('{Enter}')
    const [{ id = 0 } = {}] = (await client.list({ status: 'Submitted' })).records
    expect(onOpen.mock.calls).toEqual([[id]])
  })

  it('does nothing to the list behind it', async () => {
    const { user, client, addresses } = await open(clinician, { documented: [[51]] })
    await todays()
    await user.keyboard('xsare')
    await user.keyboard('/')
    expect(screen.queryByRole('region', { name: 'Selected encounters' })).toBeNull()
    expect((await client.list({ status: 'Draft' })).total).toBe(1)
    expect(addresses).toEqual([])
    // Nor does the help list keys that do nothing here.
    await user.keyboard('?')
    const keys = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    expect(keys.getByText('Start or open the visit')).toBeTruthy()
    expect(keys.queryByText(/^(?:Edit|Submit$|Search$|Select)/)).toBeNull()
  })

  it('stays current while encounters change', async () => {
    const { document, queryClient } = await open(clinician)
    await todays()
    await document(52)
    await queryClient.invalidateQueries()
    await waitFor(async () => expect(rowsOf(await todays())[2]).toMatch(/Doe, Jane.*Draft/))
  })

  it('leads to the drafts once everything is documented', async () => {
    const { user, addresses } = await open(clinician, {
      documented: [
        [51, 'Submitted'],
        [52, 'Submitted'],
        [53, 'Submitted'],
      ],
    })
    expect(await screen.findByText('All 3 visits of today are documented')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Go to drafts' }))
    expect(addresses).toEqual(['/?status=Draft'])
    expect(await screen.findByText('No drafts')).toBeTruthy()
  })

  it('says that there are no appointments, and offers a new encounter', async () => {
    await open(clinician, { appointments: [] })
    expect(await screen.findByText('No appointments today')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'New encounter' })).toBeTruthy()
  })

  it('says that the directory is unavailable, and tries again', async () => {
    let isAway = true
    const { user } = await open(clinician, {
      changeDirectory: (directory) => ({
        ...directory,
        appointments: async (...asked) => {
          if (isAway) throw new Error('away')
          return (await directory.appointments?.(...asked)) ?? []
        },
      }),
    })
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('The appointments could not be loaded.')
    isAway = false
    await user.click(within(alert).getByRole('button', { name: 'Try again' }))
    expect(await todays()).toBeTruthy()
  })

  it('does not exist if the directory has no appointments', async () => {
    await open(clinician, {
      search: '?status=Draft',
      changeDirectory: ({ appointments: _, ...directory }) => directory,
    })
    await screen.findByText('No encounters yet')
    expect(tabs().some((tab) => tab?.startsWith('Today'))).toBe(false)
  })

  it('starts nothing for a user who may not edit', async () => {
    const { user, onBegin } = await open({ ...clinician, capabilities: [] })
    await user.keyboard('{Enter}')
    expect(within(await todays()).queryByRole('button')).toBeNull()
    expect(onBegin).not.toHaveBeenCalled()
  })
})

describe('Missing encounters, for the front desk', () => {
  const missing = () => screen.findByRole('table', { name: 'Missing encounters' })

  it('are the appointments of today without an encounter or with a draft, by provider', async () => {
    const { user, addresses } = await open(everyone, { documented: [[51, 'Submitted'], [52]] })
    await waitFor(() => expect(tabs().at(-1)).toBe('Today 3'))
    expect(tabs()[0]).toBe('Drafts 1')
    await user.click(screen.getByRole('tab', { name: /^Today/ }))
    expect(addresses).toEqual(['/?status=Today'])
    expect(await screen.findByRole('heading', { name: 'Missing encounters' })).toBeTruthy()
    const [, ...rows] = rowsOf(await missing())
    expect(rows.map((row) => row.trim())).toEqual([
      'Dr. Abel 1 missing',
      expect.stringMatching(/^8:00 AMSample, Alex/),
      'Dr. Lee 2 missing',
      expect.stringMatching(/^10:30 AMDoe, Jane.*Draft/),
      expect.stringMatching(/^1:00 PMSample, Alex.*Not started/),
    ])
  })

  it('can be shown for other days, which are kept in the address', async () => {
    const { user, addresses, onBegin } = await open(everyone, { search: '?status=Today' })
    await missing()
    await user.click(screen.getByRole('button', { name: 'Last 7 days' }))
    await waitFor(async () => expect(rowsOf(await missing())).toHaveLength(8))
    expect(addresses).toEqual([`/?status=Today&from=${addDays(today, -6)}&to=${today}`])
    expect(screen.getByRole('button', { name: 'Last 7 days' }).getAttribute('aria-pressed')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Yesterday' }))
    expect(await screen.findByText('No encounters are missing')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Custom' }))
    const from = screen.getByRole('textbox', { name: 'From' })
    await user.clear(from)
    await user.type(from, 't-3{Enter}')
    await missing()
    await user.keyboard('{Tab}')
    await user.click(screen.getByRole('button', { name: /^Start Doe, Jane/ }))
    expect(onBegin.mock.calls).toEqual([[ofDay[4]]])
  })

  it('show an error if the last day is before the first', async () => {
    await open(everyone, { search: '?status=Today&from=2026-06-02&to=2026-06-01' })
    expect(await screen.findByText('The last day is before the first.')).toBeTruthy()
    expect(screen.queryByText('No encounters are missing')).toBeNull()
  })
})

it('a list that is filtered by a patient names them again when one comes back from Today', async () => {
  const { user } = await open(clinician, {
    search: '?status=Draft',
    documented: [[51], [52]],
    searchesText: false,
  })
  const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Patient' })
  const listed = async () =>
    within(await screen.findByRole('table', { name: 'Encounters' }))
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  await waitFor(async () => expect(await listed()).toHaveLength(2))
  await user.type(await field(), 'roe')
  await user.click(await screen.findByRole('option', { name: /Roe, Richard/ }))
  await waitFor(async () => expect(await listed()).toEqual(['Roe, Richard']))
  await user.click(screen.getByRole('tab', { name: /^Today/ }))
  await todays()
  await user.click(screen.getByRole('tab', { name: /^Drafts/ }))
  expect((await field()).value).toContain('Roe, Richard')
  await waitFor(async () => expect(await listed()).toEqual(['Roe, Richard']))
})
