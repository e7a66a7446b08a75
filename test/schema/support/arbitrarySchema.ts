import fc from 'fast-check'

type Schema = boolean | Readonly<Record<string, unknown>>

/** A schema with its valid values, and what of the model and of the keywords it reaches. */
export interface Spec {
  readonly schema: Schema
  readonly value: fc.Arbitrary<unknown>
  readonly reaches: readonly string[]
}

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 6 }) },
  fc.constantFrom('', ' ', '1', 'null', '~0', 'true', '2026-06-15'),
)
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => !Object.is(value, -0) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
const integer = fc.integer()

const leaf = (schema: Schema, value: fc.Arbitrary<unknown>, ...reaches: string[]): Spec => ({
  schema,
  value,
  reaches,
})

const leaves: readonly Spec[] = [
  leaf({ type: 'string' }, text, 'string'),
  leaf({ type: 'string', maxLength: 500, default: 'start' }, text, 'string', 'default'),
  leaf({ type: 'string', format: 'date' }, fc.constantFrom('2026-06-15', '1999-12-31'), 'date', 'format'),
  leaf({ type: 'integer' }, integer, 'integer'),
  leaf({ type: 'number' }, number, 'number'),
  leaf({ type: 'boolean' }, fc.boolean(), 'boolean'),
  leaf({ enum: ['low', 2, true] }, fc.constantFrom('low', 2, true), 'enum'),
  leaf({ enum: ['1', 1, null] }, fc.constantFrom('1', 1, null), 'choice', 'enum'),
  leaf({ const: 'fixed' }, fc.constant('fixed'), 'enum', 'const'),
  leaf({ type: 'null' }, fc.constant(null), 'enum'),
  leaf({ oneOf: [{ const: 1, title: 'One' }, { const: 2 }] }, fc.constantFrom(1, 2), 'enum', 'oneOf'),
  leaf({ type: ['string', 'null'], readOnly: false }, fc.option(text), 'string', 'nullable'),
  leaf({ anyOf: [{ type: 'integer' }, { type: 'null' }] }, fc.option(integer), 'integer', 'nullable'),
  leaf({ type: ['string', 'number', 'boolean'] }, fc.oneof(text, number, fc.boolean()), 'choice'),
  leaf(
    { type: ['integer', 'string', 'null'] },
    fc.oneof(integer, text, fc.constant(null)),
    'choice',
    'nullable',
  ),
  leaf(true, fc.jsonValue({ maxDepth: 2 }), 'choice'),
  leaf({ not: { type: 'string' } }, fc.oneof(integer, fc.constant(null)), 'choice', 'not'),
  leaf(
    {
      oneOf: [
        { type: 'string', title: 'Words' },
        { type: 'array', items: { type: 'integer' } },
      ],
    },
    fc.oneof(text, fc.array(integer, { maxLength: 2 })),
    'choice',
    'oneOf',
  ),
  leaf(
    { $ref: '#/$defs/tree' },
    fc.constantFrom({}, { size: 1, parts: [{ size: 2 }, {}] }),
    'object',
    '$ref',
  ),
]

/** Property names, with some that react-hook-form reads otherwise. */
const names = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.constantFrom('x.y', '0', 'type', '', 'p q', 'constructor'),
  ),
  { minLength: 1, maxLength: 4 },
)

const record = (entries: readonly (readonly [string, fc.Arbitrary<unknown>, boolean])[]) =>
  fc
    .tuple(
      fc.tuple(
        ...entries.map(([, value, required]) => (required ? value : fc.option(value, { nil: undefined }))),
      ),
      fc.shuffledSubarray([...entries.keys()], { minLength: entries.length }),
    )
    .map(([values, order]) =>
      Object.fromEntries(
        order.flatMap((index): [string, unknown][] => {
          const entry = entries[index]
          return entry === undefined || values[index] === undefined ? [] : [[entry[0], values[index]]]
        }),
      ),
    )

const merged = (...parts: fc.Arbitrary<unknown>[]) =>
  fc
    .tuple(...parts)
    .map((objects) => Object.fromEntries(objects.flatMap((object) => Object.entries(Object(object)))))

const properties = (entries: readonly (readonly [string, Spec])[]) =>
  Object.fromEntries(entries.map(([name, { schema }]) => [name, schema]))

const reachesOf = (specs: readonly Spec[], ...more: string[]) => [
  ...specs.flatMap(({ reaches }) => reaches),
  ...more,
]

/** A group of some properties, some of them required. */
const group = (inner: fc.Arbitrary<Spec>): fc.Arbitrary<Spec> =>
  names.chain((own) =>
    fc.tuple(fc.tuple(...own.map(() => inner)), fc.subarray(own)).map(([specs, required]): Spec => {
      const entries = own.flatMap((name, index) => {
        const spec = specs[index]
        return spec === undefined ? [] : [[name, spec] as const]
      })
      return {
        schema: { type: 'object', properties: properties(entries), required },
        value: merged(
          record(entries.map(([name, { value }]) => [name, value, required.includes(name)])),
          // A property that the schema does not know.
          record([['unknown thing', fc.constantFrom<unknown>(null, '', { 'a.b': [] }), false]]),
        ),
        reaches: reachesOf(specs, 'object', 'properties', 'required'),
      }
    }),
  )

const composites: readonly ((inner: fc.Arbitrary<Spec>) => fc.Arbitrary<Spec>)[] = [
  group,
  (inner) =>
    inner.map((item) => ({
      schema: { type: 'array', items: item.schema },
      value: fc.array(item.value, { maxLength: 3 }),
      reaches: reachesOf([item], 'array', 'items'),
    })),
  (inner) =>
    fc.tuple(inner, inner, inner).map(([first, second, rest]) => ({
      schema: { type: 'array', prefixItems: [first.schema, second.schema], items: rest.schema, minItems: 1 },
      value: fc
        .tuple(first.value, fc.option(fc.tuple(second.value, fc.array(rest.value, { maxLength: 2 }))))
        .map(([one, more]) => (more === null ? [one] : [one, more[0], ...more[1]])),
      reaches: reachesOf([first, second, rest], 'tuple', 'prefixItems', 'items', 'minItems'),
    })),
  (inner) =>
    inner.map((value) => ({
      schema: { type: 'object', additionalProperties: value.schema },
      value: fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), value.value, {
        maxKeys: 3,
        noNullPrototype: true,
      }),
      reaches: reachesOf([value], 'object', 'rows', 'additionalProperties'),
    })),
  (inner) =>
    fc.tuple(inner, inner).map(([one, other]) => ({
      schema: {
        type: 'object',
        properties: { a: one.schema },
        patternProperties: { '^x-': other.schema },
        additionalProperties: false,
      },
      value: record([
        ['x-2', other.value, false],
        ['a', one.value, false],
        ['x-1', other.value, false],
      ]),
      reaches: reachesOf([one, other], 'object', 'rows', 'patternProperties'),
    })),
  // Branches that a fixed value tells apart, around a property that they share.
  (inner) =>
    fc.tuple(inner, inner, fc.boolean()).map(([one, other, required]) => ({
      schema: {
        type: 'object',
        properties: { shared: { type: 'string' } },
        oneOf: [
          {
            properties: { kind: { const: 'one' }, a: one.schema },
            required: required ? ['kind', 'a'] : ['kind'],
          },
          { properties: { kind: { const: 'other' }, b: other.schema }, required: ['kind'] },
        ],
      },
      value: fc.oneof(
        record([
          ['shared', text, false],
          ['kind', fc.constant('one'), true],
          ['a', one.value, required],
        ]),
        record([
          ['b', other.value, false],
          ['kind', fc.constant('other'), true],
          ['shared', text, false],
        ]),
      ),
      reaches: reachesOf([one, other], 'object', 'groupChoice', 'oneOf'),
    })),
  (inner) =>
    fc.tuple(inner, inner).map(([one, other]) => ({
      schema: {
        type: 'object',
        anyOf: [
          { title: 'First', properties: { a: one.schema }, required: ['a'] },
          { title: 'Second', properties: { b: other.schema }, required: ['b'] },
        ],
      },
      value: fc.oneof(
        record([
          ['a', one.value, true],
          ['b', other.value, false],
        ]),
        record([['b', other.value, true]]),
      ),
      reaches: reachesOf([one, other], 'object', 'groupChoice', 'anyOf'),
    })),
  (inner) =>
    fc.tuple(inner, inner).map(([met, otherwise]) => ({
      schema: {
        type: 'object',
        properties: { flag: { type: 'boolean' } },
        if: { properties: { flag: { const: true } }, required: ['flag'] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: { properties: { a: met.schema }, required: ['a'] },
        else: { properties: { b: otherwise.schema } },
      },
      value: fc.oneof(
        record([
          ['a', met.value, true],
          ['flag', fc.constant(true), true],
          ['b', otherwise.value, false],
        ]),
        record([
          ['flag', fc.constant(false), false],
          ['b', otherwise.value, false],
        ]),
      ),
      reaches: reachesOf([met, otherwise], 'object', 'if', 'then', 'else'),
    })),
  (inner) =>
    fc.tuple(inner, inner).map(([trigger, other]) => ({
      schema: {
        type: 'object',
        properties: { a: trigger.schema },
        dependentSchemas: { a: { properties: { b: other.schema } } },
        dependentRequired: { a: ['b'] },
      },
      value: fc.oneof(
        record([
          ['b', other.value, true],
          ['a', trigger.value, true],
        ]),
        record([['b', other.value, false]]),
      ),
      reaches: reachesOf([trigger, other], 'object', 'dependentSchemas', 'dependentRequired'),
    })),
  (inner) =>
    fc.tuple(group(inner), inner).map(([one, other]) => ({
      schema: { allOf: [one.schema, { properties: { 'all of': other.schema } }], type: 'object' },
      value: merged(record([['all of', other.value, false]]), one.value),
      reaches: reachesOf([one, other], 'allOf'),
    })),
]

const specOf = (depth: number): fc.Arbitrary<Spec> => {
  const simple = fc.constantFrom(...leaves)
  if (depth === 0) return simple
  const inner = specOf(depth - 1)
  return fc.oneof({ weight: 2, arbitrary: simple }, ...composites.map((make) => make(inner)))
}

const tree = {
  type: 'object',
  properties: { size: { type: 'integer' }, parts: { type: 'array', items: { $ref: '#/$defs/tree' } } },
  additionalProperties: false,
}

/** The root of a form: a group, in which any kind of value may stand. */
export const formSpec: fc.Arbitrary<Spec> = group(specOf(2)).map((spec) => ({
  ...spec,
  schema: { ...Object(spec.schema), $defs: { tree } },
}))

/** What the generated schemas have to reach. */
export const reachable: readonly string[] = [
  ...new Set([
    ...leaves.flatMap(({ reaches }) => reaches),
    ...['object', 'properties', 'required', 'array', 'items', 'tuple', 'prefixItems', 'minItems', 'rows'],
    ...['additionalProperties', 'patternProperties', 'groupChoice', 'anyOf', 'if', 'then', 'else'],
    ...['dependentSchemas', 'dependentRequired', 'allOf'],
  ]),
]
