// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { User } from '../../../src/encounter/User.js'
import { over } from '../../../src/testing/contractSupport.js'
import {
  clearable,
  codes,
  currentStep,
  memoryClient,
  patientHead,
  statusSays,
  store,
  todaysVisit,
  visit,
} from '../../form/EncounterForm/openForm.js'
import { wholeText } from '../../support/wholeText.js'
import { openReview } from './openReview.js'

const panel = () => screen.getByRole('region', { name: /^Encounter \d+$/ })
const row = (name: string) => screen.findByRole('link', { name })

describe('the encounter beside the list', () => {
  it('cannot be edited before "Edit" and after "Done"', async () => {
    const client = memoryClient()
    await store(client)
    const { user } = openReview(client)
    await user.click(await row('Doe, Jane'))
    await waitFor(() => expect(patientHead()).toMatch(/^Doe, Jane · /))
    expect(screen.queryByRole('button', { name: 'Save draft' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
    await user.keyboard('e')
    expect(await screen.findByRole('button', { name: 'Change' })).toBeTruthy()
    expect(screen.getByRole('combobox', { name: 'Diagnosis codes' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Done/ }))
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
  })

  it('is not called ready before its codes are looked up, neither in the list nor in the panel', async () => {
    const client = memoryClient()
    await store(client)
    let release = () => undefined
    const released = new Promise<void>((resolve) => {
      release = () => void resolve()
    })
    const { user } = openReview(client, {
      codes: { ...codes, lookUp: (...asked) => released.then(() => codes.lookUp(...asked)) },
    })
    await user.click(await row('Doe, Jane'))
    expect(await within(panel()).findByRole('heading', { name: 'Checking…' })).toBeTruthy()
    expect(within(screen.getByRole('table')).queryByText(/Ready/)).toBeNull()
    release()
    expect(await within(panel()).findByRole('heading', { name: /^Ready to submit/ })).toBeTruthy()
  })

  it('is plain text until it is edited, with a dash for an empty field', async () => {
    const client = memoryClient()
    // An id that no patient has, so that the fields do not fold.
    await store(client, { ...visit, ProviderId: 999 })
    const { user } = openReview(client)
    await user.click(await row('Doe, Jane'))
    const fields = within(await screen.findByRole('group', { name: 'Visit' }))
    const shown = () => screen.getByRole('group', { name: 'Visit' }).textContent
    await waitFor(() =>
      expect(shown()).toContain(
        'Appointment—PatientDoe, Jane · 03/15/1985 · 100234Provider999Date of serviceJan 15, 2025',
      ),
    )
    expect(fields.getByRole('combobox', { name: 'Appointment' })).toHaveProperty('value', '')
    expect(fields.getByRole('combobox', { name: 'Patient' })).toHaveProperty(
      'value',
      'Doe, Jane · 03/15/1985 · 100234',
    )
    expect(fields.getByLabelText('Date of service')).toHaveProperty('value', '01/15/2025')
    await user.keyboard('e')
    await screen.findByRole('button', { name: /^Done/ })
    expect(shown()).not.toContain('—')
  })

  it('is replaced by the new encounter when it is saved as one, with nothing to undo', async () => {
    const { client, clear, tell } = clearable()
    await store(client)
    await store(client, { ...visit, PatientId: 100235 }, 'Submitted')
    const { user, went } = openReview(client, { search: '?status=Submitted' })
    await user.click(await row('Roe, Richard'))
    await screen.findByRole('form', { name: 'Encounter' })
    const after = clear()
    act(() => tell('all'))
    await user.click(await screen.findByRole('button', { name: 'Save as new' }))
    await statusSays(/^Saved/)
    const { records } = await after.list({})
    expect(records.map(({ id, encounter }) => [id, encounter.PatientId])).toEqual([[8009001, 100235]])
    await waitFor(() => expect(went.at(-1)).toMatch(/^\/8009001\?/))
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
  })

  it('has a history with names and dates written as in the list', async () => {
    const client = memoryClient()
    const { id, record } = await store(client)
    const changed = { ...record.encounter, ProviderId: 202, DateOfService: '2025-01-14' }
    await client.update(id, changed, over(record))
    const { user } = openReview(client)
    await user.click(await row('Doe, Jane'))
    const history = within(await screen.findByRole('region', { name: 'History' }))
    await user.click(await history.findByRole('button', { name: 'Show all changes' }))
    expect(
      await history.findByText(
        wholeText(
          /changed provider from Dr\. Lee to Dr\. Okafor; changed date of service from Jan 15, 2025 to Jan 14, 2025$/,
        ),
      ),
    ).toBeTruthy()
  })

  it('is submitted by the shortcut of its button from its row and its heading, and from no other row', async () => {
    const client = memoryClient()
    const { id: other } = await store(client, { ...todaysVisit, PatientId: 100235 })
    const { id } = await store(client, todaysVisit)
    const { user } = openReview(client, { search: '?status=Draft&sort=patient' })
    await user.click(await row('Doe, Jane'))
    await screen.findByRole('button', { name: /^Submit/ })
    const statusOf = async (of: typeof id) => (await client.get(of)).encounter.EncounterStatus
    ;(await row('Roe, Richard')).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await statusOf(id)).toBe('Draft')
    // The selection has its own button.
    await user.click(screen.getByRole('checkbox', { name: /^Select Roe/ }))
    ;(await row('Doe, Jane')).focus()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await statusOf(id)).toBe('Submitted'))
    expect(await statusOf(other)).toBe('Draft')
  })

  it('is read-only again after it was submitted while being edited, so that the keys work', async () => {
    const client = memoryClient()
    await store(client, { ...todaysVisit, PatientId: 100235 })
    const { id } = await store(client, { ...todaysVisit, DiagnosisCodes: [] })
    const { user, went } = openReview(client, { search: '?status=Draft&sort=patient' })
    ;(await row('Doe, Jane')).focus()
    await user.keyboard('e')
    const diagnoses = await screen.findByRole('combobox', { name: 'Diagnosis codes' })
    await waitFor(() => expect(document.activeElement).toBe(diagnoses))
    // Shortcuts that are inactive while editing are not shown.
    for (const name of ['Previous', 'Next', 'Close'])
      expect(screen.getByRole('button', { name }).getAttribute('aria-keyshortcuts')).toBeNull()
    await user.keyboard('i10{Enter}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect(await screen.findByRole('button', { name: /^Edit/ })).toBeTruthy()
    await waitFor(() => expect(document.activeElement?.tagName).toBe('H2'))
    expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-keyshortcuts')).toBe('j')
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['I10'])
    await user.keyboard('j')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Roe, Richard'))
    expect(went.at(-1)).toMatch(/^\/\d+\?/)
    expect(went.at(-1)).not.toContain(`/${id}?`)
  })

  it('says once what blocks a submit, and stops saying so once it is fixed', async () => {
    const client = memoryClient()
    await store(client, { ...todaysVisit, DiagnosisCodes: [], ProcedureCodes: [] })
    const { user } = openReview(client)
    await user.click(await row('Doe, Jane'))
    await screen.findByRole('heading', { name: 'Before you submit' })
    expect(screen.getAllByRole('link', { name: 'Add a procedure code' })).toHaveLength(1)
    await user.keyboard('s')
    const problems = () => within(screen.getByRole('region', { name: 'There is a problem' }))
    await waitFor(() => expect(problems().getAllByRole('link')).toHaveLength(2))
    expect(screen.queryByRole('heading', { name: 'Before you submit' })).toBeNull()
    expect(screen.getAllByRole('link', { name: 'Add a procedure code' })).toHaveLength(1)
    await user.click(problems().getByRole('link', { name: 'Add a diagnosis code' }))
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    await waitFor(() => expect(problems().getAllByRole('link')).toHaveLength(1))
    await user.type(screen.getByRole('combobox', { name: 'Procedure codes' }), '99213{Enter}')
    await waitFor(() => expect(screen.queryByRole('region', { name: 'There is a problem' })).toBeNull())
  })

  it('moves to the next encounter by key, and closes by Escape with the focus back on the row', async () => {
    const client = memoryClient()
    await store(client, { ...visit, PatientId: 100235 })
    await store(client)
    const { user, went } = openReview(client, { search: '?sort=patient' })
    await user.click(await row('Doe, Jane'))
    await within(panel()).findByText('1 of 2')
    await user.keyboard('j')
    await within(panel()).findByText('2 of 2')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Roe, Richard'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: /^Encounter/ })).toBeNull()
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Roe, Richard'))
    expect(went.at(-1)).toBe('/?sort=patient')
  })

  it('has a key for each of the user’s buttons, and for no others', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const clerk: User = { id: 'c', name: 'Clerk', capabilities: ['edit', 'submit'] }
    const { user } = openReview(client, { user: clerk })
    await user.click(await row('Doe, Jane'))
    await screen.findByRole('button', { name: /^Submit/ })
    await user.keyboard('s')
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    await user.keyboard('a')
    const said = await screen.findByText('Not available for this encounter')
    expect(said.closest('[aria-live="polite"]')).not.toBeNull()
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Submitted')
  })

  it('shows why a key did nothing, until the next key', async () => {
    const client = memoryClient()
    await store(client)
    const { user } = openReview(client)
    await row('Doe, Jane')
    await user.keyboard('s')
    const told = () => screen.queryByText('Open an encounter or select some first')
    expect(told()?.className).toMatch(/note/)
    await user.keyboard('s')
    expect(told()).not.toBeNull()
    await user.keyboard('jx')
    expect(told()).toBeNull()
    await user.keyboard('a')
    expect(screen.getByText('Not available for what is selected').className).toMatch(/note/)
  })

  it('announces what a key did and to whose encounter, once it is done and not before', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { user } = openReview(client)
    await user.click(await row('Doe, Jane'))
    await screen.findByRole('button', { name: /^Submit/ })
    await user.keyboard('s')
    expect(
      await screen.findByText(wholeText(new RegExp(`^Submitted: Doe, Jane, encounter ${id}$`))),
    ).toBeTruthy()
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    await user.keyboard('r')
    const dialog = within(await screen.findByRole('dialog'))
    expect(screen.queryByText(/, encounter/)).toBeNull()
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Too early')
    await user.click(dialog.getByRole('button', { name: 'Return to draft' }))
    expect(
      await screen.findByText(wholeText(new RegExp(`^Back to Draft: Doe, Jane, encounter ${id}$`))),
    ).toBeTruthy()
  })

  it('announces nothing for a save without a change of status', async () => {
    const client = memoryClient()
    const { id } = await store(client, visit, 'Submitted')
    const { user } = openReview(client, { search: '?status=Submitted' })
    await user.click(await row('Doe, Jane'))
    await screen.findByRole('button', { name: /^Approve/ })
    await user.keyboard('e')
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    await waitFor(async () => expect((await client.get(id)).encounter.DiagnosisCodes).toContain('I10'))
    await screen.findByText(/^Saved/)
    expect(screen.queryByText(/, encounter/)).toBeNull()
  })

  it('is focused by Enter on its row, which does not end editing', async () => {
    const client = memoryClient()
    await store(client)
    const { user, went } = openReview(client)
    await row('Doe, Jane')
    await user.keyboard('j')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Doe, Jane'))
    await user.keyboard('{Enter}')
    const heading = await within(panel()).findByRole('heading', { name: /^Doe, Jane · / })
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(heading)
    expect(went).toHaveLength(1)

    await user.keyboard('e')
    const [first] = await within(panel()).findAllByRole('combobox')
    await waitFor(() => expect(document.activeElement).toBe(first))
    ;(await row('Doe, Jane')).focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(heading)
    expect(screen.getByRole('button', { name: /^Done/ })).toBeTruthy()
  })

  it('opens for editing by e on its row', async () => {
    const client = memoryClient()
    await store(client)
    const { user } = openReview(client)
    await row('Doe, Jane')
    await user.keyboard('je')
    expect(await screen.findByRole('button', { name: /^Done/ })).toBeTruthy()
  })

  it('does not open for editing by e for a user who may not edit, and the keys still work', async () => {
    const client = memoryClient()
    await store(client, { ...visit, PatientId: 100235 })
    await store(client)
    const reader: User = { id: 'r', name: 'Reader', capabilities: [] }
    const { user } = openReview(client, { user: reader, search: '?sort=patient' })
    await user.click(await row('Doe, Jane'))
    const link = await row('Doe, Jane')
    await waitFor(() => expect(patientHead()).toMatch(/^Doe, Jane · /))
    await user.keyboard('e')
    expect(await screen.findByText('You cannot edit encounters')).toBeTruthy()
    expect(document.activeElement).toBe(link)
    await user.keyboard('?')
    const keys = within(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }))
    expect(keys.getByText('Next encounter')).toBeTruthy()
    expect(keys.queryByText(/^(?:Edit|New encounter$|Submit$|Approve$)/)).toBeNull()
    await user.click(keys.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
    await user.keyboard('j')
    await within(panel()).findByText('2 of 2')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: /^Encounter/ })).toBeNull()
    await user.keyboard('e')
    await within(panel()).findByText('2 of 2')
    await waitFor(() => expect(patientHead()).toMatch(/^Doe, Jane|^Roe, Richard/))
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: /^Encounter/ })).toBeNull()
  })

  it('keeps its position in the list when it is changed, and the next one stays the next', async () => {
    const client = memoryClient()
    await store(client)
    await store(client, { ...visit, PatientId: 100235 })
    await store(client)
    const { user } = openReview(client, { search: '?status=All' })
    await user.click(await row('Roe, Richard'))
    await within(panel()).findByText('2 of 3')
    await user.keyboard('s')
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    const order = async () => (await client.list({})).records.map(({ encounter }) => encounter.PatientId)
    expect(await order()).toEqual([100235, 100234, 100234])
    const table = screen.getByRole('table', { name: 'Encounters' })
    await within(table).findByText('Submitted')
    expect(
      within(table)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Doe, Jane', 'Roe, Richard', 'Doe, Jane'])
    await user.keyboard('j')
    await within(panel()).findByText('3 of 3')
  })

  it('does not react to letters that are typed into a field', async () => {
    const client = memoryClient()
    await store(client)
    const { user } = openReview(client)
    await user.click(await row('Doe, Jane'))
    await user.type(screen.getByRole('searchbox', { name: 'Search' }), 'sa')
    await waitFor(() => expect(currentStep()).toBe('Draft'))
    expect(screen.getByRole('searchbox', { name: 'Search' })).toHaveProperty('value', 'sa')
  })
})
