import type { FieldBase, FieldModel } from './FieldModel.js'
import type { FlatSchema, Flatten } from './FlatSchema.js'
import { kindOf } from './fieldKind.js'
import { optionText } from './formValues.js'
import { type Dictionary, isDictionary, isText } from './isDictionary.js'
import { isJsonValue } from './isJsonValue.js'
import { isJsonSchema } from './keywords.js'
import { labelOf } from './labelOf.js'
import { lazily } from './model/lazily.js'
import type { Making, Place } from './model/Making.js'
import { choiceOfBranches, choiceOrNull } from './model/makeChoice.js'
import { makeGroup } from './model/makeGroup.js'
import type { SchemaWords } from './SchemaWords.js'
import type { FieldUi, UiDescription } from './UiDescription.js'
import type { Validation } from './validation/compileValidation.js'

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

const baseOf = (flat: FlatSchema, place: Place, ui: FieldUi = {}): FieldBase => {
  const schema: Dictionary = isDictionary(flat.schema) ? flat.schema : {}
  const placeholder = ui.placeholder ?? asText(examplesOf(schema))
  const help = ui.help ?? schema.description
  return {
    path: place.path,
    at: place.at,
    name: place.name,
    label: labelOf(place.name, ui.label ?? (isText(schema.title) ? schema.title : place.label)),
    ...(isText(help) ? { help } : {}),
    ...(placeholder === undefined ? {} : { placeholder }),
    required: place.required && !flat.nullable,
    ...(place.required && flat.nullable ? { nullWhenEmpty: true as const } : {}),
    ...(isJsonValue(schema.default) ? { default: schema.default } : {}),
    ...(ui.widget === undefined ? {} : { widget: ui.widget }),
    ...(ui.isHidden === true ? { isHidden: true as const } : {}),
    readOnly: schema.readOnly === true,
    ...(schema.writeOnly === true ? { writeOnly: true as const } : {}),
    ...(schema.deprecated === true ? { deprecated: true as const } : {}),
    ...(Array.isArray(schema.examples) && schema.examples.every(isJsonValue)
      ? { examples: schema.examples }
      : {}),
    schema: flat.schema,
  }
}

/**
 * Creates the field model of a schema. Fields, items and branches are created when read, because a recursive schema is
 * infinitely deep.
 */
export const makeModel = (
  root: unknown,
  flatten: Flatten,
  accepts: Validation['accepts'],
  words: SchemaWords,
  ui: NonNullable<UiDescription['fields']> = {},
): FieldModel => {
  const make = (source: unknown, place: Place): FieldModel => {
    const flat = flatten(source)
    const schema: Dictionary = isDictionary(flat.schema) ? flat.schema : {}
    const base = baseOf(flat, place, ui[place.at])
    if (place.isItem && flat.nullable) return choiceOrNull(making, source, base, place)
    const kind = kindOf(flat, flatten, words.schema)
    const itemPlace = {
      path: place.path,
      at: `${place.at}/*`,
      name: place.name,
      required: false,
      label: base.label,
      isItem: true,
    } as const
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
        const item = lazily(() => make(schema.items ?? true, itemPlace))
        return {
          ...base,
          kind: 'array',
          get item() {
            return item()
          },
          ...pick(schema, ['minItems', 'maxItems'], isNumber),
          uniqueItems: schema.uniqueItems === true,
          ...pick({ ...ui[place.at] }, ['rowKey'], isText),
        }
      }
      case 'tuple': {
        const sources: readonly unknown[] = Array.isArray(schema.prefixItems) ? schema.prefixItems : []
        const least = isNumber(schema.minItems) ? schema.minItems : 0
        const positions = lazily(() =>
          sources.map((position, index) =>
            make(position, { ...itemPlace, label: `${base.label} ${index + 1}`, required: index < least }),
          ),
        )
        const item = lazily(() => make(schema.items ?? true, itemPlace))
        return {
          ...base,
          kind: 'tuple',
          get positions() {
            return positions()
          },
          ...(schema.items === false
            ? {}
            : {
                get item() {
                  return item()
                },
              }),
          isOpen: schema.items !== undefined && schema.items !== false,
          ...pick(schema, ['minItems', 'maxItems'], isNumber),
        }
      }
      case 'object':
        return makeGroup(making, flat, base)
      case 'choice':
        return choiceOfBranches(making, kind, flat, base, place)
      case 'enum': {
        const labels = ui[place.at]?.options
        if (labels === undefined) return { ...base, ...kind }
        const optionLabels = kind.options.map((option, index) => {
          const text = optionText(option)
          return labels[text] ?? kind.optionLabels?.[index] ?? text
        })
        return { ...base, ...kind, optionLabels }
      }
      case 'unsupported':
        return { ...base, ...kind }
      case 'date':
      case 'boolean':
        return { ...base, kind: kind.kind }
    }
  }
  const making: Making = {
    flatten,
    words: words.schemaModel,
    ui,
    accepts: (schema, data) => isJsonSchema(schema) && accepts(schema, data),
    make,
  }
  return make(root, { path: [], at: '', name: '', required: true })
}
