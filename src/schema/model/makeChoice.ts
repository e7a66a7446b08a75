import type { ChoiceBranch, ChoiceField, FieldBase } from '../FieldModel.js'
import type { FlatSchema } from '../FlatSchema.js'
import type { FieldKind } from '../fieldKind.js'
import { isDictionary } from '../isDictionary.js'
import { branchLabels } from './branchLabels.js'
import { lazily } from './lazily.js'
import type { Making, Place } from './Making.js'
import { annotations } from './mergeSchemas.js'
import { pickBranch } from './pickBranch.js'

const nullSchema = { type: 'null' }

const withField = (
  branch: { readonly label: string; readonly schema: unknown },
  make: () => ChoiceBranch['field'],
): ChoiceBranch => {
  const field = lazily(make)
  return {
    ...branch,
    get field() {
      return field()
    },
  }
}

const typeOf = (schema: unknown, { flatten }: Making): string | undefined => {
  const [type] = flatten(schema).types
  return typeof type === 'string' ? type : undefined
}

/** The field of an item that may be null: the value, or null. */
export const choiceOrNull = (making: Making, source: unknown, base: FieldBase, place: Place): ChoiceField => {
  const schemas = [source, nullSchema]
  const { isItem: _, ...valuePlace } = place
  const [, noValue = ''] = branchLabels(schemas, making, () => undefined)
  return {
    ...base,
    kind: 'choice',
    branches: [
      withField({ label: base.label, schema: source }, () =>
        making.make(source, { ...valuePlace, required: false, label: base.label }),
      ),
      withField({ label: noValue, schema: nullSchema }, () =>
        making.make(nullSchema, { ...valuePlace, required: true, label: base.label }),
      ),
    ],
    start: 0,
    isNullable: true,
    pick: (value) => (value === undefined ? undefined : value === null ? 1 : 0),
  }
}

/** The first type that an empty input can be of: an empty list or group would be there. */
const startOf = (schemas: readonly unknown[]): number | undefined => {
  const index = schemas.findIndex((schema) => isDictionary(schema) && scalars.has(schema.type))
  return index < 0 ? undefined : index
}

const scalars: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean'])

/** The field of a value that fits one of several schemas. */
export const choiceOfBranches = (
  making: Making,
  { branches: schemas, of }: Extract<FieldKind, { kind: 'choice' }>,
  flat: FlatSchema,
  base: FieldBase,
  place: Place,
): ChoiceField => {
  const isOfValues = schemas.every((branch) => isDictionary(branch) && Object.hasOwn(branch, 'const'))
  const listed = isOfValues ? ['enum', 'oneOf', 'anyOf'] : []
  const around = Object.fromEntries(
    Object.entries(isDictionary(flat.schema) ? flat.schema : {}).filter(
      ([keyword]) => !annotations.has(keyword) && !listed.includes(keyword),
    ),
  )
  const others = flat.branches
    .filter((branches) => branches !== of)
    .map(({ keyword, schemas: inner }) => ({ [keyword]: inner }))
  const labels = branchLabels(schemas, making, (schema) => typeOf(schema, making))
  return {
    ...base,
    kind: 'choice',
    branches: schemas.map((schema, index) =>
      withField({ label: labels[index] ?? '', schema }, () => {
        const source = { ...around, allOf: [schema, ...others] }
        const { path, at, name, required } = place
        const field = making.make(source, { path, at, name, required, label: base.label })
        // Whoever selects a list or a group means that there is one, even an empty one.
        const isWhole = field.kind === 'object' || field.kind === 'array' || field.kind === 'tuple'
        return isWhole && !required
          ? making.make(source, { path, at, name, required: true, label: base.label })
          : field
      }),
    ),
    start: of === undefined && !isOfValues ? startOf(schemas) : undefined,
    isNullable: false,
    pick: (value) => pickBranch(schemas, value, making),
  }
}
