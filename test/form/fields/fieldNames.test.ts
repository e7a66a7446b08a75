// @vitest-environment jsdom
import fc from 'fast-check'
import { get, set } from 'react-hook-form'
import { beforeEach, describe, expect, it } from 'vitest'
import {
  fieldId,
  fieldName,
  focusField,
  itemPointer,
  pathOfName,
  pointerOf,
  propertyPointer,
} from '../../../src/form/fields/fieldNames.js'
import { formKey, propertyOf } from '../../../src/schema/formKeys.js'

const prefix = ':r1:'

const control = (path: readonly (string | number)[]) => {
  const input = document.createElement('input')
  input.id = fieldId(prefix, pointerOf(path))
  document.body.append(input)
  return input
}

beforeEach(() => {
  document.body.replaceChildren()
})

/** Property names, those that react-hook-form would read otherwise more often than by chance. */
const property = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a.[\]'"|,0~/$_ -]{0,4}$/),
  fc.constantFrom('', '0', '__proto__', 'constructor', 'prototype', 'Infinity', 'type', 'message', 'root'),
)

describe('the name of a field in react-hook-form', () => {
  it('is the path joined by dots for names of letters and digits', () => {
    expect(fieldName(itemPointer(propertyPointer('Lines', propertyPointer('Address')), 0))).toBe(
      'Address.Lines.0',
    )
    for (const name of ['PatientId', 'first-name', 'Größe', 'Date of birth', 'x_1'])
      expect(formKey(name)).toBe(name)
  })

  it('holds a value of its own for any two properties', () => {
    fc.assert(
      fc.property(fc.uniqueArray(property, { maxLength: 6 }), (names) => {
        const values: Record<string, unknown> = {}
        for (const [index, name] of names.entries())
          set(values, fieldName(propertyPointer('Inner', propertyPointer(name))), index)
        expect(Object.keys(values).map(propertyOf).toSorted()).toEqual(names.toSorted())
        for (const [index, name] of names.entries())
          expect(get(values, fieldName(propertyPointer('Inner', propertyPointer(name))))).toBe(index)
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
      }),
    )
  })

  it('leads back to the pointer', () => {
    fc.assert(
      fc.property(fc.array(property, { minLength: 1, maxLength: 4 }), (names) => {
        const pointer = names.reduce((at, name) => propertyPointer(name, at), '')
        expect(pointerOf(pathOfName(fieldName(pointer)))).toBe(pointer)
      }),
    )
  })
})

describe('the id of a control', () => {
  it('is another one for another field, and has no space, however the properties are named', () => {
    const paths = [['first', 'name'], ['first-name'], ['first name'], ['Lines', 1], ['Lines-1'], ['Lines']]
    const ids = paths.map((path) => fieldId(prefix, pointerOf(path)))
    expect(new Set(ids).size).toBe(paths.length)
    expect(ids.join('')).not.toMatch(/\s/)
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
