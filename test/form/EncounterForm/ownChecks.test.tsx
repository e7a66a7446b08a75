// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { EncounterCheck } from '../../../src/encounter/rules/Rule.js'
import { openForm, pressAction, store, todaysVisit } from './openForm.js'

const needsThree: EncounterCheck = ({ DiagnosisCodes }) =>
  Array.isArray(DiagnosisCodes) && DiagnosisCodes.length < 3
    ? [{ id: 'host-three', severity: 'error', path: ['DiagnosisCodes'], message: 'Add a third diagnosis' }]
    : []

it('shows what a check of the host finds, and submits nothing that it refuses', async () => {
  const first = openForm()
  const { id } = await store(first.client, todaysVisit)
  first.unmount()
  const { client, user, again } = openForm({ client: first.client, encounterId: id, checks: [needsThree] })
  const found = await screen.findAllByRole('link', { name: /Add a third diagnosis/ })
  expect(found.length).toBeGreaterThan(0)
  await pressAction(user, 'Submit')
  await screen.findByRole('region', { name: 'There is a problem' })
  expect((await client.get(id)).encounter.EncounterStatus).toBe('Draft')
  again({ encounterId: id, checks: [] })
  await pressAction(user, 'Submit')
  expect(await screen.findByText('Submitted', { selector: '[aria-current="step"] *' })).toBeTruthy()
  expect((await client.get(id)).encounter.EncounterStatus).toBe('Submitted')
})
