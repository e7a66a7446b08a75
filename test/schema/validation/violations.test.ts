import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../../src/schema/compileSchema.js'

/** The issues of data, as `[path, params]`. */
const issuesOf = (schema: unknown, data: unknown) =>
  compileSchema(schema)
    .validator.safeParse(data)
    .error?.issues.map((issue) => [
      issue.path.map(String).join('/'),
      issue.code === 'custom' ? issue.params : issue.code,
    ])

describe('an issue carries its keyword and what the words need', () => {
  it.each<[string, unknown, unknown, string, Record<string, unknown>]>([
    ['type', { type: ['string', 'null'] }, 1, '', { limit: ['string', 'null'] }],
    ['type', { type: 'integer' }, 2 ** 53, '', { limit: 'integer', safe: Number.MAX_SAFE_INTEGER }],
    ['type', { type: 'integer' }, -(2 ** 53), '', { limit: 'integer', safe: Number.MIN_SAFE_INTEGER }],
    ['type', { type: 'number' }, Number.NaN, '', { limit: 'number' }],
    ['enum', { enum: [1, 'a'] }, 2, '', { limit: [1, 'a'] }],
    ['const', { const: { a: 1, b: 2 } }, { a: 1 }, '', { limit: { a: 1, b: 2 } }],
    ['minimum', { minimum: 2 }, 1, '', { limit: 2 }],
    ['exclusiveMaximum', { exclusiveMaximum: 2 }, 2, '', { limit: 2 }],
    ['multipleOf', { multipleOf: 0.01 }, 0.015, '', { limit: 0.01 }],
    ['maxLength', { maxLength: 2 }, 'abc', '', { limit: 2 }],
    ['pattern', { pattern: '^a' }, 'b', '', { limit: '^a' }],
    ['format', { format: 'date' }, 'b', '', { limit: 'date' }],
    ['maxItems', { maxItems: 1 }, [1, 2, 3], '', { limit: 1, actual: 3 }],
    [
      'uniqueItems',
      { uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      '',
      { limit: true },
    ],
    ['minProperties', { minProperties: 1 }, {}, '', { limit: 1, actual: 0 }],
    ['required', { required: ['a.b'] }, {}, 'a.b', { missing: 'a.b' }],
    ['dependentRequired', { dependentRequired: { a: ['b'] } }, { a: 1 }, 'b', { missing: 'b', because: 'a' }],
    ['contains', { contains: { const: 1 } }, [2], '', { limit: 1, actual: 0 }],
    ['maxContains', { contains: { const: 1 }, maxContains: 1 }, [1, 1], '', { limit: 1, actual: 2 }],
    ['propertyNames', { propertyNames: { maxLength: 1 } }, { ab: 1 }, '', { name: 'ab' }],
    ['not', { not: { const: 1 } }, 1, '', { limit: { const: 1 } }],
    ['oneOf', { oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3, '', { actual: 2 }],
    ['anyOf', { anyOf: [{ minimum: 4 }, { maximum: 1 }] }, 3, '', { actual: 0 }],
    ['properties', { properties: { a: false } }, { a: 1 }, 'a', { limit: false }],
    ['additionalProperties', { additionalProperties: false }, { a: 1 }, 'a', { limit: false }],
    ['items', { prefixItems: [true], items: false }, [1, 2], '1', { limit: false }],
    [
      'unevaluatedProperties',
      { allOf: [{ properties: { a: true } }], unevaluatedProperties: false },
      { a: 1, b: 2 },
      'b',
      { limit: false },
    ],
    ['unevaluatedItems', { contains: { const: 1 }, unevaluatedItems: false }, [1, 2], '1', { limit: false }],
    ['dependentSchemas', { dependentSchemas: { a: false } }, { a: 1 }, '', { limit: false }],
    ['dependentRequired', { dependencies: { a: ['b'] } }, { a: 1 }, 'b', { missing: 'b', because: 'a' }],
  ])('%s', (keyword, schema, data, path, params) => {
    expect(issuesOf(schema, data)).toEqual([[path, { keyword, ...params }]])
  })

  it('at the path of any property name', () => {
    const schema = { properties: { 'a/b.c[0]': { properties: { '': { type: 'string' } } } } }
    const result = compileSchema(schema).validator.safeParse({ 'a/b.c[0]': { '': 1 } })
    expect(result.error?.issues[0]?.path).toEqual(['a/b.c[0]', ''])
  })

  it('once, whatever the number of ways to the schema', () => {
    const schema = { $defs: { a: { minimum: 2 } }, allOf: [{ $ref: '#/$defs/a' }, { $ref: '#/$defs/a' }] }
    expect(issuesOf(schema, 1)).toEqual([['', { keyword: 'minimum', limit: 2 }]])
  })

  it('and does not call a property unknown whose schema is violated elsewhere', () => {
    const schema = {
      $defs: { base: { properties: { a: { type: 'string' } }, required: ['b'] } },
      $ref: '#/$defs/base',
      unevaluatedProperties: false,
    }
    expect(issuesOf(schema, { a: 'x' })).toEqual([['b', { keyword: 'required', missing: 'b' }]])
  })
})

describe('accepts', () => {
  it('tells whether data satisfies a schema of the document', () => {
    const { accepts, model } = compileSchema({
      type: 'object',
      properties: { Age: { $ref: '#/$defs/age' } },
      $defs: { age: { type: 'integer', minimum: 0 } },
    })
    const age = model.kind === 'object' ? model.fields[0]?.schema : undefined
    expect(age && accepts(age, 1)).toBe(true)
    expect(age && accepts(age, -1)).toBe(false)
    expect(accepts({ properties: { Age: age } }, { Age: -1 })).toBe(false)
  })
})
