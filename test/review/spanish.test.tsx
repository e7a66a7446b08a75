// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import { everyone } from '../../src/testing/contractSupport.js'
import { memoryClient, store, visit } from '../form/EncounterForm/openForm.js'

const openSpanish = async () => {
  const client = memoryClient()
  await store(client)
  await store(client, { ...visit, PatientId: 100235, ProcedureCodes: [] })
  render(<EncounterReview client={client} user={everyone} locale="es" />)
  const table = await screen.findByRole('table', { name: 'Encuentros' })
  await within(table).findAllByRole('link', { name: 'Doe, Jane' })
  return { client, table: within(table), user: userEvent.setup() }
}

describe('a review in Spanish', () => {
  it('names its tabs, with their counts, its columns and its dates', async () => {
    const { table } = await openSpanish()
    const tabs = within(screen.getByRole('tablist', { name: 'Estado' })).getAllByRole('tab')
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Borradores 2',
      'Enviados 0',
      'Aprobados 0',
      'Anulados 0',
      'Todos 2',
    ])
    expect(table.getByRole('columnheader', { name: 'Hallazgos' })).toBeDefined()
    expect(screen.getByRole('checkbox', { name: 'Seleccionar Doe, Jane, 15 ene 2025' })).toBeDefined()
  })

  it('says what is wrong with an encounter in its row', async () => {
    const { table } = await openSpanish()
    expect(await table.findByText('Agregue un código de procedimiento')).toBeDefined()
  })

  it('says what a bulk run did, and why not with all', async () => {
    const { user } = await openSpanish()
    await user.click(screen.getByRole('checkbox', { name: 'Seleccionar todos los mostrados' }))
    const bar = within(screen.getByRole('region', { name: 'Encuentros seleccionados' }))
    await user.click(bar.getByRole('button', { name: 'Enviar' }))
    const status = await bar.findByRole('status')
    await waitFor(() =>
      expect(status.textContent).toBe('1 enviado. 1 no pudo ser enviado y sigue seleccionado.'),
    )
    expect(bar.getByText(/: Agregue un código de procedimiento/)).toBeDefined()
    expect(bar.getByRole('button', { name: 'Deshacer: volver a Borrador' })).toBeDefined()
  })

  it('says why a row of a file cannot be imported', async () => {
    const { user } = await openSpanish()
    await user.click(screen.getByRole('button', { name: 'Más' }))
    await user.click(screen.getByRole('menuitem', { name: 'Importar' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Importar encuentros' }))
    await user.upload(
      await dialog.findByLabelText('Archivo JSON'),
      new File(['[{}]'], 'visits.json', { type: 'application/json' }),
    )
    expect(
      await dialog.findByText(
        'Complete “ID del paciente”. Complete “ID del profesional”. Complete “Fecha del servicio”',
      ),
    ).toBeDefined()
  })

  it('leaves the review beside it in English', async () => {
    const client = memoryClient()
    await store(client, { ...visit, ProcedureCodes: [] })
    render(
      <>
        <EncounterReview client={client} user={everyone} locale="es" />
        <EncounterReview client={client} user={everyone} />
      </>,
    )
    const spanish = within(await screen.findByRole('table', { name: 'Encuentros' }))
    const english = within(await screen.findByRole('table', { name: 'Encounters' }))
    expect(await spanish.findByText('Agregue un código de procedimiento')).toBeDefined()
    expect(await english.findByText('Add a procedure code')).toBeDefined()
  })
})
