import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCodes,
  moveCode,
  rankByUse,
  removeCode,
  replaceCode,
  restoreCode,
} from '../../../../src/form/fields/CodeListInput/codeList.js'

const code = fc.constantFrom('J06.9', 'R05.9', 'I10', 'E11.9', 'E78.5', 'M54.50')
const someCodes = fc.array(code, { maxLength: 8 })
const distinctCodes = fc.uniqueArray(code)
const sorted = (codes: readonly string[]) => codes.toSorted()

describe('a list of codes', () => {
  it('takes each new code once, at its end, and tells which it had', () => {
    fc.assert(
      fc.property(distinctCodes, someCodes, (codes, values) => {
        const added = addCodes(codes, values)
        expect(added.codes.slice(0, codes.length)).toEqual(codes)
        expect(sorted(added.codes)).toEqual(sorted([...new Set([...codes, ...values])]))
        expect(added.repeated).toEqual(values.filter((value) => codes.includes(value)))
      }),
    )
  })

  it('is as it was once what was removed is put back', () => {
    fc.assert(
      fc.property(distinctCodes, fc.nat(5), (codes, index) => {
        const code = codes[index]
        fc.pre(code !== undefined)
        expect(restoreCode(removeCode(codes, index), code, index)).toEqual(codes)
      }),
    )
  })

  it('keeps the order in which new codes were given', () => {
    expect(addCodes(['I10'], ['R05.9', 'I10', 'J06.9', 'R05.9']).codes).toEqual(['I10', 'R05.9', 'J06.9'])
  })

  it('has a code in the place of the one that it replaces, once, and the others in their order', () => {
    fc.assert(
      fc.property(distinctCodes, code, code, (codes, replaced, by) => {
        const next = replaceCode(codes, replaced, by)
        if (!codes.includes(replaced)) {
          expect(next).toEqual(codes)
          return
        }
        expect(next.filter((other) => other === by)).toHaveLength(1)
        const others = (list: readonly string[]) => list.filter((other) => other !== by && other !== replaced)
        expect(others(next)).toEqual(others(codes))
        const before = codes.slice(0, codes.indexOf(replaced)).filter((other) => other !== by)
        expect(next.indexOf(by)).toBe(before.length)
      }),
    )
  })

  it('loses and makes up no code by a move, and a move back undoes it', () => {
    fc.assert(
      fc.property(someCodes, fc.integer({ min: -1, max: 9 }), (codes, index) => {
        const moved = moveCode(codes, index, 1)
        expect(sorted(moved)).toEqual(sorted(codes))
        const inside = index >= 0 && index + 1 < codes.length
        expect(moveCode(moved, inside ? index + 1 : -1, -1)).toEqual(codes)
        if (inside) expect([moved[index], moved[index + 1]]).toEqual([codes[index + 1], codes[index]])
      }),
    )
  })

  it('stays as it is where a code is moved over an end', () => {
    const codes = ['J06.9', 'I10']
    expect(moveCode(codes, 0, -1)).toBe(codes)
    expect(moveCode(codes, 1, 1)).toBe(codes)
  })

  it('loses one code by a removal, that of the position, also where it stands twice', () => {
    expect(removeCode(['I10', 'J06.9', 'I10'], 2)).toEqual(['I10', 'J06.9'])
    expect(removeCode(['I10', 'J06.9', 'I10'], 0)).toEqual(['J06.9', 'I10'])
    expect(removeCode(['I10'], 4)).toEqual(['I10'])
  })
})

describe('codes by use', () => {
  it('are those that were used, each once', () => {
    fc.assert(
      fc.property(fc.array(someCodes), (used) => {
        expect(sorted(rankByUse(used))).toEqual(sorted([...new Set(used.flat())]))
      }),
    )
  })

  it('begin with the code of most encounters', () => {
    expect(rankByUse([['E78.5'], ['I10'], ['I10']])[0]).toBe('I10')
  })

  it('begin with the code of the latest encounter where two are used as often', () => {
    expect(rankByUse([['J06.9'], ['I10'], ['E78.5']])).toEqual(['J06.9', 'I10', 'E78.5'])
  })
})
