import { compileSchema } from '../../../src/schema/compileSchema.js'
import type { FieldModel } from '../../../src/schema/FieldModel.js'
import { type FormValues, shownGroup } from '../../../src/schema/formValues.js'
import { isDictionary } from '../../../src/schema/isDictionary.js'
import { toFormValues } from '../../../src/schema/startValues.js'
import type { Row } from './keywordRows.js'

/** What becomes of a keyword. */
export interface State {
  /** Whether its example is refused with it, and accepted without it. */
  readonly validates: boolean
  /** Whether the form is another one with it. */
  readonly renders: boolean
  /** Whether developers are told that the form does not show or use it. */
  readonly notice: boolean
}

/** What a form shows of a field, without the schema behind it. */
const outline = (field: FieldModel, value: unknown): unknown => {
  const { schema, path: _, ...rest } = field
  const plain: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).filter(
      ([name, held]) =>
        typeof held !== 'function' &&
        !['fields', 'item', 'positions', 'branches', 'choices', 'fixed', 'rows', 'variants'].includes(name),
    ),
  )
  // The inputs of text read these from the schema.
  if (isDictionary(schema) && field.kind === 'string')
    for (const name of ['contentEncoding', 'contentMediaType', 'deprecated'])
      if (Object.hasOwn(schema, name)) plain[name] = schema[name]
  switch (field.kind) {
    case 'object': {
      const values: FormValues = isDictionary(value) ? toFormValues(field, value) : {}
      const shown = shownGroup(field, values)
      return {
        ...plain,
        fields: shown.fields.map((inner) =>
          outline(inner, isDictionary(value) ? value[inner.name] : undefined),
        ),
        choices: shown.choices.map(({ label, branches }) => [label, branches.map((branch) => branch.label)]),
        rows: shown.rows && outline(shown.rows.field, undefined),
      }
    }
    case 'array':
      return { ...plain, item: outline(field.item, undefined) }
    case 'tuple':
      return { ...plain, positions: field.positions.map((position) => outline(position, undefined)) }
    case 'choice':
      return { ...plain, branches: field.branches.map(({ label }) => label) }
    default:
      return plain
  }
}

const documentOf = (row: Row, schema: Row['schema']): Record<string, unknown> =>
  row.of === 'form'
    ? { type: 'object', ...schema }
    : {
        type: 'object',
        properties: { Field: schema },
        ...(row.$defs ? { $defs: row.$defs } : {}),
        ...(row.keyword === 'definitions' ? { definitions: { code: { type: 'string' } } } : {}),
      }

const without = (row: Row): Row['schema'] =>
  Object.fromEntries(Object.entries(row.schema).filter(([name]) => name !== row.keyword))

/** Finds out what becomes of a keyword by compiling its example with and without it. */
export const stateOf = (row: Row): State => {
  const dataOf = (value: unknown): unknown => (row.of === 'form' ? value : { Field: value })
  const full = compileSchema(documentOf(row, row.schema))
  const bare = compileSchema(documentOf(row, without(row)))
  if (!full.validator.safeParse(dataOf(row.valid)).success)
    throw new Error(`The valid example of "${row.keyword}" is refused.`)
  const shownFor = (compiled: typeof full): string =>
    JSON.stringify(outline(compiled.model, dataOf(row.valid)))
  const invalid = dataOf(row.invalid)
  const refused = row.invalid === undefined ? undefined : full.validator.safeParse(invalid).error
  const refusedAnyway = row.invalid === undefined ? undefined : bare.validator.safeParse(invalid).error
  const speaks = refusedAnyway !== undefined && refusedAnyway.message !== refused?.message
  return {
    validates: refused !== undefined && refusedAnyway === undefined,
    renders: shownFor(full) !== shownFor(bare) || speaks,
    notice: full.notices.some(({ keyword }) => keyword === row.keyword),
  }
}
