import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../src/schema/compileSchema.js'
import { toData } from '../../src/schema/formValues.js'
import { isDictionary } from '../../src/schema/isDictionary.js'
import { toFormValues } from '../../src/schema/startValues.js'
import { visibleFields } from '../../src/schema/visibleFields.js'
import { formSpec } from './support/arbitrarySchema.js'

const modelOf = (schema: object) => {
  const { model } = compileSchema(schema)
  return model.kind === 'object' ? model : expect.fail()
}

const shownFor = (schema: object, data: Readonly<Record<string, unknown>>) => {
  const model = modelOf(schema)
  return visibleFields(model, toFormValues(model, data)).map((shown) =>
    'field' in shown ? `${shown.pointer}${shown.field.required ? '!' : ''}` : `${shown.pointer}?`,
  )
}

const visit = {
  type: 'object',
  properties: { kind: { enum: ['clinic', 'phone'] }, from: { type: 'string' } },
  allOf: [
    {
      if: { properties: { kind: { const: 'clinic' } }, required: ['kind'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { room: { type: 'string' } }, required: ['room', 'from'] },
      else: { properties: { number: { type: 'string' } } },
    },
    {
      if: { properties: { room: { const: 'A' } }, required: ['room'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { bed: { type: 'integer' } } },
    },
  ],
}

describe('what is shown', () => {
  it.each<[string, object, Readonly<Record<string, unknown>>, readonly string[]]>([
    ['where a condition does not hold', visit, {}, ['/kind', '/from', '/number']],
    ['where one holds', visit, { kind: 'clinic' }, ['/kind', '/from!', '/room!']],
    [
      'where one hangs on another',
      visit,
      { kind: 'clinic', room: 'A' },
      ['/kind', '/from!', '/room!', '/bed'],
    ],
    [
      'but for what hangs on a hidden value',
      visit,
      { kind: 'phone', room: 'B' },
      ['/kind', '/from', '/number'],
    ],
    [
      'for each item by its own values',
      { properties: { visits: { type: 'array', items: visit } } },
      { visits: [{ kind: 'phone' }, { kind: 'clinic' }] },
      [
        '/visits',
        ...['/visits/0', '/visits/0/kind', '/visits/0/from', '/visits/0/number'],
        ...['/visits/1', '/visits/1/kind', '/visits/1/from!', '/visits/1/room!'],
      ],
    ],
    [
      'of the branch that fits',
      { oneOf: [{ properties: { a: { type: 'string' } }, required: ['a'] }, { properties: { b: true } }] },
      { a: 'x' },
      ['/~00?', '/a!'],
    ],
    [
      'of a value that no property holds',
      { properties: { a: { const: 1 } }, required: ['a', 'b'], additionalProperties: { type: 'string' } },
      { c: 'x' },
      ['/a!', '/b!', '/~0rows/0/~0value!'],
    ],
    [
      'however deep a schema refers to itself',
      { properties: { name: { type: 'string' }, child: { $ref: '#' } } },
      { child: { child: {} } },
      ['/name', '/child', '/child/name', '/child/child', '/child/child/name', '/child/child/child'],
    ],
  ])('is right %s', (_name, schema, data, expected) => {
    expect(shownFor(schema, data)).toEqual(expected)
  })

  it('settles where conditions contradict each other', () => {
    const schema = {
      properties: { a: { type: 'string' } },
      if: { required: ['b'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: { c: { type: 'string' } } },
      else: { properties: { b: { const: 1 } }, required: ['b'] },
    }
    expect(shownFor(schema, {})[0]).toBe('/a')
  })

  it('drops what was typed into a field that is hidden, and keeps what was loaded so', () => {
    const model = modelOf(visit)
    const typed = { ...toFormValues(model, { kind: 'clinic', from: 'home', room: 'A' }), kind: 'phone' }
    expect(toData(model, typed)).toEqual({ kind: 'phone', from: 'home' })
    const loaded = { kind: 'phone', room: 'B' }
    expect(toData(model, toFormValues(model, loaded))).toEqual(loaded)
  })

  it('is what values of any schema are read from', () => {
    fc.assert(
      fc.property(
        formSpec.chain(({ schema, value }) => fc.tuple(fc.constant(schema), value)),
        ([schema, data]) => {
          const model = modelOf(Object(schema))
          if (!isDictionary(data)) return
          const values = toFormValues(model, data)
          const pointers = visibleFields(model, values).map(({ pointer }) => pointer)
          expect(new Set(pointers).size).toBe(pointers.length)
        },
      ),
      { seed: 3, numRuns: 60 },
    )
  })
})
