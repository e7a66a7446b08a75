import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardWidgets } from '../../../src/form/fields/standardWidgets.js'
import { chooseWidget, type WidgetEntry, widgetFor } from '../../../src/form/fields/Widget.js'
import { compileSchema } from '../../../src/schema/compileSchema.js'
import type { FieldModel } from '../../../src/schema/FieldModel.js'

const nothing = () => null
const ranked = (name: string, rank: number): WidgetEntry => ({ name, tester: () => rank, Widget: nothing })

const fieldOf = (schema: object): FieldModel => {
  const { model } = compileSchema({ type: 'object', properties: { Value: schema } })
  const field = model.kind === 'object' ? model.fields[0] : undefined
  return field ?? expect.fail()
}
const text = fieldOf({ type: 'string' })

describe('the choice of a widget', () => {
  it('takes the first of the highest rank, and none of a negative one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 12 })), (ranks) => {
        const chosen = chooseWidget(
          ranks.map((rank, index) => ranked(String(index), rank)),
          text,
        )
        const best = Math.max(...ranks)
        expect(chosen?.name).toBe(best < 0 ? undefined : String(ranks.indexOf(best)))
      }),
    )
  })

  it('finds a widget that ships for every kind of field', () => {
    const schemas: Readonly<Record<string, object | boolean>> = {
      text: { type: 'string' },
      number: { type: 'integer' },
      checkbox: { type: 'boolean' },
      select: { enum: ['a', 'b'] },
      date: { type: 'string', format: 'date' },
      list: { type: 'array', items: { type: 'string' } },
      group: { type: 'object', properties: {} },
      tuple: { prefixItems: [true] },
      choice: { type: ['string', 'number'] },
      unsupported: { enum: [] },
    }
    for (const [name, schema] of Object.entries(schemas)) {
      expect(chooseWidget(standardWidgets, fieldOf(Object(schema)))?.name).toBe(name)
    }
  })

  it('prefers a widget of the host that suits the field better, and leaves other fields alone', () => {
    const phone = widgetFor('phone', ['string'], 5, nothing, ({ format }) => format === 'phone')
    const widgets = [phone, ...standardWidgets]
    expect(chooseWidget(widgets, fieldOf({ type: 'string', format: 'phone' }))?.name).toBe('phone')
    expect(chooseWidget(widgets, text)?.name).toBe('text')
    expect(chooseWidget(widgets, fieldOf({ type: 'integer' }))?.name).toBe('number')
  })

  it('types the widget and its test by the kinds that it is for', () => {
    const entry = widgetFor(
      'bounded',
      ['integer', 'number'],
      3,
      ({ field }) => String(field.maximum),
      // @ts-expect-error a number has no maxLength
      (field) => field.maxLength === undefined,
    )
    expect(entry.tester(fieldOf({ type: 'integer' }))).toBe(3)
    expect(entry.tester(text)).toBe(-1)
  })
})
