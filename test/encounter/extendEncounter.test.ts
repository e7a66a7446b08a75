import { describe, expect, it } from 'vitest'
import { kareoEncounter } from '../../src/encounter/EncounterDefinition.js'
import { ExtensionError, extendEncounter } from '../../src/encounter/extendEncounter.js'
import { compileModel } from '../../src/schema/compileModel.js'

const extend = (extension: unknown) => extendEncounter(kareoEncounter, extension)

const serviceLines = {
  schema: {
    properties: {
      PlaceOfService: {
        title: 'Place',
        oneOf: [
          { const: '11', title: 'Office' },
          { const: '02', title: 'Telehealth' },
        ],
      },
      ServiceLines: { type: 'array', items: { $ref: '#/$defs/Line' } },
    },
    required: ['PlaceOfService'],
    $defs: {
      Line: {
        type: 'object',
        properties: { LineId: { type: 'string' }, Units: { type: 'integer', minimum: 1 } },
      },
    },
    if: { properties: { PlaceOfService: { const: '02' } }, required: ['PlaceOfService'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['ServiceLines'] },
  },
  ui: {
    columns: ['PlaceOfService'],
    rows: { ServiceLines: 'LineId' },
    fields: { '/ServiceLines/*/Units': { label: 'Quantity' } },
  },
}

describe('an extension of the encounter', () => {
  it('adds properties, requirements and conditions, and leaves what is there', () => {
    const { schema, ui } = extend(serviceLines)
    const { validator } = compileModel(schema)
    const visit = { PatientId: 1, ProviderId: 2, DateOfService: '2026-06-15' }
    const accepts = (data: unknown) => validator.safeParse(data).success
    expect(accepts(visit)).toBe(false)
    expect(accepts({ ...visit, PlaceOfService: '11' })).toBe(true)
    expect(accepts({ ...visit, PlaceOfService: '99' })).toBe(false)
    expect(accepts({ ...visit, PlaceOfService: '02' })).toBe(false)
    expect(accepts({ ...visit, PlaceOfService: '02', ServiceLines: [{ Units: 1 }] })).toBe(true)
    expect(accepts({ ...visit, PlaceOfService: '02', ServiceLines: [{ Units: 0 }] })).toBe(false)
    expect(ui.patient).toBe('PatientId')
    expect(ui.order).toEqual([...kareoEncounter.ui.order, 'PlaceOfService', 'ServiceLines'])
    expect(ui.columns).toEqual(['PlaceOfService'])
    expect(ui.fields).toEqual({
      '/PlaceOfService': { label: 'Place', options: { '02': 'Telehealth', '11': 'Office' } },
      '/ServiceLines': { rowKey: 'LineId' },
      '/ServiceLines/*/LineId': { isHidden: true },
      '/ServiceLines/*/Units': { label: 'Quantity' },
    })
  })

  it('that adds nothing is the encounter that ships', () => {
    expect(extend({})).toEqual({ ...kareoEncounter, ui: { ...kareoEncounter.ui, fields: {} } })
  })

  it.each<[string, unknown, RegExp]>([
    ['no object', 7, /encounter is not an object/],
    ['a setting that there is not', { columns: [] }, /encounter\.columns is not a setting/],
    [
      'a property that is there already',
      { schema: { properties: { PatientId: {} } } },
      /PatientId is already/,
    ],
    ['a keyword that closes the encounter', { schema: { additionalProperties: false } }, /would change/],
    ['a schema with an error', { schema: { properties: { A: { minLength: -1 } } } }, /minLength/],
    ['a column without a property', { ui: { columns: ['Colour'] } }, /encounter\.ui\.columns lists “Colour”/],
    ['an order without a property', { ui: { order: ['Colour'] } }, /encounter\.ui\.order lists “Colour”/],
    ['a field that there is not', { ui: { fields: { '/A/B': {} } } }, /has “\/A\/B”, where/],
    ['rows that are no objects', { ui: { rows: { DiagnosisCodes: 'Id' } } }, /DiagnosisCodes does not name/],
    [
      'a required property that nobody could fill in',
      { schema: { properties: { Room: {} }, required: ['Romm'] } },
      /encounter\.schema\.required lists “Romm”/,
    ],
    ['a label that is no text', { ui: { fields: { '/PatientId': { label: 5 } } } }, /label is not text/],
    [
      'a switch that is none',
      { ui: { fields: { '/PatientId': { isHidden: 'yes' } } } },
      /isHidden is neither true nor false/,
    ],
    ['names that are none', { schema: { required: 'A' } }, /encounter\.schema\.required is not a list/],
  ])('with %s is refused with words', (_, extension, message) => {
    expect(() => extend(extension)).toThrow(ExtensionError)
    expect(() => extend(extension)).toThrow(message)
  })
  it('takes a required property that a condition adds', () => {
    const schema = { required: ['Room'], allOf: [{ properties: { Room: { type: 'string' } } }] }
    expect(() => extend({ schema })).not.toThrow()
  })
})
