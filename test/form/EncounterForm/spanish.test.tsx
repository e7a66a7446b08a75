// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { EncounterForm } from '../../../src/form/EncounterForm.js'
import type { PartialMessages } from '../../../src/messages/Messages.js'
import { descriptionOf } from '../../support/descriptionOf.js'
import {
  button,
  codes,
  everyone,
  field,
  memoryClient,
  openForm,
  statusSays,
  store,
  todaysVisit,
  visit,
} from './openForm.js'

const steps = () =>
  within(screen.getByRole('list', { name: 'Estado del encuentro' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => (textContent ?? '').replace(/^\d/, ''))

describe('an encounter in Spanish', () => {
  it('names its fields, its statuses and its actions', async () => {
    openForm({ locale: 'es' })
    expect(await screen.findByRole('form', { name: 'Encuentro' })).toBeDefined()
    for (const name of [
      'Cita',
      'Paciente',
      'Profesional',
      'Códigos de diagnóstico',
      'Códigos de procedimiento',
    ])
      expect(field(name)).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'Fecha del servicio' })).toBeDefined()
    for (const name of ['Guardar borrador', 'Enviar']) expect(button(name)).toBeDefined()
    expect(steps()).toEqual(['Borrador', 'Enviado', 'Aprobado'])
    expect(await statusSays(/Todavía no hay nada que guardar/)).toBeDefined()
  })

  it('names plain ids where there is no directory', async () => {
    openForm({ locale: 'es', client: memoryClient(everyone, false) })
    expect(await screen.findByLabelText('ID del paciente')).toBeDefined()
    expect(screen.getByLabelText('ID del profesional')).toBeDefined()
  })

  it('says what is missing, at the fields and in the summary', async () => {
    const { user } = openForm({ locale: 'es' })
    await user.click(await screen.findByRole('button', { name: 'Guardar borrador' }))
    const summary = await screen.findByRole('region', { name: 'Hay un problema' })
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent)
        .slice(0, 2),
    ).toEqual(['Complete “Paciente”', 'Complete “Profesional”'])
    await waitFor(() => expect(screen.getAllByText('Complete “Profesional”')).toHaveLength(2))
  })

  it('says at its field what blocks an action, and what is wrong with a pasted code', async () => {
    const { user } = openForm({
      locale: 'es',
      initialEncounter: { ...todaysVisit, ProcedureCodes: [] },
    })
    await user.click(await screen.findByRole('button', { name: 'Enviar' }))
    await waitFor(() => expect(screen.getAllByText('Agregue un código de procedimiento')).toHaveLength(2))
    await user.click(field('Códigos de diagnóstico'))
    await user.paste('I10, ZZZ1')
    await waitFor(() =>
      expect(descriptionOf(field('Códigos de diagnóstico'))).toContain('“ZZZ1” no es un código ICD-10-CM'),
    )
  })

  it('writes dates as Spanish does, and their fields as a US clinic does', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    const { user } = openForm({ locale: 'es', client, encounterId: id })
    await user.click(await screen.findByRole('button', { name: 'Cambiar' }))
    expect(screen.getByText('mié, 15 de ene de 2025')).toBeDefined()
    expect(screen.getByRole('textbox', { name: 'Fecha del servicio' })).toHaveProperty('value', '01/15/2025')
  })

  it('marks the descriptions of codes as English', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    openForm({ locale: 'es', client, encounterId: id })
    const list = await screen.findByRole('list', { name: 'Selección: códigos de diagnóstico' })
    const text = await within(list).findByText('Cough, unspecified')
    expect(text.closest('[lang]')?.getAttribute('lang')).toBe('en')
    expect(within(list).getByText('Principal').closest('[lang]')?.getAttribute('lang')).toBe('es')
  })

  it('asks for a reason, and tells of it in the history', async () => {
    const client = memoryClient()
    const { id } = await store(client, todaysVisit, 'Submitted')
    const { user } = openForm({ locale: 'es', client, encounterId: id })
    await user.click(await screen.findByRole('button', { name: 'Devolver a borrador' }))
    const dialog = await screen.findByRole('dialog', { name: '¿Devolver a borrador este encuentro?' })
    await user.type(await within(dialog).findByRole('textbox', { name: 'Motivo' }), 'Falta la firma')
    await user.click(within(dialog).getByRole('button', { name: 'Devolver a borrador' }))
    const history = await screen.findByRole('region', { name: 'Historial' })
    await waitFor(() => expect(history.textContent).toContain('Dr. Test devolvió a borrador'))
    expect(history.textContent).toContain('Dr. Test cambió el estado a enviado')
  })
})

it('two forms on a page speak two languages, and each keeps its own', async () => {
  const client = memoryClient()
  const { id } = await store(client, { ...visit, AppointmentId: 5001234 })
  const shared = { client, user: everyone, codes, encounterId: id }
  render(
    <>
      <EncounterForm {...shared} />
      <EncounterForm {...shared} locale="es" />
    </>,
  )
  const spanish = await screen.findByRole('form', { name: 'Encuentro' })
  const english = await screen.findByRole('form', { name: 'Encounter' })
  await waitFor(() => expect(english.textContent).toContain('Wed, Jan 15, 2025'))
  await waitFor(() => expect(spanish.textContent).toContain('mié, 15 de ene de 2025'))
  expect(english.textContent).not.toMatch(/Borrador|Código/)
  expect(spanish.textContent).not.toMatch(/Draft|Diagnosis codes/)
})

const ours: PartialMessages = {
  actions: { saveDraft: 'Conservar' },
  roles: { labels: { provider: 'Médico' } },
  workflow: { statuses: { Draft: 'Abierto' } },
}

it('says a host’s words over those of the language', async () => {
  openForm({ locale: 'es', messages: ours })
  expect(await screen.findByRole('button', { name: 'Conservar' })).toBeDefined()
  expect(field('Médico')).toBeDefined()
  expect(steps()).toEqual(['Abierto', 'Enviado', 'Aprobado'])
})

it('says everything anew in another language, and keeps what was typed', async () => {
  const { user, again } = openForm()
  await user.type(await screen.findByRole('combobox', { name: 'Patient' }), 'zz')
  const day = screen.getByRole('textbox', { name: 'Date of service' })
  await user.clear(day)
  await user.type(day, '13/45/2025')
  await user.click(button('Save draft'))
  expect(await screen.findByRole('region', { name: 'There is a problem' })).toBeDefined()
  again({ locale: 'es' })
  expect(await screen.findByRole('form', { name: 'Encuentro' })).toBeDefined()
  expect(field('Paciente')).toHaveProperty('value', 'zz')
  const date = screen.getByRole('textbox', { name: 'Fecha del servicio' })
  expect(date).toHaveProperty('value', '13/45/2025')
  expect(screen.getAllByText(/no es una fecha. No existe el mes 13/)[0]).toBeDefined()
  await waitFor(() => expect(screen.getAllByText('Complete “Profesional”')[0]).toBeDefined())
  expect(screen.queryByText('Enter a provider')).toBeNull()
})

describe('an encounter from right to left', () => {
  const arabic: PartialMessages = { visit: { form: 'زيارة' } }

  it('has its direction and its language, and moves a chip as one sees it', async () => {
    const client = memoryClient()
    const { id } = await store(client)
    openForm({ locale: 'ar', messages: arabic, client, encounterId: id })
    const form = await screen.findByRole('form', { name: 'زيارة' })
    const root = form.closest('[dir]')
    expect([root?.getAttribute('dir'), root?.getAttribute('lang')]).toEqual(['rtl', 'ar'])
    const list = await screen.findByRole('list', { name: 'Selected diagnosis codes' })
    const order = () =>
      within(list)
        .getAllByRole('listitem')
        .map((chip) => /J06\.9|R05\.9/.exec(chip.textContent ?? '')?.[0])
    const [first] = within(list).getAllByRole('listitem')
    if (first === undefined) throw new Error('The list has no chip.')
    // The chips begin on the right: what comes later is to the left.
    fireEvent.keyDown(first, { key: 'ArrowRight', altKey: true })
    expect(order()).toEqual(['J06.9', 'R05.9'])
    fireEvent.keyDown(first, { key: 'ArrowLeft', altKey: true })
    expect(order()).toEqual(['R05.9', 'J06.9'])
    expect(within(list).getByText('J06.9').getAttribute('dir')).toBe('ltr')
  })
})
