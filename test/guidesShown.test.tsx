// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { join } from 'node:path'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryClient } from '../src/client/memory/createMemoryClient.js'
import { everyone } from '../src/testing/contractSupport.js'
import { writeGuides } from './support/guides.mjs'

const folders = writeGuides(join(import.meta.dirname, '../dist/guides/shown'))

/** Imports a file that a page shows. */
const load = (page: string, file: string) => import(join(folders.get(page) ?? page, file))

const newClient = () => createMemoryClient({ user: () => everyone })

/** The content of an isolated form or list, once it is there. */
const inShadow = async () => {
  const root = await waitFor(() => document.querySelector('encounter-form-root')?.shadowRoot ?? expect.fail())
  const box = await waitFor(() => root.querySelector<HTMLElement>('.encounter-form') ?? expect.fail())
  return within(box)
}

describe('README.md', () => {
  it('shows the form of a new encounter, and saves it in this browser', async () => {
    const { Visit } = await load('README.md', 'Visit.tsx')
    const log = vi.spyOn(console, 'log').mockReturnValue()
    render(<Visit />)
    const user = userEvent.setup()
    await user.type(await screen.findByRole('spinbutton', { name: 'Patient ID' }), '100234')
    await user.type(screen.getByRole('spinbutton', { name: 'Provider ID' }), '201')
    await user.click(screen.getByRole('button', { name: 'Save draft' }))
    await waitFor(() => expect(log).toHaveBeenCalled())
    expect(Object.keys(localStorage).some((key) => key.startsWith('encounter-form:record:'))).toBe(true)
  })
})

describe('docs/start.md', () => {
  it.each(['src/App.tsx', 'app/page.tsx'])('shows the isolated form of %s', async (file) => {
    const { default: Page } = await load('docs/start.md', file)
    render(<Page />)
    expect(await (await inShadow()).findByRole('form', { name: 'Encounter' })).toBeTruthy()
  })

  it('shows the form with the styles of the page, and the list', async () => {
    const { Layered } = await load('docs/start.md', 'Layered.tsx')
    const { unmount } = render(<Layered client={newClient()} user={everyone} />)
    expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
    unmount()
    const { Review } = await load('docs/start.md', 'Review.tsx')
    render(<Review client={newClient()} user={everyone} />)
    expect(await (await inShadow()).findByRole('table', { name: 'Encounters' })).toBeTruthy()
  })
})

describe('docs/words.md', () => {
  it('shows a form in Spanish, one in a host’s words, and a language that does not ship', async () => {
    const { SpanishVisit } = await load('docs/words.md', 'SpanishVisit.tsx')
    const { unmount } = render(<SpanishVisit client={newClient()} user={everyone} />)
    expect(await screen.findByRole('button', { name: 'Guardar borrador' })).toBeTruthy()
    unmount()
    const { OurVisit } = await load('docs/words.md', 'OurVisit.tsx')
    const ours = render(<OurVisit client={newClient()} user={everyone} />)
    expect(await screen.findByRole('button', { name: 'Send to billing' })).toBeTruthy()
    expect(screen.getByText('Sent')).toBeTruthy()
    ours.unmount()
    const { GermanContact } = await load('docs/words.md', 'GermanContact.tsx')
    render(<GermanContact />)
    await userEvent.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(screen.getByRole('region', { name: 'Da stimmt etwas nicht' }).textContent).toContain(
      '„Name“ fehlt',
    )
  })
})

describe('docs/embed.md', () => {
  it('shows the isolated form', async () => {
    const { Visit } = await load('docs/embed.md', 'Visit.tsx')
    render(<Visit client={newClient()} user={everyone} />)
    expect(await (await inShadow()).findByRole('form', { name: 'Encounter' })).toBeTruthy()
  })
})

describe('docs/widget.md', () => {
  it('reads and writes its field, and is told what is wrong with it', async () => {
    const { Contact } = await load('docs/widget.md', 'Contact.tsx')
    const onSubmit = vi.fn()
    render(<Contact onSubmit={onSubmit} />)
    const user = userEvent.setup()
    const input = screen.getByRole('textbox', { name: 'Phone' })
    expect(input.getAttribute('type')).toBe('tel')
    await user.type(input, '555')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'))
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).not.toBe('')
    expect(onSubmit).not.toHaveBeenCalled()
    await user.type(input, ' 0100')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(onSubmit.mock.lastCall?.[0]).toEqual({ Phone: '555 0100' }))
  })
})

describe('docs/check.md', () => {
  it('shows in the list what the check finds', async () => {
    const { Visits, client } = await load('docs/check.md', 'Visits.tsx')
    const visit = { PatientId: 1, ProviderId: 202, DateOfService: '2026-06-15', DiagnosisCodes: ['J06.9'] }
    await client.create({ ...visit, ProcedureCodes: ['99214'] }, { idempotencyKey: 'one' })
    render(<Visits />)
    expect(await screen.findByText(/99214 by a resident needs the modifier GC/)).toBeTruthy()
  })
})

describe('docs/workflow.md', () => {
  it('goes along the statuses of its table, and holds the client to them', async () => {
    const { Visit, schema, ui, workflow } = await load('docs/workflow.md', 'Coding.tsx')
    const client = createMemoryClient({ user: () => everyone, schema, ui, workflow })
    const visit = {
      PatientId: 1,
      ClinicianId: 2,
      Day: '2026-06-15',
      Diagnoses: ['J06.9'],
      Procedures: ['99213'],
    }
    const { id } = await client.create(visit, { idempotencyKey: 'one' })
    render(<Visit client={client} user={everyone} encounterId={id} />)
    const user = userEvent.setup()
    const step = async () => (await client.get(id)).encounter.State
    expect(await step()).toBe('Open')
    await user.click(await screen.findByRole('button', { name: 'Finish coding' }))
    await waitFor(async () => expect(await step()).toBe('Coded'))
    await user.click(await screen.findByRole('button', { name: 'Ask again' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByRole('textbox', { name: 'Reason' }), 'Which side?')
    await user.click(dialog.getByRole('button', { name: 'Ask again' }))
    await waitFor(async () => expect(await step()).toBe('Open'))
    expect((await client.get(id)).marks?.returned?.reason).toBe('Which side?')
  })
})
