import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../src/schema/compileSchema.js'
import type { ObjectField } from '../../src/schema/FieldModel.js'
import { toData } from '../../src/schema/formValues.js'
import { emptyFormValue, toFormValues } from '../../src/schema/startValues.js'

const modelOf = (schema: Record<string, unknown>): ObjectField => {
  const { model } = compileSchema({ type: 'object', ...schema })
  if (model.kind !== 'object') throw new Error('The test needs an object schema.')
  return model
}

const model = modelOf({
  properties: {
    Name: { type: 'string' },
    Age: { type: 'integer' },
    Weight: { type: 'number' },
    Born: { type: 'string', format: 'date' },
    Smokes: { type: 'boolean' },
    Level: { enum: ['low', 2, true] },
    Tags: { type: 'array', items: { type: 'string' } },
    Doses: { type: 'array', items: { type: 'number' } },
    Note: { type: ['string', 'null'] },
    Address: { type: 'object', properties: { City: { type: 'string' }, Zip: { type: 'string' } } },
    Home: { type: 'object', properties: { City: { type: 'string' } }, required: ['City'] },
    Any: true,
  },
  required: ['Name', 'Home', 'Note'],
})

const text = fc.string().filter((value) => value.trim() !== '')
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0))
/** JSON has no -0. */
const jsonValues = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)))
const data = fc.record(
  {
    Name: text,
    Age: fc.integer(),
    Weight: number,
    Born: fc.constant('2026-06-15'),
    Smokes: fc.boolean(),
    Level: fc.constantFrom('low', 2, true),
    Tags: fc.array(text, { minLength: 1 }),
    Doses: fc.array(number, { minLength: 1 }),
    Note: fc.option(text),
    Address: fc.record({ City: text, Zip: text }, { requiredKeys: ['City'] }),
    Home: fc.record({ City: text }, { requiredKeys: [] }),
    Any: jsonValues.filter((value) => value !== ''),
    Extra: jsonValues,
  },
  { requiredKeys: ['Name', 'Home', 'Note'] },
)

describe('toData and toFormValues', () => {
  it('give back the data that a form was filled with', () => {
    fc.assert(
      fc.property(data, (value) => {
        expect(toData(model, toFormValues(model, value))).toEqual({ ...value })
      }),
    )
  })

  it('take an untouched form for nothing but what the schema wants there', () => {
    expect(toData(model, toFormValues(model, {}))).toEqual({ Home: {}, Note: null })
  })

  it('carry a property with an unusual name along', () => {
    const odd: Record<string, unknown> = JSON.parse('{"__proto__": 1, "constructor": 2}')
    expect(Object.entries(toData(model, toFormValues(model, odd)))).toEqual(
      expect.arrayContaining([
        ['__proto__', 1],
        ['constructor', 2],
      ]),
    )
  })
})

describe('toData', () => {
  it.each([
    ['12', 12],
    [' 1e3 ', 1000],
    ['-.5', -0.5],
    ['12,5', '12,5'],
    ['0x10', '0x10'],
    ['Infinity', 'Infinity'],
    ['1e999', '1e999'],
    ['1 2', '1 2'],
  ])('reads %j in a number field as %j', (typed, read) => {
    expect(toData(model, { Weight: typed })).toMatchObject({ Weight: read })
  })

  it('keeps a fraction that JavaScript would round away, so that a whole number is refused', () => {
    expect(toData(model, { Age: '9007199254740990.9' })).toMatchObject({ Age: '9007199254740990.9' })
    expect(toData(model, { Age: '12.0' })).toMatchObject({ Age: 12 })
  })

  it('takes spaces alone for nothing, and keeps the spaces of a text', () => {
    expect(toData(model, { Name: '  ', Tags: [' ', ''] })).not.toHaveProperty('Name')
    expect(toData(model, { Name: '  ', Tags: [' ', ''] })).not.toHaveProperty('Tags')
    expect(toData(model, { Name: ' Doe ' })).toMatchObject({ Name: ' Doe ' })
  })

  it('keeps an empty list and an empty group that are required', () => {
    const required = modelOf({
      properties: { Tags: { type: 'array' }, Home: { type: 'object', properties: {} } },
      required: ['Tags', 'Home'],
    })
    expect(toData(required, { Tags: [], Home: {} })).toEqual({ Tags: [], Home: {} })
  })
})

describe('the values of an empty form', () => {
  it('come to an end for a schema that contains itself', () => {
    const recursive = modelOf({ properties: { Name: { type: 'string' }, Child: { $ref: '#' } } })
    expect(emptyFormValue(recursive)).toEqual({ Name: '' })
  })
})
