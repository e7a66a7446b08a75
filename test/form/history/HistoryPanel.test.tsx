// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { over } from '../../../src/testing/contractSupport.js'
import { memoryClient, openForm, store, visit } from '../EncounterForm/openForm.js'

/** An encounter whose history has so many entries, opened. */
const openWith = async (entries: number) => {
  const client = memoryClient()
  let { id, record } = await store(client)
  for (let saved = 1; saved < entries; saved += 1) {
    const DateOfService = `2025-01-${String((saved % 28) + 1).padStart(2, '0')}`
    record = await client.update(id, { ...record.encounter, DateOfService }, over(record))
  }
  const { user } = openForm({ client, encounterId: id })
  const history = within(
    // Fetched when the browser is idle.
    await screen.findByRole('region', { name: 'History' }),
  )
  await history.findAllByRole('listitem')
  const showAll = () => user.click(history.getByRole('button', { name: 'Show all changes' }))
  return { user, history, showAll, items: () => history.getAllByRole('listitem') }
}

describe('the history', () => {
  it('tells what happened, with the saves in between counted until they are asked for', async () => {
    const client = memoryClient()
    const { id, record } = await store(client, visit, 'Submitted', 'Draft')
    const saved = await client.update(id, { ...record.encounter, ProviderId: 202 }, over(record))
    await client.update(id, { ...saved.encounter, DiagnosisCodes: ['I10'] }, over(saved))
    const { user } = openForm({ client, encounterId: id })
    const history = within(await screen.findByRole('region', { name: 'History' }))
    await history.findAllByRole('listitem')
    const texts = () =>
      history.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/^.*?[AP]M/, ''))
    expect(texts()).toEqual([
      '2 edits by Dr. Test',
      'Dr. Test returned to draftfor the test',
      'Dr. Test submittedfor the test',
      'Dr. Test saved a draft',
    ])
    const showAll = history.getByRole('button', { name: 'Show all changes' })
    expect(showAll.getAttribute('aria-expanded')).toBe('false')
    await user.click(showAll)
    expect(showAll.getAttribute('aria-expanded')).toBe('true')
    expect(texts()[0]).toBe('Dr. Test added I10 and removed J06.9, R05.9')
    expect(texts()).toHaveLength(5)
  })

  it('shows its latest entries at first, and by keyboard all others, each with the focus on the first of them', async () => {
    const { user, history, showAll, items } = await openWith(262)
    await showAll()
    expect(items()).toHaveLength(30)
    history.getByRole('button', { name: 'Show 200 of 232 older entries' }).focus()
    await user.keyboard('{Enter}')
    expect(items()).toHaveLength(230)
    expect(document.activeElement).toBe(items()[30])
    await user.tab()
    expect(document.activeElement?.textContent).toBe('Show the 32 older entries')
    await user.keyboard('{Enter}')
    expect(items()).toHaveLength(262)
    expect(document.activeElement).toBe(items()[230])
    expect(items().at(-1)?.textContent).toContain('saved a draft')
    expect(history.queryByRole('button', { name: /old/ })).toBeNull()
  })

  it('offers nothing more where all of it is there', async () => {
    const { history, showAll, items } = await openWith(30)
    await showAll()
    expect(items()).toHaveLength(30)
    expect(history.queryByRole('button', { name: /old/ })).toBeNull()
  })

  it('offers one more where one is left', async () => {
    const { user, history, showAll, items } = await openWith(31)
    await showAll()
    await user.click(history.getByRole('button', { name: 'Show the oldest entry' }))
    expect(items()).toHaveLength(31)
    expect(document.activeElement).toBe(items()[30])
  })
})
