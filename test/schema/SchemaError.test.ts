import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../src/schema/compileSchema.js'
import { SchemaError } from '../../src/schema/SchemaError.js'

const refusal = (schema: unknown): SchemaError => {
  try {
    compileSchema(schema)
  } catch (error) {
    if (error instanceof SchemaError) return error
  }
  throw new Error('The schema was not refused with a SchemaError.')
}

const inField = (field: unknown) => ({ type: 'object', properties: { Field: field } })

const loop: Record<string, unknown> = { type: 'object' }
loop.properties = { again: loop }

describe('compileSchema refuses', () => {
  it.each<[string, unknown, string, string]>([
    ['a type that there is not', inField({ type: 'strng' }), 'type', '/properties/Field'],
    ['required that is no list', { required: 'x' }, 'required', ''],
    ['a pattern that is no regular expression', inField({ pattern: '(' }), 'pattern', '/properties/Field'],
    ['a negative length', inField({ minLength: -1 }), 'minLength', '/properties/Field'],
    ['enum that is no list', inField({ enum: 'a' }), 'enum', '/properties/Field'],
    ['properties that are no object', { properties: [] }, 'properties', ''],
    ['a property whose schema is a number', { properties: { A: 5 } }, 'properties', ''],
    ['a schema for each item in "items"', { items: [{}] }, 'items', ''],
    [
      'a reference out of the document',
      inField({ $ref: 'https://example.com/a.json' }),
      '$ref',
      '/properties/Field',
    ],
    ['a reference to nothing', inField({ $ref: '#/$defs/none' }), '$ref', '/properties/Field'],
    ['a reference to an anchor that is not there', { $ref: '#none' }, '$ref', ''],
    ['a reference to itself', { $ref: '#' }, '$ref', ''],
    [
      'a loop that never goes deeper',
      { $defs: { a: { allOf: [{ $ref: '#/$defs/a' }] } } },
      '$ref',
      '/$defs/a/allOf/0',
    ],
    ['another draft', { $schema: 'http://json-schema.org/draft-07/schema#' }, '$schema', ''],
    ['a keyword of another draft', inField({ $recursiveRef: '#' }), '$recursiveRef', '/properties/Field'],
    [
      'one name for two anchors',
      { $defs: { a: { $anchor: 'x' }, b: { $anchor: 'x' } } },
      '$anchor',
      '/$defs/b',
    ],
    ['a list', [], '', ''],
    ['null', null, '', ''],
    ['nothing', undefined, '', ''],
    ['an object that contains itself', loop, '', ''],
  ])('%s, naming the keyword and the place', (_name, schema, keyword, pointer) => {
    const error = refusal(schema)
    expect({ keyword: error.keyword, pointer: error.pointer }).toEqual({ keyword, pointer })
    expect(error.message).toContain(`#${pointer}`)
    expect(error.message).toContain(keyword)
  })
})

describe('compileSchema gives notice', () => {
  it.each<[string, unknown, string, string]>([
    [
      'a keyword that it does not know',
      inField({ type: 'string', 'x-hint': 1 }),
      'x-hint',
      '/properties/Field',
    ],
    [
      'a format that it does not know',
      inField({ type: 'string', format: 'npi' }),
      'format',
      '/properties/Field',
    ],
    ['a condition of a text', inField({ type: 'string', if: {}, else: {} }), 'if', '/properties/Field'],
    ['a condition of which nothing hangs', { type: 'object', if: {} }, 'if', ''],
    ['a condition without "if"', { type: 'object', else: {} }, 'else', ''],
    [
      'a choice that changes no field',
      inField({ type: 'string', anyOf: [{ minLength: 3 }, { pattern: '^x' }] }),
      'anyOf',
      '/properties/Field',
    ],
    ['what names may be', { type: 'object', propertyNames: { pattern: '^x' } }, 'propertyNames', ''],
    ['a field without a value', inField({ enum: [] }), 'enum', '/properties/Field'],
    [
      'schemas that disagree',
      { type: 'object', allOf: [{ properties: { A: { allOf: [{ pattern: 'a' }, { pattern: 'b' }] } } }] },
      'pattern',
      '/allOf/0/properties/A',
    ],
  ])('of %s', (_name, schema, keyword, path) => {
    expect(
      compileSchema(schema).notices.map((notice) => ({ keyword: notice.keyword, path: notice.path })),
    ).toEqual(expect.arrayContaining([{ keyword, path }]))
  })

  it.each<[string, unknown]>([
    [
      'or null',
      inField({ anyOf: [{ type: 'string', format: 'date', description: 'Day' }, { type: 'null' }] }),
    ],
    ['a choice of kinds', inField({ oneOf: [{ type: 'string' }, { type: 'number' }] })],
    ['a choice of groups', { oneOf: [{ properties: { A: true } }, { properties: { B: true } }] }],
    ['several types', inField({ type: ['string', 'number'] })],
    ['positions', inField({ type: 'array', prefixItems: [{ type: 'string' }], items: false })],
    ['named patterns', { type: 'object', patternProperties: { '^x': { type: 'string' } } }],
    ['additional properties', { type: 'object', additionalProperties: { type: 'string' } }],
    [
      'conditions of a group',
      {
        properties: { A: { type: 'string' } },
        if: { required: ['A'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { B: { type: 'string', default: 'b' } }, required: ['B', 'C'] },
        dependentRequired: { A: ['B'] },
        dependentSchemas: { A: { properties: { D: { const: 1 } } } },
      },
    ],
  ])('of nothing where the form shows all there is: %s', (_name, schema) => {
    expect(compileSchema(schema).notices).toEqual([])
  })
})
