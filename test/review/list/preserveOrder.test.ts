import fc from 'fast-check'
import { expect, it } from 'vitest'
import { preserveOrder } from '../../../src/review/list/preserveOrder.js'

const orderOf = (now: string, before: string) => preserveOrder([...now], (id) => id, [...before]).join('')

it('keeps the previous order, whatever moved', () => {
  expect(orderOf('dabce', 'abcde')).toBe('abcde')
  expect(orderOf('abde', 'abcde')).toBe('abde')
})

it('keeps a new item behind the one it follows', () => {
  expect(orderOf('xabc', 'abc')).toBe('xabc')
  expect(orderOf('axybc', 'abc')).toBe('axybc')
  expect(orderOf('abcdef', 'abc')).toBe('abcdef')
  // b was edited and is first now, with x right behind it.
  expect(orderOf('bxac', 'abc')).toBe('abxc')
})

it('loses nothing, adds nothing, and is idempotent', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String))
  fc.assert(
    fc.property(ids, ids, (now, before) => {
      const held = preserveOrder(now, (id) => id, before)
      expect(held.toSorted()).toEqual(now.toSorted())
      const known = held.filter((id) => before.includes(id))
      expect(known).toEqual(before.filter((id) => now.includes(id)))
      expect(preserveOrder(now, (id) => id, held)).toEqual(held)
    }),
  )
})
