// @vitest-environment jsdom
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { createMemoryDirectory } from '../../src/client/createMemoryDirectory.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import type { EncounterCheck } from '../../src/encounter/rules/Rule.js'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import { everyone, visit } from '../../src/testing/contractSupport.js'

it('lists a client of the host, and opens an encounter beside the list', async () => {
  const client = createMemoryClient({ user: () => everyone })
  await client.create(visit, { idempotencyKey: 'one' })
  render(<EncounterReview client={client} user={everyone} />)
  const table = await screen.findByRole('table', { name: 'Encounters' })
  const [link] = await within(table).findAllByRole('link')
  await userEvent.click(link ?? expect.fail())
  expect(await screen.findByRole('form', { name: 'Encounter' })).toBeTruthy()
  expect(screen.getByRole('table', { name: 'Encounters' })).toBeTruthy()
})

it('runs the checks of the host in the row, in the open encounter and in bulk', async () => {
  const refused: EncounterCheck = () => [
    { id: 'host-refused', severity: 'error', path: ['ProviderId'], message: 'Not a provider of this site' },
  ]
  const client = createMemoryClient({ user: () => everyone })
  const { id } = await client.create(visit, { idempotencyKey: 'one' })
  // A host may make the list anew each time it renders.
  const review = () => <EncounterReview client={client} user={everyone} checks={[refused]} />
  const { rerender } = render(review())
  const table = await screen.findByRole('table', { name: 'Encounters' })
  expect(await within(table).findByText('Not a provider of this site')).toBeTruthy()
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all shown' }))
  rerender(review())
  const bar = within(screen.getByRole('region', { name: 'Selected encounters' }))
  await userEvent.click(bar.getByRole('button', { name: 'Submit' }))
  expect(await bar.findByText(/Not a provider of this site/)).toBeTruthy()
  rerender(review())
  expect(bar.getByText(/Not a provider of this site/)).toBeTruthy()
  expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
  const [link] = within(table).getAllByRole('link')
  await userEvent.click(link ?? expect.fail())
  const form = await screen.findByRole('form', { name: 'Encounter' })
  expect((await within(form).findAllByText(/Not a provider of this site/)).length).toBeGreaterThan(0)
})

it('offers no filter and no order that the client does not support', async () => {
  const whole = createMemoryClient({ user: () => everyone })
  await whole.create(visit, { idempotencyKey: 'one' })
  const supports = { ...whole.supports, filters: ['status'], sorts: ['updatedAt'] } as const
  render(<EncounterReview client={{ ...whole, supports }} user={everyone} />)
  const table = await screen.findByRole('table', { name: 'Encounters' })
  await within(table).findAllByRole('link')
  expect(screen.queryByRole('searchbox')).toBeNull()
  expect(screen.getAllByRole('combobox')).toEqual([screen.getByLabelText('Sort by')])
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'Last change, newest first',
    'Last change, oldest first',
  ])
  const header = within(within(table).getByRole('columnheader', { name: 'Patient' }))
  expect(header.queryByRole('button')).toBeNull()
})

it('filters by a patient where its client cannot search by text, and takes no typed name for one', async () => {
  const directory = createMemoryDirectory({
    patients: [
      { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15' },
      { id: 7, name: 'Doe, John', birthDate: '1990-01-01' },
    ],
    providers: [{ id: 201, name: 'Dr. Lee' }],
    appointments: [],
  })
  const whole = { ...createMemoryClient({ user: () => everyone, directory }), directory }
  await whole.create(visit, { idempotencyKey: 'one' })
  await whole.create({ ...visit, PatientId: 7 }, { idempotencyKey: 'two' })
  const supports = { ...whole.supports, filters: ['status', 'patientId'], sorts: ['updatedAt'] } as const
  render(<EncounterReview client={{ ...whole, supports }} user={everyone} />)
  const table = await screen.findByRole('table', { name: 'Encounters' })
  const shown = () =>
    within(table)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  await within(table).findByRole('link', { name: 'Doe, Jane' })
  const patient = await screen.findByRole('combobox', { name: 'Patient' })
  await userEvent.type(patient, 'doe')
  await screen.findByRole('option', { name: /Jane/ })
  await userEvent.tab()
  expect(patient).toHaveProperty('value', '')
  expect(shown().toSorted()).toEqual(['Doe, Jane', 'Doe, John'])
  await userEvent.type(patient, 'jane')
  await userEvent.click(await screen.findByRole('option', { name: /Jane/ }))
  await waitFor(() => expect(shown()).toEqual(['Doe, Jane']))
  // The name is changed: the list is no longer of the patient whose name stood there.
  await userEvent.type(patient, 'x')
  await waitFor(() => expect(shown()).toHaveLength(2))
})
