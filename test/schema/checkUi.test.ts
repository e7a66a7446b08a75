import { describe, expect, it } from 'vitest'
import { checkUi } from '../../src/schema/checkUi.js'
import { compileModel } from '../../src/schema/compileModel.js'
import type { UiDescription } from '../../src/schema/UiDescription.js'
import { UiError } from '../../src/schema/UiError.js'

const schema = {
  type: 'object',
  properties: {
    Name: { type: 'string', description: 'In full' },
    'a/b': { type: 'string' },
    Place: { enum: ['11', '02'] },
    Lines: { type: 'array', items: { type: 'object', properties: { Units: { type: 'integer' } } } },
    Pair: { prefixItems: [{ type: 'string' }] },
    Codes: { type: 'object', additionalProperties: { type: 'string' } },
    Smokes: { type: 'boolean' },
  },
  if: { properties: { Smokes: { const: true } }, required: ['Smokes'] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { properties: { Packs: { type: 'number' } } },
}

const modelOf = (ui: UiDescription) => {
  const { model } = compileModel(schema, { ui: ui.fields })
  if (model.kind !== 'object') throw new Error('The schema is not that of an object.')
  return model
}
const check = (ui: UiDescription) => checkUi(modelOf(ui), ui)

describe('a UI description', () => {
  it('may speak of fields of groups, items, positions, rows and conditions', () => {
    expect(() =>
      check({
        order: ['Smokes', 'Packs'],
        groups: [{ title: 'Who', fields: ['Name'] }],
        fields: {
          '/Name': {},
          '/a~1b': {},
          '/Lines/*/Units': {},
          '/Pair/*': {},
          '/Codes/*': {},
          '/Packs': {},
        },
      }),
    ).not.toThrow()
  })

  it.each<[UiDescription, string]>([
    [{ order: ['Name', 'Colour'] }, '/order/1'],
    [{ groups: [{ fields: [] }, { fields: ['Colour'] }] }, '/groups/1/fields/0'],
    [{ fields: { '/Lines/Units': {} } }, '/fields/~1Lines~1Units'],
    [{ fields: { Name: {} } }, '/fields/Name'],
    [{ fields: { '/Name/*': {} } }, '/fields/~1Name~1*'],
  ])('that speaks of a field that there is not is refused with its place: %j', (ui, pointer) => {
    expect(() => check(ui)).toThrow(UiError)
    expect(() => check(ui)).toThrow(expect.objectContaining({ pointer }))
  })

  it('replaces labels, help, placeholders and the labels of options', () => {
    const model = modelOf({
      fields: {
        '/Name': { label: 'Full name', help: 'As on the card', placeholder: 'Doe, Jane', widget: 'big' },
        '/Place': { options: { 11: 'Office' } },
        '/Lines/*/Units': { label: 'Quantity', isHidden: true },
        '/Lines': { rowKey: 'Units' },
      },
    })
    const of = (name: string) => model.fields.find((field) => field.name === name)
    expect(of('Name')).toMatchObject({
      label: 'Full name',
      help: 'As on the card',
      placeholder: 'Doe, Jane',
      widget: 'big',
    })
    expect(of('Place')).toMatchObject({ optionLabels: ['Office', '02'] })
    const lines = of('Lines')
    expect(lines).toMatchObject({ rowKey: 'Units' })
    const item = lines?.kind === 'array' ? lines.item : undefined
    expect(item?.kind === 'object' ? item.fields[0] : undefined).toMatchObject({
      label: 'Quantity',
      isHidden: true,
    })
  })
})
