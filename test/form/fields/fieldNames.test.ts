// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { fieldId, fieldIdOfName, fieldName, focusField } from '../../../src/form/fields/fieldNames.js'

const prefix = ':r1:'

const control = (path: readonly (string | number)[]) => {
  const input = document.createElement('input')
  input.id = fieldId(prefix, path)
  document.body.append(input)
  return input
}

beforeEach(() => {
  document.body.replaceChildren()
})

describe('the id of a control', () => {
  it('is the same from its path as from its name in the form', () => {
    const path = ['Address', 'Lines', 0]
    expect(fieldIdOfName(prefix, fieldName(path))).toBe(fieldId(prefix, path))
  })

  it('is another one for another field, however the properties are named', () => {
    const paths = [['first', 'name'], ['first-name'], ['Lines', 1], ['Lines-1'], ['Lines']]
    expect(new Set(paths.map((path) => fieldId(prefix, path))).size).toBe(paths.length)
  })
})

describe('a link to a field', () => {
  it('leads to its control', () => {
    const input = control(['Address', 'City'])
    control(['Address'])
    focusField(document, prefix, ['Address', 'City'])
    expect(document.activeElement).toBe(input)
  })

  it('leads to the nearest group around it where the field has no control of its own', () => {
    const list = control(['DiagnosisCodes'])
    focusField(document, prefix, ['DiagnosisCodes', 3])
    expect(document.activeElement).toBe(list)
  })

  it('leads nowhere from a field that is not in this form', () => {
    control(['City'])
    focusField(document, ':r2:', ['City'])
    expect(document.activeElement).toBe(document.body)
  })
})
