import type { FieldBase, FieldModel } from './FieldModel.js'
import { kindOf } from './fieldKind.js'
import type { Flatten } from './flatten.js'
import { isJsonValue } from './isJsonValue.js'
import { type Dictionary, isDictionary, isText } from './keywords.js'
import { labelOf } from './labelOf.js'

/** The place of a field in the model. */
interface Place {
  readonly path: readonly string[]
  readonly name: string
  readonly required: boolean
  /** Fallback label without a `title` or name: an item has that of its list. */
  readonly label?: string
}

const asText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (!Array.isArray(value)) return undefined
  const items = value.map(asText)
  return items.length > 0 && items.every((item) => item !== undefined) ? items.join(', ') : undefined
}

const examplesOf = ({ example, examples }: Dictionary): unknown =>
  example ?? (Array.isArray(examples) ? examples[0] : undefined)

const pick = <Name extends string, Value>(
  schema: Dictionary,
  names: readonly Name[],
  is: (value: unknown) => value is Value,
): { readonly [N in Name]?: Value } => {
  const found: { [N in Name]?: Value } = {}
  for (const name of names) {
    const value = schema[name]
    if (is(value)) found[name] = value
  }
  return found
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

/** Memoizes a value that is created on first use. */
const lazily = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/**
 * Creates the field model of a schema. Fields and items are created when read, because a recursive schema is
 * infinitely deep.
 */
export const makeModel = (root: unknown, flatten: Flatten): FieldModel => {
  const make = (source: unknown, place: Place): FieldModel => {
    const flat = flatten(source)
    const schema: Dictionary = isDictionary(flat.schema) ? flat.schema : {}
    const placeholder = asText(examplesOf(schema))
    const base: FieldBase = {
      path: place.path,
      name: place.name,
      label: labelOf(place.name, isText(schema.title) ? schema.title : place.label),
      ...(isText(schema.description) ? { help: schema.description } : {}),
      ...(placeholder === undefined ? {} : { placeholder }),
      required: place.required && !flat.nullable,
      ...(place.required && flat.nullable ? { nullWhenEmpty: true as const } : {}),
      ...(isJsonValue(schema.default) ? { default: schema.default } : {}),
      readOnly: schema.readOnly === true,
      schema: flat.schema,
    }
    const isRoot = place.label === undefined && place.path.length === 0
    const kind = kindOf(flat, isRoot)
    switch (kind.kind) {
      case 'string':
        return {
          ...base,
          kind: 'string',
          ...pick(schema, ['format', 'pattern'], isText),
          ...pick(schema, ['minLength', 'maxLength'], isNumber),
        }
      case 'integer':
      case 'number':
        return {
          ...base,
          kind: kind.kind,
          ...pick(
            schema,
            ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
            isNumber,
          ),
        }
      case 'array': {
        const item = lazily(() =>
          make(schema.items ?? true, {
            path: place.path,
            name: place.name,
            required: false,
            label: base.label,
          }),
        )
        return {
          ...base,
          kind: 'array',
          get item() {
            return item()
          },
          ...pick(schema, ['minItems', 'maxItems'], isNumber),
          uniqueItems: schema.uniqueItems === true,
        }
      }
      case 'object': {
        const required: readonly unknown[] = Array.isArray(schema.required) ? schema.required : []
        const fields = lazily(() =>
          Object.entries(isDictionary(schema.properties) ? schema.properties : {}).map(([name, property]) =>
            make(property, { path: [...place.path, name], name, required: required.includes(name) }),
          ),
        )
        return {
          ...base,
          kind: 'object',
          get fields() {
            return fields()
          },
        }
      }
      case 'enum':
        return { ...base, ...kind }
      case 'unsupported':
        return { ...base, ...kind }
      case 'date':
      case 'boolean':
        return { ...base, kind: kind.kind }
    }
  }
  return make(root, { path: [], name: '', required: true })
}
