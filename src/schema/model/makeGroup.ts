import type { FieldBase, FieldModel, GroupChoice, GroupRows, ObjectField } from '../FieldModel.js'
import type { Branches, Condition, FlatSchema } from '../FlatSchema.js'
import { changesFields } from '../fieldKind.js'
import { type Dictionary, isDictionary, isText } from '../isDictionary.js'
import type { JsonValue } from '../JsonSchema.js'
import { appendPointer } from '../jsonPointer.js'
import { labelOf } from '../labelOf.js'
import { branchLabels, discriminatorOf } from './branchLabels.js'
import { lazily } from './lazily.js'
import type { Making } from './Making.js'
import { pickBranch } from './pickBranch.js'
import { makeVariants, type Variant } from './variants.js'

const dictionaryOf = (value: unknown): Dictionary => (isDictionary(value) ? value : {})

/** The schema of a property that has none under `properties`; false where it is not allowed. */
const looseSchema = (
  { patternProperties, additionalProperties }: Dictionary,
  matches: (pattern: string) => boolean,
): unknown => {
  const matching = Object.entries(dictionaryOf(patternProperties))
    .filter(([pattern]) => matches(pattern))
    .map(([, schema]) => schema)
  if (matching.length === 0) return additionalProperties ?? true
  return matching.length === 1 ? matching[0] : { allOf: matching }
}

const requiredBy = ({ required }: Dictionary): readonly string[] =>
  Array.isArray(required) ? required.filter(isText) : []

/** A choice of a group, and what it is made from. */
interface MadeChoice {
  readonly choice: GroupChoice
  readonly branches: Branches
  /** The fixed value of the choice's property in each branch. */
  readonly values: readonly JsonValue[]
}

const makeChoices = (
  making: Making,
  all: readonly Branches[],
  base: FieldBase,
  titleOf: (property: string) => string | undefined,
): readonly MadeChoice[] => {
  const { flatten, words } = making
  return all.map((branches, index) => {
    const { schemas, keyword } = branches
    const discriminator = discriminatorOf(schemas, flatten)
    const labels = branchLabels(schemas, making, (schema) => flatten(schema).types.find(isText))
    const property = discriminator?.property
    const choice: GroupChoice = {
      key: `~${index}`,
      keyword,
      label: property === undefined ? words.kindOf(base.label) : labelOf(property, titleOf(property)),
      branches: schemas.map((schema, place) => ({ label: labels[place] ?? '', schema })),
      ...(property === undefined ? {} : { property }),
      pick: (data) => pickBranch(schemas, data, making),
    }
    return { choice, branches, values: discriminator?.values ?? [] }
  })
}

/** Creates the field of an object: its properties, its choices, and rows for properties without a name in the schema. */
export const makeGroup = (making: Making, flat: FlatSchema, base: FieldBase): ObjectField => {
  const { flatten, accepts, make, words } = making
  const variants = makeVariants(flat, flatten, (branches) => changesFields(branches, 'object', flatten))
  const choices = makeChoices(making, variants.branches, base, (property) =>
    (variants.declared.get(property) ?? [])
      .map((source) => dictionaryOf(flatten(source).schema).title)
      .find(isText),
  )

  // Fields keep their identity from variant to variant, so that their inputs stay as they are.
  const made = new Map<unknown, Map<string, FieldModel>>()
  const keep = (source: unknown, key: string, create: () => FieldModel): FieldModel => {
    const ofSource = made.get(source) ?? new Map<string, FieldModel>()
    made.set(source, ofSource)
    const field = ofSource.get(key) ?? create()
    ofSource.set(key, field)
    return field
  }
  const fieldOf = (name: string, source: unknown, required: boolean): FieldModel =>
    keep(source, `${required} ${name}`, () =>
      make(source, { path: [...base.path, name], at: appendPointer(base.at, name), name, required }),
    )
  const rowField = (source: unknown): FieldModel =>
    keep(source, '', () =>
      make(source, {
        path: base.path,
        at: `${base.at}/*`,
        name: '',
        required: true,
        label: words.rowValue,
        isItem: true,
      }),
    )

  const patternSchemas = new Map<string, Dictionary>()
  const patternSchema = (pattern: string): Dictionary => {
    const schema = patternSchemas.get(pattern) ?? { pattern }
    patternSchemas.set(pattern, schema)
    return schema
  }
  const looseSchemas = new Map<string, unknown>()
  const looseOf = (schema: Dictionary, name: string): unknown => {
    const key = JSON.stringify([name, schema.patternProperties, schema.additionalProperties])
    if (!looseSchemas.has(key))
      looseSchemas.set(
        key,
        // The validator matches patterns in bounded time.
        looseSchema(schema, (pattern) => accepts(patternSchema(pattern), name)),
      )
    return looseSchemas.get(key)
  }

  const rowsOf = (schema: Dictionary): GroupRows | undefined => {
    const { patternProperties, additionalProperties } = schema
    const patterns = Object.values(dictionaryOf(patternProperties))
    if (patterns.length === 0) {
      const isFree = variants.declared.size === 0 && additionalProperties !== false
      if (!isDictionary(additionalProperties) && !isFree) return undefined
    }
    const newSource = isDictionary(additionalProperties) ? additionalProperties : (patterns[0] ?? true)
    return {
      get field() {
        return rowField(newSource)
      },
      fieldOf: (property) => {
        const source = looseOf(schema, property)
        return source === false ? undefined : rowField(source)
      },
    }
  }

  const fieldsOf = (schema: Dictionary, active: readonly MadeChoice[]): readonly FieldModel[] => {
    const properties = dictionaryOf(schema.properties)
    const required = requiredBy(schema)
    return [
      ...Object.entries(properties),
      // A required property has a field even where the schema says nothing of it.
      ...required
        .filter((name) => !Object.hasOwn(properties, name))
        .map((name) => [name, looseOf(schema, name)] as const),
    ]
      .filter(
        ([name, source]) =>
          !active.some(({ choice }) => choice.property === name) && flatten(source).schema !== false,
      )
      .map(([name, source]) => fieldOf(name, source, required.includes(name)))
  }

  const groups = new Map<Variant, ObjectField>()
  const groupOf = (variant: Variant, picked: (branches: Branches) => number | undefined): ObjectField => {
    const known = groups.get(variant)
    if (known) return known
    const active = choices.filter(({ branches }) => variant.branches.includes(branches))
    const required = requiredBy(variant.schema)
    const fixed = new Map(
      active.flatMap(({ choice: { property }, branches, values }) => {
        const value = values[picked(branches) ?? -1]
        return property === undefined || value === undefined
          ? []
          : [[property, { value, required: required.includes(property) }] as const]
      }),
    )
    const fields = lazily(() => fieldsOf(variant.schema, active))
    const rows = rowsOf(variant.schema)
    const group: ObjectField = {
      ...base,
      kind: 'object',
      get fields() {
        return fields()
      },
      choices: active.map(({ choice }) => choice),
      fixed,
      fits: (property, value) => {
        const properties = dictionaryOf(variant.schema.properties)
        return accepts(
          Object.hasOwn(properties, property) ? properties[property] : looseOf(variant.schema, property),
          value,
        )
      },
      ...(rows === undefined ? {} : { rows }),
      ...(variants.areSeveral ? { variants: ofValues } : {}),
    }
    groups.set(variant, group)
    return group
  }

  const holds = ({ about }: Condition, data: unknown): boolean =>
    'schema' in about
      ? accepts(about.schema, data)
      : isDictionary(data) && Object.hasOwn(data, about.property)
  const ofValues: NonNullable<ObjectField['variants']> = {
    possible: (name) => {
      const [source] = variants.declared.get(name) ?? []
      return source === undefined
        ? undefined
        : (start().fields.find((field) => field.name === name) ?? fieldOf(name, source, false))
    },
    of: (data, picked) => {
      const pickOf = (branches: Branches): number | undefined => {
        const choice = choices.find((entry) => entry.branches === branches)?.choice
        return choice === undefined ? undefined : picked(choice)
      }
      return groupOf(
        variants.of((condition) => holds(condition, data), pickOf),
        pickOf,
      )
    },
  }
  const none = (): undefined => undefined
  const start = (): ObjectField =>
    groupOf(
      variants.of((condition) => holds(condition, {}), none),
      none,
    )
  return start()
}
