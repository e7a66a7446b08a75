import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileSchema } from '../../../src/schema/compileSchema.js'
import { SchemaError } from '../../../src/schema/SchemaError.js'

const names = (count: number) => Array.from({ length: count }, (_, index) => `Property${index}`)
const object = <Value>(keys: readonly string[], make: (name: string, index: number) => Value) =>
  Object.fromEntries(keys.map((name, index) => [name, make(name, index)]))

/** A schema in which each definition refers twice to the one before: 2^25 ways lead to the first. */
const doubled = (join: (first: unknown, second: unknown) => unknown) => {
  const $defs: Record<string, unknown> = { a0: { type: 'string' } }
  for (let index = 1; index <= 25; index += 1) {
    const before = { $ref: `#/$defs/a${index - 1}` }
    $defs[`a${index}`] = join(before, before)
  }
  return { $defs, $ref: '#/$defs/a25' }
}

const nested = (levels: number, inner: unknown, wrap: (value: unknown) => unknown): unknown => {
  let value = inner
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

/** The keywords of the issues. A validation that takes more steps than allowed has one issue, with the keyword "". */
const keywordsOf = (schema: unknown, data: unknown) => [
  ...new Set(
    compileSchema(schema)
      .validator.safeParse(data)
      .error?.issues.map((issue) => (issue.code === 'custom' ? issue.params?.keyword : issue.code)),
  ),
]

describe('within its steps', () => {
  it.each<[string, () => unknown, () => unknown, readonly string[]]>([
    [
      'a pattern that backtracks',
      () => ({ pattern: '^(a+)+$' }),
      () => `${'a'.repeat(20_000)}!`,
      ['pattern'],
    ],
    ['allOf doubled', () => doubled((...both) => ({ allOf: both })), () => 1, ['type']],
    ['anyOf doubled', () => doubled((...both) => ({ anyOf: both })), () => 1, ['anyOf']],
    ['oneOf doubled', () => doubled((...both) => ({ oneOf: both })), () => 'a', ['oneOf']],
    [
      'properties doubled',
      () =>
        doubled((first, second) => ({
          allOf: [{ properties: { x: first } }, { properties: { x: second } }],
        })),
      () => nested(25, 1, (x) => ({ x })),
      ['type'],
    ],
    [
      'unevaluatedProperties doubled',
      () => doubled((...both) => ({ allOf: both, properties: { x: true }, unevaluatedProperties: false })),
      () => ({ x: 1, y: 2 }),
      ['type', 'unevaluatedProperties'],
    ],
    ['2,000 missing properties', () => ({ required: names(2_000) }), () => ({}), ['required']],
    [
      '20,000 different objects',
      () => ({ uniqueItems: true }),
      () => Array.from({ length: 20_000 }, (_, id) => ({ id, name: 'x' })),
      [],
    ],
    ['an enum of 100,000 texts', () => ({ enum: names(100_000) }), () => 'x', ['enum']],
    [
      'an enum of 50,000 objects',
      () => ({ enum: names(50_000).map((name) => ({ name })) }),
      () => ({ name: 'x' }),
      ['enum'],
    ],
    [
      '5,000 properties',
      () => ({ properties: object(names(5_000), () => ({ type: 'string' })) }),
      () => object(names(5_000), () => 1),
      ['type'],
    ],
    [
      'a nest of oneOf',
      () => nested(90, { type: 'string' }, (inner) => ({ oneOf: [inner] })),
      () => 1,
      ['oneOf'],
    ],
    [
      '300 levels of data',
      () => ({ properties: { a: { $ref: '#' } }, type: 'object' }),
      () => nested(300, 1, (a) => ({ a })),
      ['type'],
    ],
  ])('stays %s', (_name, schema, data, keywords) => {
    expect(keywordsOf(schema(), data())).toEqual(keywords)
  })

  it.each<[string, unknown, () => unknown]>([
    [
      'data 20,000 levels deep',
      { properties: { a: { $ref: '#' } } },
      () => nested(20_000, 1, (a) => ({ a })),
    ],
    ['a constant to compare at 20,000 levels', { uniqueItems: true }, () => nested(20_000, 1, (a) => [a, a])],
    ['a text of a million characters', { pattern: '[a-z]+@' }, () => 'a'.repeat(1_000_000)],
    ['a counted pattern', { pattern: 'a{0,1000}b' }, () => 'a'.repeat(20_000)],
    [
      'a thousand patterns of a thousand names',
      {
        patternProperties: object(
          names(1_000).map((name) => `${name}$`),
          () => true,
        ),
      },
      () => object(names(1_000), () => 1),
    ],
  ])('does not stay %s, which is an issue and not an error', (_name, schema, data) => {
    expect(keywordsOf(schema, data())).toEqual([''])
  })

  it('reports at most a thousand issues', () => {
    const { validator } = compileSchema({ required: names(2_000) })
    expect(validator.safeParse({}).error?.issues).toHaveLength(1_000)
  })

  it('takes data that contains itself', () => {
    const data: Record<string, unknown> = {}
    data.a = data
    expect(keywordsOf({ properties: { a: { $ref: '#' } } }, data)).toEqual([''])
    expect(keywordsOf({ const: {} }, data)).toEqual(['const'])
  })
})

describe('refuses at compile time, with keyword and place', () => {
  it.each<[string, () => unknown, string, string]>([
    ['a back-reference', () => ({ properties: { a: { pattern: '^(a+)\\1$' } } }), 'pattern', '/properties/a'],
    [
      'a pattern of a million states',
      () => ({ patternProperties: { '((a{1,100}){1,100}){1,100}': true } }),
      'patternProperties',
      '',
    ],
    [
      'patterns that are large together',
      () => ({ properties: object(names(100), (name) => ({ pattern: `${name}.{9000}` })) }),
      'pattern',
      '/properties/Property11',
    ],
    [
      'a chain of 5,000 references',
      () => ({
        $defs: object(names(5_000), (_, index) => ({ $ref: `#/$defs/Property${(index + 1) % 5_000}` })),
      }),
      '$ref',
      '/$defs/Property199',
    ],
    [
      'a loop through a second schema',
      () => ({ $ref: '#/$defs/a', $defs: { a: { allOf: [{ $ref: '#' }] } } }),
      '$ref',
      '/$defs/a/allOf/0',
    ],
    [
      'schemas 150 levels deep',
      () => nested(150, {}, (inner) => ({ not: inner })),
      'not',
      '/not'.repeat(101),
    ],
    ['7,501 schemas', () => ({ $defs: object(names(7_500), () => ({})) }), '$defs', '/$defs/Property7499'],
    ['a schema 20,000 levels deep', () => nested(20_000, {}, (inner) => ({ not: inner })), '', ''],
    ['a schema of three million characters', () => ({ title: 'x'.repeat(3_000_000) }), '', ''],
  ])('%s', (_name, schema, keyword, pointer) => {
    let error: unknown
    try {
      compileSchema(schema())
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(SchemaError)
    expect(error).toMatchObject({ keyword, pointer })
  })
})

describe('__proto__ and its kind', () => {
  it('are property names like others', () => {
    const schema: unknown = JSON.parse(`{
      "type": "object",
      "properties": { "__proto__": { "type": "string" }, "constructor": { "type": "string" } },
      "required": ["__proto__", "toString"],
      "additionalProperties": false
    }`)
    expect(keywordsOf(schema, {})).toEqual(['required'])
    expect(keywordsOf(schema, JSON.parse('{"__proto__": 1, "toString": 1}'))).toEqual([
      'type',
      'additionalProperties',
    ])
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false)
  })
})

const keywordNames = [
  ...[
    '$ref',
    '$dynamicRef',
    '$id',
    '$anchor',
    '$dynamicAnchor',
    '$defs',
    'type',
    'enum',
    'const',
    'multipleOf',
  ],
  ...[
    'minimum',
    'maxLength',
    'pattern',
    'format',
    'uniqueItems',
    'required',
    'dependentRequired',
    'properties',
  ],
  ...[
    'patternProperties',
    'additionalProperties',
    'unevaluatedProperties',
    'propertyNames',
    'items',
    'prefixItems',
  ],
  ...['contains', 'minContains', 'unevaluatedItems', 'allOf', 'anyOf', 'oneOf', 'not', 'if', 'then', 'else'],
  ...['dependentSchemas', 'dependencies', '__proto__', 'title', 'default', '$schema'],
]
const values = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '#',
    '#/$defs/a',
    '#a',
    'a',
    'string',
    'object',
    'array',
    '^(a+)+$',
    'date',
    ['a'],
    1,
    true,
  ),
)
const { schema: schemas } = fc.letrec<{ schema: unknown; part: unknown }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.boolean(),
    fc.dictionary(fc.constantFrom(...keywordNames), tie('part'), { maxKeys: 4 }),
  ),
  part: fc.oneof(
    { maxDepth: 4 },
    values,
    tie('schema'),
    fc.array(tie('schema'), { minLength: 1, maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '^a', '__proto__'), tie('schema'), { maxKeys: 3 }),
  ),
}))

describe('arbitrary JSON', () => {
  it('as a schema is compiled or refused with a SchemaError, and then validates any data', () => {
    let compiled = 0
    fc.assert(
      fc.property(fc.oneof(schemas, fc.jsonValue()), fc.array(values, { maxLength: 4 }), (schema, data) => {
        let validator: ReturnType<typeof compileSchema>['validator']
        try {
          validator = compileSchema(schema).validator
        } catch (error) {
          expect(error).toBeInstanceOf(SchemaError)
          return
        }
        compiled += 1
        for (const value of [...data, data, { a: data, b: data[0] }]) validator.safeParse(value)
      }),
      { numRuns: 1_500 },
    )
    expect(compiled).toBeGreaterThan(100)
  })
})
