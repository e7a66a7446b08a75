// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../../src/client/EncounterClientError.js'
import type { Capability } from '../../../src/encounter/User.js'
import { over } from '../../../src/testing/contractSupport.js'
import {
  button,
  chipCodes,
  chips,
  currentStep,
  everyone,
  field,
  heldCodes,
  memoryClient,
  openForm,
  patientHead,
  pressAction,
  statusSays,
  store,
  tellingClient,
  todaysVisit,
  visit,
  visitLine,
} from './openForm.js'

/** Opens a stored encounter after its way through the workflow. */
const openStored = async (
  way: readonly string[] = [],
  capabilities: readonly Capability[] = everyone.capabilities,
  change: (client: ListingClient) => ListingClient = (client) => client,
) => {
  const client = memoryClient()
  const { id } = await store(client, visit, ...way)
  const form = openForm({ client: change(client), encounterId: id, user: { ...everyone, capabilities } })
  await screen.findByRole('form', { name: 'Encounter' })
  return { ...form, client, id }
}

const actions = () =>
  screen
    .queryAllByRole('button')
    .map(({ textContent }) => textContent ?? '')
    .filter((name) => /^(?:Submit|Approve|Return|Reopen|Void|Save|Edit)/.test(name))
    .map((name) => name.replace(/Ctrl.*/, ''))

it('a submitted encounter stays read-only in a form that focused its first field when it opened', async () => {
  const client = memoryClient()
  const { id } = await store(client, todaysVisit)
  const { user } = openForm({ client, encounterId: id, autoFocus: true })
  await screen.findByRole('form', { name: 'Encounter' })
  await user.click(button('Submit'))
  await waitFor(() => expect(currentStep()).toContain('Submitted'))
  expect(await screen.findByRole('button', { name: 'Edit' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Save changes' })).toBeNull()
})

describe('the actions', () => {
  it.each<[string, readonly Capability[], readonly string[], readonly string[]]>([
    ['a clinician on a draft', ['edit', 'submit', 'return', 'void'], [], ['Submit', 'Save draft', 'Void']],
    ['a clinician on a submitted one', ['edit', 'submit'], ['Submitted'], ['Edit']],
    [
      'the front desk on a submitted one',
      ['edit', 'approve', 'return', 'void'],
      ['Submitted'],
      ['Approve', 'Edit', 'Return to draft', 'Void'],
    ],
    ['the front desk on an approved one', ['edit', 'reopen'], ['Submitted', 'Approved'], ['Reopen']],
    ['anyone on a voided one', everyone.capabilities, ['Voided'], []],
    ['a reader on a draft', [], [], []],
  ])('are those that %s may take', async (_who, capabilities, way, expected) => {
    const { user } = await openStored(way, capabilities)
    const more = screen.queryByRole('button', { name: 'More actions' })
    if (more !== null) await user.click(more)
    const rare = screen.queryAllByRole('menuitem').map(({ textContent }) => textContent)
    expect([...actions().filter((name) => !rare.includes(name)), ...rare]).toEqual(expected)
  })

  it('do not offer to void what was never saved', () => {
    openForm()
    expect(actions()).toEqual(['Submit', 'Save draft'])
  })
})

describe('a reason that is asked for', () => {
  const openBeside = async (way: readonly string[]) => {
    const client = memoryClient()
    const { telling, tell } = tellingClient<ListingClient>(client)
    const { id, record } = await store(client, visit, ...way)
    const form = openForm({ client: telling, encounterId: id })
    await screen.findByRole('form', { name: 'Encounter' })
    return { ...form, client, id, record, tell }
  }
  const giveReason = async (user: ReturnType<typeof openForm>['user'], verb: string) => {
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(await dialog.findByRole('textbox', { name: 'Reason' }), 'for the test')
    await user.click(dialog.getByRole('button', { name: verb }))
  }

  it('is not for what the encounter has become meanwhile: a reopen submits no draft', async () => {
    const { user, client, id, record, tell } = await openBeside(['Submitted', 'Approved'])
    await user.click(button('Reopen'))
    const reopened = await client.transition(id, { to: 'Submitted', reason: 'wrong' }, over(record))
    await client.transition(id, { to: 'Draft', reason: 'do not send' }, over(reopened))
    act(() => tell('all'))
    await giveReason(user, 'Reopen')
    await waitFor(() => expect(currentStep()).toBe('Draft'))
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
  })

  it('is not for another patient: a Void does not reach whoever the encounter is of by now', async () => {
    const { user, client, id, record, tell } = await openBeside([])
    await pressAction(user, 'Void')
    await client.update(id, { ...record.encounter, PatientId: 100235, DiagnosisCodes: ['I10'] }, over(record))
    act(() => tell('all'))
    await screen.findByText(/changed the patient of this encounter/)
    await giveReason(user, 'Void')
    await statusSays(/Check it, then try again/)
    expect((await client.get(id)).encounter).toMatchObject({ PatientId: 100235, EncounterStatus: 'Draft' })
  })
})

describe('what was submitted', () => {
  it('is read until "Edit" is pressed, and again once its status has changed', async () => {
    const { user, client, id } = await openStored(['Submitted'])
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
    const [first] = within(screen.getByRole('list', { name: 'Selected diagnosis codes' })).getAllByRole(
      'listitem',
    )
    first?.focus()
    await user.keyboard('{Delete}{Backspace}')
    expect(chips('diagnosis')).toHaveLength(2)
    await user.click(button('Edit'))
    await waitFor(() => expect(document.activeElement).toBe(field('Diagnosis codes')))
    await user.keyboard('i10{Enter}')
    await statusSays(/^Saved/)
    expect((await client.get(id)).encounter.DiagnosisCodes).toContain('I10')
    await user.click(button('Approve'))
    await waitFor(() => expect(currentStep()).toBe('Approved'))
    await user.click(button('Reopen'))
    await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'a code is missing')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reopen' }))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
  })
})

describe('Submit', () => {
  it('saves, moves the encounter on, tells the host, and takes focus to the status', async () => {
    const { user, client, saved } = openForm({ initialEncounter: visit })
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await user.click(button('Submit'))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect(saved.map(({ encounter }) => encounter.EncounterStatus)).toEqual(['Draft', 'Submitted'])
    expect((await client.list({ status: 'Submitted' })).records[0]?.encounter.DiagnosisCodes).toEqual([
      'J06.9',
      'R05.9',
      'I10',
    ])
    await waitFor(() =>
      expect(document.activeElement?.contains(screen.getByRole('list', { name: 'Encounter status' }))).toBe(
        true,
      ),
    )
  })

  it('takes what a new form began with, although nothing was changed in it', async () => {
    const { user, client } = openForm({ initialEncounter: visit })
    await user.click(button('Submit'))
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect((await client.list({ status: 'Submitted' })).total).toBe(1)
  })

  it('is Ctrl+Enter too, and waits for the code that Enter has just asked for', async () => {
    const { source, release } = heldCodes()
    const { user, client } = openForm({ initialEncounter: visit, codes: source })
    await user.type(field('Diagnosis codes'), 'i10{Enter}{Control>}{Enter}{/Control}')
    expect(currentStep()).toBe('Draft')
    release()
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect((await client.list({})).records[0]?.encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9', 'I10'])
  })

  it('is held up by errors and by words that were not chosen, with a link to each field', async () => {
    const { user, client } = openForm({ initialEncounter: { ...todaysVisit, ProcedureCodes: [] } })
    await user.type(field('Diagnosis codes'), 'sore thr')
    await user.click(button('Submit'))
    const summary = within(await screen.findByRole('region', { name: 'There is a problem' }))
    expect(summary.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Add a procedure code',
      'Select a code for “sore thr” or clear it',
    ])
    await user.click(summary.getByRole('link', { name: 'Add a procedure code' }))
    expect(document.activeElement).toBe(field('Procedure codes'))
    expect((await client.list({ status: 'Submitted' })).total).toBe(0)
  })

  it('that the client refuses says why, and leaves the encounter as it is', async () => {
    const { user } = await openStored([], undefined, (client) => ({
      ...client,
      transition: () => Promise.reject(new EncounterClientError('unauthorized', 'you may not submit')),
    }))
    await user.click(button('Submit'))
    await statusSays(/^Not saved: you may not submit$/)
    expect(currentStep()).toBe('Draft')
    await user.click(button('Save draft'))
    await statusSays(/^Saved/)
  })

  it('keeps what was typed while it was under way, and saves it once that is asked for', async () => {
    let carryOn = () => undefined
    const answered = new Promise<void>((resolve) => {
      carryOn = () => void resolve()
    })
    const { user, client, id } = await openStored([], undefined, (inner) => ({
      ...inner,
      transition: async (...args) => {
        const moved = await inner.transition(...args)
        await answered
        return moved
      },
    }))
    await user.click(button('Submit'))
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await statusSays(/^Not saved: Wait until the status is changed$/)
    carryOn()
    await waitFor(() => expect(currentStep()).toBe('Submitted'))
    expect(chipCodes('diagnosis')).toEqual(['J06.9', 'R05.9', 'I10'])
    await statusSays(/^Not saved yet$/)
    await user.type(field('Diagnosis codes'), 'e11.9{Enter}')
    await statusSays(/^Not saved: It was submitted while you were editing\. /)
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9'])
    await user.click(button('Save changes'))
    await statusSays(/^Saved/)
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9', 'I10', 'E11.9'])
  })
})

describe('an encounter that may not be edited', () => {
  it.each([
    ['approved', ['Submitted', 'Approved'], everyone.capabilities],
    ['voided', ['Voided'], everyone.capabilities],
    ['shown to a reader', [], []],
  ])('because it is %s can be read alone', async (_why, way, capabilities) => {
    const { user, client, id } = await openStored(way, capabilities)
    await waitFor(() => expect(patientHead()).toBe('Doe, Jane · 39 y · 03/15/1985 · 100234'))
    await waitFor(() => expect(visitLine()).toContain('Dr. Lee'))
    for (const name of ['Appointment', 'Patient', 'Provider']) {
      expect(screen.queryByRole('combobox', { name })).toBeNull()
    }
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull()
    expect(screen.queryByRole('combobox', { name: 'Diagnosis codes' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Remove / })).toBeNull()
    const list = screen.getByRole('list', { name: 'Selected diagnosis codes' })
    const [first] = within(list).getAllByRole('listitem')
    first?.focus()
    await user.keyboard('{Delete}{Alt>}{ArrowRight}{/Alt}{Control>}s{/Control}')
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent?.slice(0, 6)),
    ).toEqual(['1J06.9', '2R05.9'])
    expect((await client.get(id)).encounter.DiagnosisCodes).toEqual(['J06.9', 'R05.9'])
  })

  it('because it is voided shows that in the place of the steps', async () => {
    await openStored(['Voided'])
    expect(
      within(screen.getByRole('list', { name: 'Encounter status' })).getAllByRole('listitem'),
    ).toHaveLength(1)
    expect(currentStep()).toBe('Voided')
    // Beside the codes, too: they are not said to have no errors.
    expect(screen.getByRole('heading', { name: 'Voided' })).toBeTruthy()
    expect(screen.queryByText('No errors')).toBeNull()
  })
})

describe('a transition that needs a reason', () => {
  it('asks for it, and the history keeps it', async () => {
    const { user, client, id } = await openStored(['Submitted'])
    await user.click(button('Return to draft'))
    const dialog = within(await screen.findByRole('dialog', { name: 'Return this encounter to draft?' }))
    await dialog.findByText('Doe, Jane')
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Add the urinalysis')
    await user.click(dialog.getByRole('button', { name: 'Return to draft' }))
    await waitFor(() => expect(currentStep()).toBe('Draft'))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect((await client.history(id)).at(-1)?.reason).toBe('Add the urinalysis')
    const history = within(screen.getByRole('region', { name: 'History' }))
    expect(await history.findByText('Add the urinalysis')).toBeTruthy()
    expect(history.getByText(/returned to draft/)).toBeTruthy()
  })

  it('does not go without one', async () => {
    const { user, client, id } = await openStored()
    await pressAction(user, 'Void')
    const dialog = within(await screen.findByRole('dialog'))
    const reason = dialog.getByRole('textbox', { name: 'Reason' })
    await user.type(reason, '   ')
    await user.click(dialog.getByRole('button', { name: 'Void' }))
    expect(dialog.getByText(/^Enter a reason/)).toBeTruthy()
    expect(reason.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(reason)
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
    await user.type(reason, 'Wrong patient{Control>}{Enter}{/Control}')
    await waitFor(() => expect(currentStep()).toBe('Voided'))
    expect((await client.history(id)).at(-1)?.reason).toBe('Wrong patient')
  })

  it('does not go where it is cancelled, by the button or by Escape', async () => {
    const { user, client, id } = await openStored()
    for (const cancel of [() => user.click(button('Cancel')), () => user.keyboard('{Escape}')]) {
      await pressAction(user, 'Void')
      await user.type(await screen.findByRole('textbox', { name: 'Reason' }), 'Wrong patient')
      await cancel()
      expect(screen.queryByRole('dialog')).toBeNull()
      expect(document.activeElement).toBe(button('More actions'))
    }
    expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
  })
})

describe('the findings', () => {
  it('follow what is entered, and lead to the field', async () => {
    const { user } = openForm({
      initialEncounter: { ...todaysVisit, DiagnosisCodes: [], ProcedureCodes: [] },
    })
    const panel = await screen.findByRole('region', { name: 'Before you submit' })
    await user.click(within(panel).getByRole('link', { name: 'Add a diagnosis code' }))
    expect(document.activeElement).toBe(field('Diagnosis codes'))
    await user.keyboard('w01.0{Enter}')
    expect(
      await screen.findByRole('link', { name: /W01\.0 is an external cause code and cannot be first/ }),
    ).toBeTruthy()
    await user.click(button('Remove W01.0'))
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await user.type(field('Procedure codes'), '99213{Enter}')
    expect(await screen.findByRole('region', { name: 'Ready to submit' })).toBeTruthy()
  })

  it('stand by the chip that they are about', async () => {
    openForm({ initialEncounter: { ...visit, DiagnosisCodes: ['J06.9', 'E11'] } })
    const message = /^E11 is a category\. Select a more specific code/
    const list = screen.getByRole('list', { name: 'Selected diagnosis codes' })
    await within(list).findByText(message)
    const [first, second] = within(list).getAllByRole('listitem')
    const isBy = (chip: HTMLElement | undefined) =>
      chip !== undefined && within(chip).queryByText(message) !== null
    expect([isBy(first), isBy(second)]).toEqual([false, true])
  })

  it('speak of another encounter of the same patient, provider and day, and never of this one', async () => {
    const client = memoryClient()
    const { id } = await store(client, todaysVisit)
    const { user, unmount } = openForm({ client, encounterId: id })
    await user.type(await screen.findByRole('combobox', { name: 'Diagnosis codes' }), 'i10{Enter}')
    // By the time that this is saved, what there is to find has been found.
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await user.click(button('Save draft'))
    await waitFor(async () => expect((await client.get(id)).encounter.DiagnosisCodes).toContain('I10'))
    await statusSays(/^Saved/)
    expect(screen.getByRole('region', { name: 'Ready to submit' })).toBeTruthy()
    unmount()
    openForm({ client, initialEncounter: todaysVisit })
    expect(
      await screen.findByRole('link', { name: /^This patient has another encounter with this provider/ }),
    ).toBeTruthy()
  })
})
