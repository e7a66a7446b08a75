/** One keyword with an example; what becomes of it is found out by running it. */
export interface Row {
  readonly keyword: string
  /** The schema that holds the keyword: of a field, or of the whole form. */
  readonly schema: Readonly<Record<string, unknown>>
  readonly of: 'field' | 'form'
  readonly valid: unknown
  /** Invalid because of the keyword alone; absent if there is no such value. */
  readonly invalid?: unknown
  /** How the form shows it. */
  readonly shown?: string
  /** Further schemas of the document that the example refers to. */
  readonly $defs?: Readonly<Record<string, unknown>>
}

const field = (
  keyword: string,
  schema: Row['schema'],
  valid: unknown,
  invalid?: unknown,
  shown?: string,
  $defs?: Row['$defs'],
): Row => ({
  keyword,
  schema,
  of: 'field',
  valid,
  ...(invalid === undefined ? {} : { invalid }),
  ...(shown === undefined ? {} : { shown }),
  ...($defs === undefined ? {} : { $defs }),
})

const form = (
  keyword: string,
  schema: Row['schema'],
  valid: unknown,
  invalid?: unknown,
  shown?: string,
): Row => ({
  ...field(keyword, schema, valid, invalid, shown),
  of: 'form',
})

const text = { type: 'string' }
const whole = { type: 'integer' }
const list = { type: 'array', items: text }
const named = { Name: text }

/** The keywords by vocabulary, in the order of the specification. */
export const vocabularies: Readonly<Record<string, readonly Row[]>> = {
  Core: [
    form(
      '$schema',
      { $schema: 'https://json-schema.org/draft/2020-12/schema', properties: named },
      { Name: 'A' },
    ),
    form('$id', { $id: 'https://clinic.example/a', properties: named }, { Name: 'A' }),
    field('$ref', { $ref: '#/$defs/code' }, 'A', 1, 'as the schema that it leads to', { code: text }),
    field('$anchor', { $anchor: 'here', ...text }, 'A'),
    field('$dynamicRef', { $dynamicRef: '#node' }, 'A', 1, 'as the schema that it leads to', {
      node: { $dynamicAnchor: 'node', ...text },
    }),
    field('$dynamicAnchor', { $dynamicAnchor: 'node', ...text }, 'A'),
    form('$defs', { $defs: { code: text }, properties: named }, { Name: 'A' }),
    field('$comment', { ...text, $comment: 'For developers' }, 'A'),
  ],
  Applicators: [
    field('allOf', { allOf: [{ ...text, maxLength: 2 }] }, 'A', 'ABC', 'merged into one field'),
    field('anyOf', { anyOf: [text, whole] }, 'A', true, 'a choice of branches, then the branch'),
    field(
      'oneOf',
      {
        oneOf: [
          { const: 'a', title: 'First' },
          { const: 'b', title: 'Second' },
        ],
      },
      'a',
      'c',
      'a select of titled values, or a choice of branches',
    ),
    field('not', { ...text, not: { const: 'A' } }, 'B', 'A'),
    form(
      'if',
      {
        properties: { Kind: text, Room: text },
        if: { properties: { Kind: { const: 'visit' } }, required: ['Kind'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { required: ['Room'] },
      },
      { Kind: 'visit', Room: 'A' },
      { Kind: 'visit' },
      'fields come and go as values change',
    ),
    form(
      'then',
      {
        properties: { Kind: text },
        if: { properties: { Kind: { const: 'visit' } }, required: ['Kind'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { Room: text }, required: ['Room'] },
      },
      { Kind: 'visit', Room: 'A' },
      { Kind: 'visit' },
      'with “if”',
    ),
    form(
      'else',
      {
        properties: { Kind: text },
        if: { properties: { Kind: { const: 'visit' } } },
        else: { properties: { Phone: text }, required: ['Phone'] },
      },
      { Kind: 'call', Phone: '1' },
      { Kind: 'call' },
      'with “if”',
    ),
    form(
      'dependentSchemas',
      {
        properties: { Card: text },
        dependentSchemas: { Card: { properties: { Expiry: text }, required: ['Expiry'] } },
      },
      { Card: '1', Expiry: '2' },
      { Card: '1' },
      'fields come and go as values change',
    ),
    form(
      'properties',
      { properties: named },
      { Name: 'A' },
      { Name: 1 },
      'a field each; groups are fieldsets',
    ),
    field(
      'patternProperties',
      { type: 'object', properties: {}, patternProperties: { '^x-': text } },
      { 'x-a': 'A' },
      { 'x-a': 1 },
      'rows of name and value',
    ),
    field(
      'additionalProperties',
      { type: 'object', additionalProperties: whole },
      { a: 1 },
      { a: 'A' },
      'rows of name and value; false: none',
    ),
    field('propertyNames', { type: 'object', propertyNames: { maxLength: 1 } }, { a: 1 }, { ab: 1 }),
    field('items', list, ['A'], [1], 'a list of items, or rows'),
    field(
      'prefixItems',
      { type: 'array', prefixItems: [text, whole] },
      ['A', 1],
      [1, 1],
      'a field for each position',
    ),
    field('contains', { ...list, contains: { const: 'A' } }, ['A'], ['B']),
    field('minContains', { ...list, contains: { const: 'A' }, minContains: 2 }, ['A', 'A'], ['A']),
    field('maxContains', { ...list, contains: { const: 'A' }, maxContains: 1 }, ['A'], ['A', 'A']),
  ],
  Unevaluated: [
    field(
      'unevaluatedProperties',
      { type: 'object', allOf: [{ properties: named }], unevaluatedProperties: whole },
      { Name: 'A', Other: 1 },
      { Other: 'A' },
    ),
    field(
      'unevaluatedItems',
      { type: 'array', allOf: [{ prefixItems: [text] }], unevaluatedItems: whole },
      ['A', 1],
      ['A', 'B'],
    ),
  ],
  Validation: [
    field('type', { type: 'boolean' }, true, 'A', 'the kind of input; several types are a choice'),
    field('enum', { enum: ['a', 'b'] }, 'a', 'c', 'a select'),
    field('const', { const: 'a' }, 'a', 'c', 'the only value'),
    field('multipleOf', { type: 'number', multipleOf: 0.1 }, 0.3, 0.35, 'the step of a number'),
    field('minimum', { type: 'number', minimum: 1 }, 1, 0, 'the limit of a number'),
    field('maximum', { type: 'number', maximum: 1 }, 1, 2, 'the limit of a number'),
    field('exclusiveMinimum', { type: 'number', exclusiveMinimum: 1 }, 2, 1, 'the limit of a number'),
    field('exclusiveMaximum', { type: 'number', exclusiveMaximum: 1 }, 0, 1, 'the limit of a number'),
    field('minLength', { ...text, minLength: 2 }, 'AB', 'A', 'known to the input'),
    field('maxLength', { ...text, maxLength: 2 }, 'AB', 'ABC', 'long text has an area'),
    field('pattern', { ...text, pattern: '^[A-Z]+$' }, 'AB', 'ab', 'known to the input'),
    field('minItems', { ...list, minItems: 1 }, ['A'], [], 'items are kept'),
    field('maxItems', { ...list, maxItems: 1 }, ['A'], ['A', 'B'], 'no more can be added'),
    field(
      'uniqueItems',
      { ...list, uniqueItems: true },
      ['A'],
      ['A', 'A'],
      'choices of an enum are check boxes',
    ),
    field('minProperties', { type: 'object', minProperties: 1 }, { a: 1 }, {}),
    field('maxProperties', { type: 'object', maxProperties: 1 }, { a: 1 }, { a: 1, b: 1 }),
    form('required', { properties: named, required: ['Name'] }, { Name: 'A' }, {}, 'the field is marked'),
    form(
      'dependentRequired',
      { properties: { Card: text, Expiry: text }, dependentRequired: { Card: ['Expiry'] } },
      { Card: '1', Expiry: '2' },
      { Card: '1' },
      'the field is marked as values change',
    ),
  ],
  Format: [
    field('format', { ...text, format: 'date' }, '2026-06-15', '06/15/2026', 'an input for the format'),
  ],
  Content: [
    field('contentEncoding', { ...text, contentEncoding: 'base64' }, 'QQ==', undefined, 'a file'),
    field(
      'contentMediaType',
      { ...text, contentEncoding: 'base64', contentMediaType: 'image/png' },
      'QQ==',
      undefined,
      'the kind of file',
    ),
    field('contentSchema', { ...text, contentSchema: { type: 'object' } }, '{}'),
  ],
  Annotations: [
    field('title', { ...text, title: 'Full name' }, 'A', undefined, 'the label'),
    field('description', { ...text, description: 'As on the card' }, 'A', undefined, 'help below the label'),
    field('default', { ...text, default: 'A' }, 'A', undefined, 'the first value of a new form or item'),
    field('examples', { ...text, examples: ['A'] }, 'A', undefined, 'a placeholder, and words of errors'),
    field('readOnly', { ...text, readOnly: true }, 'A', undefined, 'cannot be changed'),
    field('writeOnly', { ...text, writeOnly: true }, 'A', undefined, 'hidden while it is typed'),
    field('deprecated', { ...text, deprecated: true }, 'A', undefined, 'marked'),
  ],
  'Not of draft 2020-12': [
    field('definitions', { $ref: '#/definitions/code' }, 'A'),
    field('example', { ...text, example: 'A' }, 'A', undefined, 'as “examples”'),
    form(
      'dependencies',
      { properties: { Card: text, Expiry: text }, dependencies: { Card: ['Expiry'] } },
      { Card: '1', Expiry: '2' },
      { Card: '1' },
      'as “dependentRequired” and “dependentSchemas”',
    ),
    field(
      'errorMessage',
      { ...text, pattern: '^[A-Z]+$', errorMessage: 'Write capitals' },
      'AB',
      'ab',
      'the words of an error, as ajv-errors has them',
    ),
    field('x-anything', { ...text, 'x-anything': 1 }, 'A'),
  ],
}
