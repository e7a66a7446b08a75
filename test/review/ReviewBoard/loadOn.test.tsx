// @vitest-environment jsdom
import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ListingClient } from '../../../src/client/EncounterClient.js'
import { over } from '../../../src/testing/contractSupport.js'
import { memoryClient, store } from '../../form/EncounterForm/openForm.js'
import { openReview } from './openReview.js'

const clientOf = async (count: number): Promise<ListingClient> => {
  const client = memoryClient()
  for (let made = 0; made < count; made++) await store(client)
  return client
}

/** The title that says how much of the list is loaded. Empty if all of it is. */
const loaded = () => screen.getByRole('checkbox', { name: 'Select all shown' }).title

describe('a list whose first page is loaded', () => {
  it('loads further pages although it changed while the second one was loading', async () => {
    const client = await clientOf(130)
    let release = () => undefined
    const released = new Promise<void>((resolve) => {
      release = () => void resolve()
    })
    let asked = 0
    let tell: Parameters<NonNullable<ListingClient['subscribe']>>[0] = () => undefined
    openReview({
      ...client,
      list: async (query, options) => {
        const page = await client.list(query, options)
        if (query.cursor !== undefined && asked++ === 0) await released
        return page
      },
      subscribe: (onChange) => {
        tell = onChange
        return () => undefined
      },
    })
    await waitFor(() => expect(asked).toBe(1))
    expect(loaded()).toBe('The first 32 of 130')
    await store(client)
    act(() => tell('all'))
    await waitFor(() => expect(loaded()).toBe('The first 100 of 131'))
    release()
  })

  it('loads further pages after another list of the same length', async () => {
    const client = await clientOf(64)
    const { records } = await client.list({ limit: 32 })
    for (const record of records) await client.transition(record.id, { to: 'Submitted' }, over(record))
    for (let made = 0; made < 40; made++) await store(client)
    const { user } = openReview(client, { search: '?status=Submitted' })
    await screen.findAllByRole('link', { name: 'Doe, Jane' })
    expect(loaded()).toBe('')
    await user.click(screen.getByRole('tab', { name: /^Drafts/ }))
    await waitFor(() => expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('73'))
    await waitFor(() => expect(loaded()).toBe(''))
  })
})
