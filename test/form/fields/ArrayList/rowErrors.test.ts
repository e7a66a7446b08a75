import { describe, expect, it } from 'vitest'
import { moveOf, removalOf } from '../../../../src/form/fields/ArrayList/listChange.js'
import { moveRowErrors, rowErrorsOf } from '../../../../src/form/fields/ArrayList/rowErrors.js'

const error = (message: string) => ({ type: 'custom', message, ref: {} })

describe('the errors within a list', () => {
  const nested = Object.assign([undefined, { Code: error('Enter a code') }, error('Enter a name')], {
    ...error('Add one'),
    root: error('root'),
  })

  it('are found in any depth, without the list’s own', () => {
    expect(rowErrorsOf(nested)).toEqual([
      { parts: ['1', 'Code'], message: 'Enter a code', type: 'custom' },
      { parts: ['2'], message: 'Enter a name', type: 'custom' },
    ])
    expect(rowErrorsOf(undefined)).toEqual([])
  })

  it('go along with their rows', () => {
    const places = (to: (index: number) => number | undefined) =>
      moveRowErrors(rowErrorsOf(nested), to).map(({ parts }) => parts.join('.'))
    expect(places(moveOf(1, 2).to)).toEqual(['2.Code', '1'])
    expect(places(removalOf(1).to)).toEqual(['1'])
  })
})
