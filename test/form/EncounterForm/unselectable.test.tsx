// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Directory } from '../../../src/client/Directory.js'
import { createMemoryClient } from '../../../src/client/memory/createMemoryClient.js'
import { directory, everyone, field, openForm } from './openForm.js'

const reason = 'This patient has no number of this clinic. Ask for one to be added.'

/** A directory whose search also finds somebody without a number, as one of an EHR does. */
const unnumbered: Directory = {
  ...directory,
  search: async (kind, text, options) => {
    const found = await directory.search(kind, text, options)
    return found.map((entry) => ({ ...entry, id: `Patient/${entry.id}`, unselectable: { message: reason } }))
  },
}

it('a patient whom the schema has no id for is shown with the reason, and cannot be selected', async () => {
  const client = createMemoryClient({ user: () => everyone, directory: unnumbered })
  const { user } = openForm({ client, user: everyone })
  const input = field('Patient')
  await user.type(input, 'doe')
  const option = await screen.findByRole('option', {
    name: /^Doe, Jane · 03\/15\/1985.*no number of this clinic/,
  })
  await user.click(option)
  expect(input).toHaveProperty('value', 'doe')
  expect(input.getAttribute('aria-invalid')).toBe('true')
  expect(await screen.findAllByText(reason, { exact: false })).not.toEqual([])
  await user.keyboard('{Enter}')
  expect(input).toHaveProperty('value', 'doe')
})
