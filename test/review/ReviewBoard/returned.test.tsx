// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import type { EncounterId } from '../../../src/encounter/Encounter.js'
import { over as overVersion } from '../../../src/testing/contractSupport.js'
import { directory, everyone, store, todaysVisit } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const row = async (name: string) => {
  const link = await screen.findByRole('link', { name })
  return within(link.closest('tr') ?? expect.fail('stands in no row'))
}

const client = () => {
  // Each change at a time of its own, since the state of a return depends on the times.
  let at = Date.now() - 60_000
  const now = () => {
    at += 1000
    return new Date(at)
  }
  const memory = createMemoryClient({ user: () => everyone, directory, now })
  const over = async (id: EncounterId) => overVersion(await memory.get(id))
  return { memory, over }
}

/** Stores a returned encounter of Doe, and a draft of Roe that was not returned. */
const storeReturned = async () => {
  const { memory, over } = client()
  const { id } = await store(memory, todaysVisit, 'Submitted')
  await memory.transition(id, { to: 'Draft', reason: 'Add the modifier' }, await over(id))
  await store(memory, { ...todaysVisit, PatientId: 100235 })
  return { memory, over, id }
}

describe('an encounter that was returned', () => {
  it('shows the reason in its row and in the panel, and is not called ready', async () => {
    const { memory, id } = await storeReturned()
    const { user } = openReview(memory)
    const doe = await row('Doe, Jane')
    expect(doe.getByText('Returned')).toBeTruthy()
    expect(doe.getByText('Add the modifier')).toBeTruthy()
    await waitFor(async () => expect((await row('Roe, Richard')).getByText('Ready')).toBeTruthy())
    expect(doe.queryByText('Ready')).toBeNull()
    await user.click(screen.getByRole('link', { name: 'Doe, Jane' }))
    const panel = within(screen.getByRole('region', { name: `Encounter ${id}` }))
    // Once in the row, and in the form in its notice and its history.
    expect(await panel.findByText(/^Returned by /)).toBeTruthy()
    expect(await panel.findByRole('heading', { name: 'Returned, not changed yet' })).toBeTruthy()
    expect(panel.getAllByText('Returned').length).toBeGreaterThan(0)
  })

  it('is called ready after a change, and returned until it is submitted again', async () => {
    const { memory, over, id } = await storeReturned()
    await memory.update(id, { ...todaysVisit, ProcedureCodes: ['36415'] }, await over(id))
    openReview(memory)
    const doe = await row('Doe, Jane')
    expect(await doe.findByText('Ready')).toBeTruthy()
    expect(doe.getByText('Returned')).toBeTruthy()
  })

  it('is like any other once its reason is marked as dealt with', async () => {
    const { memory, over, id } = await storeReturned()
    await memory.mark(id, { kind: 'settle-return' }, await over(id))
    openReview(memory)
    const doe = await row('Doe, Jane')
    expect(await doe.findByText('Ready')).toBeTruthy()
    expect(doe.queryByText('Returned')).toBeNull()
  })

  it('shows its error first, if it has one', async () => {
    const { memory, over, id } = await storeReturned()
    await memory.update(id, { ...todaysVisit, ProcedureCodes: [] }, await over(id))
    openReview(memory)
    const doe = await row('Doe, Jane')
    expect(await doe.findByText('Add a procedure code')).toBeTruthy()
    expect(doe.getByText('Returned')).toBeTruthy()
  })

  it('has a filter, which is kept in the address', async () => {
    const { memory } = await storeReturned()
    const { user, went } = openReview(memory, { user: everyone })
    await row('Roe, Richard')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Findings' }), 'Returned')
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Roe, Richard' })).toBeNull())
    expect(screen.getByRole('link', { name: 'Doe, Jane' })).toBeTruthy()
    expect(went).toEqual(['/?findings=returned'])
  })
})
