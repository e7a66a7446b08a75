// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { SchemaForm } from '../../../src/form/SchemaForm.js'
import type { PartialMessages } from '../../../src/messages/Messages.js'
import { objectOf } from './renderSchemaForm.js'

const person = objectOf(
  {
    Nombre: { type: 'string', minLength: 2 },
    Nacimiento: { type: 'string', format: 'date' },
    Fumador: { type: 'boolean' },
    Visitas: { type: 'integer', minimum: 1 },
    Sexo: { enum: ['F', 'M'] },
  },
  ['Nombre', 'Nacimiento', 'Fumador', 'Visitas', 'Sexo'],
)

const save = (name: string) => userEvent.click(screen.getByRole('button', { name }))

const links = () =>
  within(screen.getByRole('region', { name: /problem|Hay un problema/ }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

describe('a form of any schema in Spanish', () => {
  it('asks for what is missing without an article, which would have to know the gender', async () => {
    render(<SchemaForm schema={person} locale="es" onSubmit={() => undefined} />)
    await screen.findByRole('button', { name: 'Guardar' })
    await save('Guardar')
    expect(links()).toEqual([
      'Complete “Nombre”',
      'Complete “Nacimiento”',
      'Seleccione sí o no en “Fumador”',
      'Complete “Visitas”',
      'Seleccione una opción en “Sexo”',
    ])
    expect(screen.getByRole('radio', { name: 'Sí' })).toBeDefined()
  })

  it('reads what is wrong with a typed value', async () => {
    render(<SchemaForm schema={person} locale="es" onSubmit={() => undefined} />)
    await userEvent.type(await screen.findByRole('textbox', { name: 'Nombre' }), 'A')
    await userEvent.type(screen.getByRole('textbox', { name: 'Nacimiento' }), '2/30/1985')
    await userEvent.tab()
    expect(screen.getByText('“Nombre” debe tener 2 caracteres o más')).toBeDefined()
    expect(
      screen.getByText('“2/30/1985” no es una fecha: febrero de 1985 tiene 28 días. Corrija el día'),
    ).toBeDefined()
  })
})

it('another language says the errors that are shown anew, and no others', async () => {
  const form = (locale: string) => <SchemaForm schema={person} locale={locale} onSubmit={() => undefined} />
  const { rerender } = render(form('en'))
  const name = screen.getByRole('textbox', { name: 'Nombre' })
  await userEvent.type(name, 'A')
  await userEvent.tab()
  expect(await screen.findByText('Nombre must be 2 characters or more')).toBeDefined()
  rerender(form('es'))
  expect(await screen.findByText('“Nombre” debe tener 2 caracteres o más')).toBeDefined()
  // The same input, with what was typed.
  expect(screen.getByRole('textbox', { name: 'Nombre' })).toBe(name)
  expect(screen.queryByText('Complete “Visitas”')).toBeNull()
  rerender(form('en'))
  expect(await screen.findByText('Nombre must be 2 characters or more')).toBeDefined()
})

it('another language says the summary of a failed attempt anew, and leaves the focus where it is', async () => {
  const form = (locale: string) => <SchemaForm schema={person} locale={locale} onSubmit={() => undefined} />
  const { rerender } = render(form('en'))
  await save('Save')
  const visits = screen.getByRole('spinbutton', { name: 'Visitas' })
  await userEvent.click(visits)
  rerender(form('es'))
  await waitFor(() => expect(links()[0]).toBe('Complete “Nombre”'))
  expect(links()).toHaveLength(5)
  expect(document.activeElement).toBe(visits)
})

const german: PartialMessages = {
  saveForm: { save: 'Sichern' },
  schema: { enter: (label) => `${label} fehlt` },
}

it('speaks a language that a host has written, with its words alone in the place of ours', async () => {
  render(<SchemaForm schema={person} locale="de" messages={german} onSubmit={() => undefined} />)
  await save('Sichern')
  expect(links().slice(0, 3)).toEqual(['Nombre fehlt', 'Nacimiento fehlt', 'Select yes or no for fumador'])
})
