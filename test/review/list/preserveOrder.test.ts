import fc from 'fast-check'
import { expect, it } from 'vitest'
import { preserveOrder } from '../../../src/review/list/preserveOrder.js'

const hold = (now: string, before: string) => preserveOrder([...now], (id) => id, [...before]).join('')

it('keeps the order that was, whatever moved', () => {
  expect(hold('dabce', 'abcde')).toBe('abcde')
  expect(hold('abde', 'abcde')).toBe('abde')
})

it('leaves what came since behind what it follows', () => {
  expect(hold('xabc', 'abc')).toBe('xabc')
  expect(hold('axybc', 'abc')).toBe('axybc')
  expect(hold('abcdef', 'abc')).toBe('abcdef')
  // Mended, b comes first now, and x right behind it.
  expect(hold('bxac', 'abc')).toBe('abxc')
})

it('loses nothing, adds nothing, and holds what it has held', () => {
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
