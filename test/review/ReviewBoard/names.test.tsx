// @vitest-environment jsdom

import { render, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createMemoryDirectory } from '../../../src/client/createMemoryDirectory.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { CacheProvider } from '../../../src/form/cache.js'
import { Superbill } from '../../../src/review/print/Superbill.js'
import { codes, everyone, store } from '../../form/EncounterForm/openForm.js'
import { newQueryClient, openReview } from './openReview.js'

const patient = 'דוגמה, דנה'
const provider = 'ד״ר בדיקה'
const user = { ...everyone, name: 'رنا مثال' }

const directory = createMemoryDirectory({
  patients: [{ id: 100234, name: patient, birthDate: '1985-03-15' }],
  providers: [{ id: 201, name: provider }],
  appointments: [],
  today: () => '2025-01-15',
})

const tagsOf = (name: string) => screen.getAllByText(name, { ignore: 'option' }).map(({ tagName }) => tagName)

it('names written from right to left are isolated in a row and in announcements', async () => {
  const client = createMemoryClient({ user: () => user, directory })
  const { id } = await store(client)
  const review = openReview(client, { user })
  const link = await screen.findByRole('link', { name: patient })
  for (const name of [patient, provider, user.name]) expect(tagsOf(name)).toEqual(['BDI'])

  await review.user.click(link)
  await screen.findByRole('heading', { name: new RegExp(`^${patient} · `) })
  await review.user.click(await screen.findByRole('button', { name: /^Submit/ }))
  await waitFor(() => expect(document.body.textContent).toContain(`Submitted: ${patient}, encounter ${id}`))
  expect([...new Set(tagsOf(patient))]).toEqual(['BDI'])
})

it('names written from right to left are isolated on a superbill', async () => {
  const client = createMemoryClient({ user: () => user, directory })
  const { id } = await store(client)
  render(
    <CacheProvider cache={newQueryClient()}>
      <Superbill id={id} client={client} codes={codes} />
    </CacheProvider>,
  )
  await screen.findByText(patient)
  for (const name of [patient, provider]) expect(tagsOf(name)).toEqual(['BDI'])
})
