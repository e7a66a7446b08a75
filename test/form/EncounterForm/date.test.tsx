// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { over } from '../../../src/testing/contractSupport.js'
import { descriptionOf } from '../../support/descriptionOf.js'
import {
  button,
  chipCodes,
  field,
  memoryClient,
  newWorkingCopies,
  openForm,
  openVisit,
  pressAction,
  statusSays,
  store,
  tellingClient,
  visit,
} from './openForm.js'

const date = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Date of service' })

/** A stored encounter of Jan 15, 2025, open. */
const openStored = async (props: Parameters<typeof openForm>[0] = {}) => {
  const client = props.client ?? memoryClient()
  const { id, record } = await store(client)
  const form = openForm({ ...props, client, encounterId: id })
  await openVisit()
  await waitFor(() => expect(field('Provider')).toHaveProperty('value', 'Dr. Lee'))
  const stored = async () => (await client.get(id)).encounter
  return { ...form, id, record, stored }
}

const problems = () =>
  within(screen.getByRole('region', { name: 'There is a problem' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

describe('the date of service', () => {
  it('is not saved while it is being typed, and is once it is left', async () => {
    const { user, stored } = await openStored()
    await user.clear(date())
    await user.type(date(), '1/14/20')
    await statusSays(/^Not saved: Date of service is being typed\. Leave the field to save$/)
    await user.type(date(), '25')
    await user.tab()
    await statusSays(/^Saved/)
    expect(await stored()).toMatchObject({ DateOfService: '2025-01-14' })
  })

  it('is read by Ctrl+S from within its field', async () => {
    const { user, saved } = openForm({ initialEncounter: { PatientId: 100234, ProviderId: 201 } })
    await openVisit()
    await user.clear(date())
    await user.type(date(), '1/15/25{Control>}s{/Control}')
    await statusSays(/^Saved/)
    expect(saved[0]?.encounter).toMatchObject({ DateOfService: '2025-01-15' })
    expect(date().value).toBe('01/15/2025')
    expect(document.activeElement).toBe(date())
  })

  it('that cannot be read holds up what is saved, and says what is still stored', async () => {
    const { user, stored, saved } = await openStored()
    await user.type(date(), '{Backspace>4/}20255')
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(chipCodes('diagnosis')).toContain('I10'))
    await statusSays(/^Not saved: “01\/15\/20255” is not a date we can read/)
    expect(descriptionOf(date())).toContain('Until then it stays Jan 15, 2025')
    await user.click(button('Save draft'))
    expect(problems()).toEqual([expect.stringMatching(/^“01\/15\/20255” is not a date we can read/)])
    expect(saved).toEqual([])
    expect((await stored()).DiagnosisCodes).toEqual(['J06.9', 'R05.9'])
    await user.type(date(), '{Backspace}')
    await statusSays(/^Saved/)
    expect((await stored()).DiagnosisCodes).toEqual(['J06.9', 'R05.9', 'I10'])
  })

  it.each(['Submit', 'Void'])('that cannot be read holds up “%s”', async (action) => {
    const { user, stored } = await openStored()
    await user.type(date(), 'x')
    await pressAction(user, action)
    await waitFor(() =>
      expect(problems()).toEqual([expect.stringMatching(/^“01\/15\/2025x” is not a date we can read/)]),
    )
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await stored()).toMatchObject({ EncounterStatus: 'Draft' })
  })

  it('that is typed and not read is guarded', async () => {
    const told: boolean[] = []
    const { user } = await openStored({ onUnsavedChange: (unsaved) => told.push(unsaved) })
    await user.type(date(), 'x')
    expect(told.at(-1)).toBe(true)
    await user.type(date(), '{Backspace}')
    await statusSays(/^Saved/)
    expect(told.at(-1)).toBe(false)
  })

  it.each(['2/30/25', '1/14/25'])('that is typed and not read is there after a reload: %s', async (text) => {
    const client = memoryClient()
    const workingCopies = newWorkingCopies()
    const first = await openStored({ client, workingCopies })
    await first.user.clear(date())
    await first.user.type(date(), text)
    await statusSays(/^Not saved: Date of service is being typed/)
    window.dispatchEvent(new Event('pagehide'))
    first.unmount()
    const { user } = openForm({ client, workingCopies, encounterId: first.id })
    await waitFor(() => expect(date().value).toBe(text))
    await statusSays(/^Not saved: /)
    expect(await first.stored()).toMatchObject({ DateOfService: '2025-01-15' })
    await user.clear(date())
    await user.type(date(), '1/13/25')
    await user.tab()
    await statusSays(/^Saved/)
    expect(await first.stored()).toMatchObject({ DateOfService: '2025-01-13' })
  })

  it('is filled by an appointment in the place of a text that could not be read', async () => {
    const { user } = openForm()
    await user.clear(date())
    await user.type(date(), '1/51')
    await user.type(field('Appointment'), '5001234{Enter}')
    await statusSays(/^Saved/)
    await openVisit()
    expect(date().value).toBe('01/15/2025')
    expect(date().getAttribute('aria-invalid')).toBe('false')
  })

  it('is first picked or left alone: no shortcut goes through its calendar', async () => {
    const { user, stored } = await openStored()
    await user.click(button('Choose date of service'))
    await screen.findByRole('dialog')
    await user.keyboard('{ArrowLeft}{Control>}{Enter}{/Control}{Escape}')
    await statusSays(/^Saved/)
    expect(date().value).toBe('01/15/2025')
    expect(await stored()).toMatchObject({ EncounterStatus: 'Draft', DateOfService: '2025-01-15' })
  })

  it('shows what somebody else made of it, also where what was typed still stands', async () => {
    const client = memoryClient()
    const { telling, tell } = tellingClient<ListingClient>(client)
    const { user, id, saved } = await openStored({ client: telling })
    await user.clear(date())
    await user.type(date(), '2025-01-14')
    await statusSays(/^Saved/)
    const mine = saved.at(-1)
    if (mine === undefined) return expect.fail()
    expect(date().value).toBe('2025-01-14')
    await client.update(id, { ...visit, DateOfService: '2025-01-13' }, over(mine))
    act(() => tell([Number(id)]))
    await waitFor(() => expect(date().value).toBe('01/13/2025'))
  })
})
