// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { everyone, store, visit } from '../../form/EncounterForm/openForm.js'
import { openReview } from '../ReviewBoard/openReview.js'

it('shows counts that a server counted no further as at least as many, and the others as they are', async () => {
  const client = createMemoryClient({ user: () => everyone })
  await store(client, visit)
  openReview({
    ...client,
    list: async (...query) => ({
      ...(await client.list(...query)),
      ...{ total: 7, counts: { Draft: 7, Submitted: 2 }, countLimit: 7 },
    }),
  })
  const textOf = (name: RegExp) => screen.getByRole('tab', { name }).textContent
  await waitFor(() => expect(textOf(/^Drafts/)).toBe('Drafts 7+'))
  expect(textOf(/^Submitted/)).toBe('Submitted 2')
  expect(textOf(/^Approved/)).toBe('Approved 0')
  expect(textOf(/^All/)).toBe('All 9+')
})
