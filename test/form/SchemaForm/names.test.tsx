// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { objectOf, renderSchemaForm } from './renderSchemaForm.js'

const odd = [
  '',
  '0',
  '12',
  'a.b',
  'a[0]',
  'say "hi"',
  "it's",
  'x|y',
  'x,y',
  'x/y~z',
  'two  words',
  '__proto__',
  'constructor',
  'prototype',
  'message',
  'type',
  'root',
]
// `__proto__` in a literal would set the prototype.
const properties = Object.fromEntries(
  odd.map((name, index) => [name, { type: 'string', title: `Field ${index}`, maxLength: 3 }]),
)

describe('a property with a name that react-hook-form would take for something else', () => {
  it('is typed, says what is wrong with it, and is submitted under its name', async () => {
    const { user, submitted, save } = renderSchemaForm(objectOf(properties, odd))
    await save()
    expect(screen.getAllByRole('link')).toHaveLength(odd.length)
    for (const index of odd.keys()) {
      const input = screen.getByRole('textbox', { name: `Field ${index}` })
      await user.click(screen.getByRole('link', { name: `Enter a field ${index}` }))
      expect(document.activeElement).toBe(input)
      await user.type(input, `${index}long`)
      expect(input.getAttribute('aria-invalid')).toBe('true')
      await user.clear(input)
      await user.type(input, String(index))
    }
    await save()
    const [data = {}] = submitted
    expect(new Map(Object.entries(data))).toEqual(new Map(odd.map((name, index) => [name, String(index)])))
  })

  it('is shown as it was loaded, in a group and in a list, and comes back the same', async () => {
    const inner = { type: 'object', properties, required: odd }
    const value = Object.fromEntries(odd.map((name, index) => [name, String(index)]))
    const data = Object.fromEntries([
      ['a.b', value],
      ['0', [value, value]],
      ['un.known', { 'of.any': ['kind'] }],
    ])
    const { submitted, save } = renderSchemaForm(
      objectOf({
        'a.b': { ...inner, title: 'Group' },
        '0': { type: 'array', title: 'List', items: inner },
      }),
      { defaultData: data },
    )
    const group = within(screen.getByRole('group', { name: 'Group' }))
    for (const index of odd.keys())
      expect(group.getByRole('textbox', { name: `Field ${index}` })).toHaveProperty('value', String(index))
    expect(within(screen.getByRole('group', { name: 'List 2' })).getAllByRole('textbox')).toHaveLength(
      odd.length,
    )
    await save()
    expect(JSON.stringify(submitted)).toBe(JSON.stringify([data]))
  })
})
