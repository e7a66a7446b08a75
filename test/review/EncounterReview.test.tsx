// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { EncounterReview } from '../../src/review/EncounterReview.js'
import { everyone, visit } from '../../src/testing/contractSupport.js'

it('lists a client of the host, and opens an encounter beside the list', async () => {
  const client = createMemoryClient({ user: () => everyone })
  await client.create(visit, { idempotencyKey: 'one' })
  render(<EncounterReview client={client} user={everyone} />)
  const table = await screen.findByRole('table', { name: 'Encounters' })
  const [link] = await within(table).findAllByRole('link')
  await userEvent.click(link ?? expect.fail())
  expect(await screen.findByRole('form', { name: 'Encounter' }, { timeout: 20_000 })).toBeTruthy()
  expect(screen.getByRole('table', { name: 'Encounters' })).toBeTruthy()
})
