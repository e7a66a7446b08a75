// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { UiDescription } from '../../../src/schema/UiDescription.js'
import { renderSchemaForm } from './renderSchemaForm.js'

const schema = {
  type: 'object',
  properties: {
    Phone: { type: 'string' },
    Name: { type: 'string' },
    Note: { type: 'string' },
    Key: { type: 'string' },
    Lines: {
      type: 'array',
      items: { type: 'object', properties: { Id: { type: 'string' }, Code: { type: 'string' } } },
    },
  },
  required: ['Name'],
} as const

const ui: UiDescription = {
  order: ['Name'],
  groups: [{ title: 'Contact', fields: ['Phone'], columns: 2 }],
  fields: {
    '/Name': { label: 'Full name', help: 'As on the card' },
    '/Key': { isHidden: true },
    '/Lines': { rowKey: 'Id' },
    '/Lines/*/Id': { isHidden: true },
  },
}

it('has the order, groups, labels and help of its UI description, and keeps what it hides', async () => {
  const { user, submitted, save } = renderSchemaForm(schema, { ui, defaultData: { Key: 'k1' } })
  const contact = screen.getByRole('region', { name: 'Contact' })
  expect(within(contact).getAllByRole('textbox')).toEqual([screen.getByRole('textbox', { name: /^Phone/ })])
  const named = screen.getByRole('textbox', { name: 'Full name' })
  expect(screen.getAllByRole('textbox').indexOf(named)).toBe(1)
  expect(screen.queryByRole('textbox', { name: /^Key/ })).toBeNull()
  await user.type(named, 'Doe, Jane')
  await save()
  expect(submitted).toEqual([{ Key: 'k1', Name: 'Doe, Jane' }])
})

it('gives each new row a key that nobody sees, and a copy another one', async () => {
  const { user, submitted, save } = renderSchemaForm(schema, { ui, defaultData: { Name: 'Doe' } })
  await user.click(await screen.findByRole('button', { name: /^Add to lines/ }))
  await user.keyboard('99213')
  await user.click(screen.getByRole('button', { name: /^Duplicate/ }))
  await save()
  const key = expect.stringMatching(/^\w{12}$/)
  expect(submitted).toEqual([
    {
      Name: 'Doe',
      Lines: [
        { Id: key, Code: '99213' },
        { Id: key, Code: '99213' },
      ],
    },
  ])
  expect(new Set(JSON.stringify(submitted).match(/\w{12}(?=")/g)).size).toBe(2)
})
