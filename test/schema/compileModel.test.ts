import { describe, expect, it } from 'vitest'
import kareo from '../../src/encounter/kareo-encounter-schema.json' with { type: 'json' }
import { compileSchema } from '../../src/schema/compileSchema.js'
import type { FieldModel } from '../../src/schema/FieldModel.js'

const fieldsOf = (schema: unknown): readonly FieldModel[] => {
  const { model } = compileSchema(schema)
  return model.kind === 'object' ? model.fields : []
}

const field = (schema: unknown, required: readonly string[] = []) =>
  fieldsOf({ type: 'object', properties: { Field: schema }, required })[0]

describe('the field model', () => {
  it('has the fields of the encounter schema in its order, with kind, label, help, placeholder and required', () => {
    const fields = fieldsOf(kareo)
    expect(fields.map(({ kind, label, required }) => [label, kind, required])).toEqual([
      ['Encounter ID', 'integer', false],
      ['Patient ID', 'integer', true],
      ['Provider ID', 'integer', true],
      ['Appointment ID', 'integer', false],
      ['Encounter status', 'enum', false],
      ['Date of service', 'date', true],
      ['Diagnosis codes', 'array', false],
      ['Procedure codes', 'array', false],
    ])
    expect(fields[5]).toMatchObject({
      path: ['DateOfService'],
      help: 'Date on which the clinical service was rendered.',
      placeholder: '2026-06-15',
    })
    expect(fields[6]).toMatchObject({ placeholder: 'J06.9, Z00.00', item: { kind: 'string' } })
  })

  it.each<[string, unknown, object]>([
    [
      'bounds',
      { type: 'integer', minimum: 1, exclusiveMaximum: 9 },
      { kind: 'integer', minimum: 1, exclusiveMaximum: 9 },
    ],
    ['a fixed value', { const: 'a' }, { kind: 'enum', options: ['a'] }],
    [
      'titled options',
      { oneOf: [{ const: 1, title: 'Low' }, { const: 2 }] },
      { kind: 'enum', options: [1, 2], optionLabels: ['Low', '2'] },
    ],
    ['null besides one type', { type: ['string', 'null'] }, { kind: 'string' }],
    ['null besides one schema', { anyOf: [{ type: 'integer' }, { type: 'null' }] }, { kind: 'integer' }],
    ['null among the options', { enum: ['a', null] }, { kind: 'enum', options: ['a'] }],
    ['no type but a telling keyword', { maxLength: 3 }, { kind: 'string', maxLength: 3 }],
    ['no value at all', { enum: [] }, { kind: 'unsupported', keyword: 'enum' }],
    [
      'options that read the same',
      { enum: ['1', 1] },
      { kind: 'choice', branches: [{ label: '"1"' }, { label: '1', field: { kind: 'enum', options: [1] } }] },
    ],
  ])('understands %s', (_name, schema, expected) => {
    expect(field(schema)).toMatchObject(expected)
  })

  it('takes a required property that may be null as one that need not be filled in', () => {
    expect(field({ type: ['string', 'null'] }, ['Field'])).toMatchObject({
      required: false,
      nullWhenEmpty: true,
    })
    expect(field({ type: ['string', 'null'] })).not.toHaveProperty('nullWhenEmpty')
  })

  it('follows references by pointer, by anchor and by $id, what stands beside them winning', () => {
    const schema = {
      properties: {
        A: { $ref: '#/$defs/a~1b', title: 'Mine' },
        B: { $ref: '#named' },
        C: { $ref: 'https://example.com/c' },
        D: { $ref: '#/components/schemas/D' },
      },
      $defs: {
        'a/b': { type: 'boolean', title: 'Theirs', description: 'Help' },
        b: { $anchor: 'named', type: 'number' },
        c: {
          $id: 'https://example.com/c',
          type: 'string',
          $ref: '#/$defs/short',
          $defs: { short: { maxLength: 5 } },
        },
      },
      components: { schemas: { D: { type: 'integer' } } },
    }
    const [a, b, c, d] = fieldsOf(schema)
    expect(a).toMatchObject({ kind: 'boolean', label: 'Mine', help: 'Help' })
    expect(b?.kind).toBe('number')
    expect(c).toMatchObject({ kind: 'string', maxLength: 5 })
    expect(d?.kind).toBe('integer')
    expect(compileSchema(schema).validator.safeParse({ D: 'x' }).success).toBe(false)
  })

  it('merges schemas that apply together: all properties, the tighter bound', () => {
    const fields = fieldsOf({
      allOf: [
        { properties: { A: { type: 'integer', minimum: 1 } }, required: ['A'] },
        { type: 'object', properties: { A: { minimum: 5 }, B: { type: 'string' } } },
      ],
    })
    expect(fields).toMatchObject([
      { name: 'A', kind: 'integer', minimum: 5, required: true },
      { name: 'B', kind: 'string', required: false },
    ])
  })

  it('goes as deep into a recursive schema as it is read', () => {
    let level = compileSchema({
      type: 'object',
      properties: { Name: { type: 'string' }, Parts: { type: 'array', items: { $ref: '#' } } },
    }).model
    for (let depth = 0; depth < 50; depth++) {
      const parts: FieldModel | undefined = level.kind === 'object' ? level.fields[1] : undefined
      if (parts?.kind !== 'array') throw new Error(`No list at depth ${depth}.`)
      expect(parts.item).toBe(parts.item)
      level = parts.item
    }
    expect(level.path).toHaveLength(50)
  })

  it('has a field for any name, such as one that the form would take for a path', () => {
    const [dotted] = fieldsOf({ properties: { 'a.b': { type: 'string' } } })
    expect(dotted).toMatchObject({ kind: 'string', name: 'a.b' })
  })
})
