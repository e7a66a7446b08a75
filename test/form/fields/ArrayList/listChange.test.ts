import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  insertionAt,
  type ListChange,
  moveOf,
  nameAfterMove,
  removalOf,
} from '../../../../src/form/fields/ArrayList/listChange.js'

const change: fc.Arbitrary<ListChange> = fc.oneof(
  fc.nat(5).map(removalOf),
  fc.nat(6).map((position) => insertionAt(position, 'new')),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([from, to]) => moveOf(from, to)),
)

describe('a change of a list', () => {
  it('puts each item where it says', () => {
    expect(moveOf(0, 2).apply(['a', 'b', 'c', 'd'], String)).toEqual(['b', 'c', 'a', 'd'])
    expect(moveOf(3, 1).apply(['a', 'b', 'c', 'd'], String)).toEqual(['a', 'd', 'b', 'c'])
    expect(removalOf(1).apply(['a', 'b', 'c'], String)).toEqual(['a', 'c'])
    expect(insertionAt(1, 'x').apply(['a', 'b'], String)).toEqual(['a', 'x', 'b'])
    fc.assert(
      fc.property(change, ({ apply, to }) => {
        const before = ['a', 'b', 'c', 'd', 'e', 'f']
        const after = apply(before, String)
        for (const [index, item] of before.entries()) {
          const at = to(index)
          if (at === undefined) expect(after).not.toContain(item)
          else expect(after[at]).toBe(item)
        }
      }),
    )
  })

  it('takes the names of the fields along', () => {
    const { to } = removalOf(1)
    expect(nameAfterMove('Dates.2.Day', 'Dates', to)).toBe('Dates.1.Day')
    expect(nameAfterMove('Dates.1.Day', 'Dates', to)).toBeUndefined()
    expect(nameAfterMove('Dates', 'Dates', to)).toBe('Dates')
    expect(nameAfterMove('Dates2.5', 'Dates', to)).toBe('Dates2.5')
    expect(nameAfterMove('Dates.first', 'Dates', to)).toBe('Dates.first')
  })
})
