// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { descriptionOf } from '../../support/descriptionOf.js'
import {
  button,
  chipCodes,
  currentStep,
  directory,
  everyone,
  field,
  memoryClient,
  newWorkingCopies,
  openForm,
  openVisit,
  statusSays,
  store,
  visit,
} from './openForm.js'

const jane = 'Doe, Jane · 03/15/1985 · 100234'
const problems = () => screen.findByRole('region', { name: 'There is a problem' })

/** Jane's draft, with the encounter as the client has it. */
const openJanes = async (props: Parameters<typeof openForm>[0] = {}) => {
  const client = memoryClient()
  const { id, record } = await store(client, { ...visit, AppointmentId: 5001234 })
  const form = openForm({ client, encounterId: id, ...props })
  await openVisit()
  await waitFor(() => expect(field('Patient')).toHaveProperty('value', jane))
  return { ...form, client, id, record, stored: async () => (await client.get(id)).encounter }
}

type User = ReturnType<typeof openForm>['user']

const typeOver = (user: User, name: string, text: string) =>
  user.type(field(name), text, { initialSelectionStart: 0, initialSelectionEnd: 200 })

describe('what is typed over a chosen patient', () => {
  it('stays when the field is left, and the field says who it still is', async () => {
    const { user, stored } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.tab()
    expect(field('Patient')).toHaveProperty('value', 'roe')
    expect(field('Patient').getAttribute('aria-invalid')).toBe('true')
    expect(descriptionOf(field('Patient'))).toBe(
      `“roe” is not selected. The patient is still ${jane}. Select a patient from the list or keep the current one.`,
    )
    expect(await stored()).toMatchObject({ PatientId: 100234 })
  })

  it('holds every save until one of the two is chosen, and is no change itself', async () => {
    const { user, stored, client, id, record } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await statusSays(/^Not saved: Select a patient from the list or keep the current one$/)
    await user.click(button('Save draft'))
    expect(
      within(await problems()).getByRole('link', {
        name: /^Select a patient from the list or keep the current one$/,
      }),
    ).toBeTruthy()
    expect((await client.get(id)).version).toBe(record.version)

    await user.click(button('Keep current patient'))
    expect(field('Patient')).toHaveProperty('value', jane)
    expect(document.activeElement).toBe(field('Patient'))
    expect(field('Patient').getAttribute('aria-invalid')).toBe('false')
    await statusSays(/^Saved/)
    expect(await stored()).toMatchObject({
      PatientId: 100234,
      DiagnosisCodes: ['J06.9', 'R05.9', 'I10'],
    })
  })

  it('is among what is to be fixed for as long as it stands', async () => {
    const { user } = await openJanes()
    await screen.findByRole('region', { name: /^Ready to submit/ })
    await typeOver(user, 'Patient', 'roe')
    await screen.findByRole('region', { name: 'Before you submit' })
    await user.tab()
    await user.click(await screen.findByRole('button', { name: 'Keep current patient' }))
    await screen.findByRole('region', { name: /^Ready to submit/ })
  })

  it('saves nothing where it is given up and nothing else was changed', async () => {
    const { user, client, id, record } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.tab()
    await user.click(button('Keep current patient'))
    await statusSays(/^Saved/)
    expect((await client.get(id)).version).toBe(record.version)
  })

  it('holds a submit', async () => {
    const { user, stored } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.click(button('Submit'))
    expect(await problems()).toBeTruthy()
    expect(currentStep()).toBe('Draft')
    expect(await stored()).not.toMatchObject({ Status: 'Submitted' })
  })

  it('becomes another patient once that one is chosen', async () => {
    const { user, stored } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.tab()
    await user.type(field('Patient'), '{ArrowDown}')
    await user.click(await screen.findByRole('option', { name: /^Roe, Richard/ }))
    await user.click(await screen.findByRole('button', { name: 'Keep codes' }))
    await statusSays(/^Saved/)
    expect(await stored()).toMatchObject({ PatientId: 100235 })
    expect(screen.queryByText(/is not selected/)).toBeNull()
  })

  it('is given up with Escape in the field, which is then for nobody around', async () => {
    const { user } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.tab()
    const prevented: boolean[] = []
    const note = (event: KeyboardEvent) => {
      if (event.key === 'Escape') prevented.push(event.defaultPrevented)
    }
    document.addEventListener('keydown', note)
    field('Patient').focus()
    await user.keyboard('{Escape}{Escape}')
    document.removeEventListener('keydown', note)
    expect(field('Patient')).toHaveProperty('value', jane)
    expect(prevented).toEqual([true, false])
  })

  it('is given up with Escape right after a letter, too', async () => {
    await openJanes()
    field('Patient').focus()
    // Both before the next paint, after which the field is told of its text.
    fireEvent.change(field('Patient'), { target: { value: 'x' } })
    fireEvent.keyDown(field('Patient'), { key: 'Escape' })
    expect(field('Patient')).toHaveProperty('value', jane)
  })

  it('is nothing where the same letters stand there again', async () => {
    const { user } = await openJanes()
    await user.type(field('Patient'), 'x{Backspace}')
    await user.tab()
    expect(field('Patient')).toHaveProperty('value', jane)
    expect(field('Patient').getAttribute('aria-invalid')).toBe('false')
  })

  it('is not shown for the patient where it may only be read', async () => {
    const { user, again } = await openJanes()
    await typeOver(user, 'Patient', 'roe')
    await user.tab()
    again({ readOnly: true })
    expect(field('Patient')).toHaveProperty('value', jane)
    expect(screen.queryByRole('button', { name: 'Keep current patient' })).toBeNull()
    again({ readOnly: false })
    expect(field('Patient')).toHaveProperty('value', 'roe')
  })

  it('is back after a reload with its message', async () => {
    const workingCopies = newWorkingCopies()
    const { user, unmount, client, id } = await openJanes({ workingCopies })
    await typeOver(user, 'Patient', 'roe')
    await user.tab()
    window.dispatchEvent(new Event('pagehide'))
    unmount()
    openForm({ client, encounterId: id, workingCopies })
    await waitFor(() => expect(field('Patient')).toHaveProperty('value', 'roe'))
    await waitFor(() => expect(descriptionOf(field('Patient'))).toContain(`The patient is still ${jane}`))
  })

  it('stays where the directory finds nobody, or cannot be reached', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    let isDown = false
    const failing: typeof directory = {
      ...directory,
      search: (kind, text, options) =>
        isDown ? Promise.reject(new Error('down')) : directory.search(kind, text, options),
    }
    const { user } = openForm({ client: { ...client, directory: failing }, encounterId: id, user: everyone })
    await openVisit()
    await waitFor(() => expect(field('Patient')).toHaveProperty('value', jane))
    isDown = true
    await typeOver(user, 'Patient', 'nemo{Enter}')
    await user.tab()
    expect(field('Patient')).toHaveProperty('value', 'nemo')
    await waitFor(() => expect(descriptionOf(field('Patient'))).toContain(`The patient is still ${jane}`))
  })
})

for (const { name, text, shown } of [
  { name: 'Provider', text: 'okaf', shown: 'Dr. Lee' },
  { name: 'Appointment', text: 'roe', shown: 'Jan 15, 2025 9:00 AM · Doe, Jane · Dr. Lee' },
]) {
  it(`what is typed over a chosen ${name.toLowerCase()} stays, too, and is not taken for it`, async () => {
    const { user, client, id, record } = await openJanes()
    await typeOver(user, name, text)
    await user.tab()
    expect(field(name)).toHaveProperty('value', text)
    expect(descriptionOf(field(name))).toContain(`is still ${shown}.`)
    await user.click(button('Save draft'))
    expect(await problems()).toBeTruthy()
    expect((await client.get(id)).version).toBe(record.version)
    await user.click(button(`Keep current ${name.toLowerCase()}`))
    expect(field(name)).toHaveProperty('value', shown)
  })
}

it('a patient that may only be read is not changed by keys', async () => {
  const client = memoryClient()
  // Nobody has this number, so that the fields are not folded.
  const { id } = await store(client, { ...visit, ProviderId: 999 })
  const { user } = openForm({ client, encounterId: id, readOnly: true })
  await waitFor(() => expect(field('Patient')).toHaveProperty('value', jane))
  await user.click(field('Patient'))
  for (let times = 0; times < 3; times++) {
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(field('Patient')).toHaveProperty('value', jane))
  }
  await user.keyboard('{Enter}')
  expect(field('Patient')).toHaveProperty('value', jane)
  expect((await client.get(id)).encounter).toMatchObject({ PatientId: 100234 })
})
