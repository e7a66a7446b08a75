import * as words from '../messages/en/extension.js'
import { compileModel } from '../schema/compileModel.js'
import { type Dictionary, isDictionary, isText } from '../schema/isDictionary.js'
import { labelOf } from '../schema/labelOf.js'
import { SchemaError } from '../schema/SchemaError.js'
import type { FieldUi } from '../schema/UiDescription.js'
import type { EncounterUi } from './Encounter.js'
import type { EncounterDefinition } from './EncounterDefinition.js'

/** An extension that cannot be used. Its message says where, why, and how to fix it. */
export class ExtensionError extends Error {
  override readonly name = 'ExtensionError'
}

const refuse = (message: string): never => {
  throw new ExtensionError(message)
}

const objectAt = (value: unknown, at: string): Dictionary => {
  if (value === undefined) return {}
  return isDictionary(value) ? value : refuse(words.notAnObject(at))
}

const requireKeys = (value: Dictionary, known: readonly string[], at: string): void => {
  for (const key of Object.keys(value))
    if (!known.includes(key)) refuse(words.unknownKey(`${at}.${key}`, known))
}

const namesAt = (value: unknown, at: string): readonly string[] => {
  if (value === undefined) return []
  return Array.isArray(value) && value.every(isText) ? value : refuse(words.notNames(at))
}

/** Keywords with which an extension would change what it adds to. */
const refusedKeywords = [
  ...['$id', '$anchor', '$dynamicAnchor', 'type', 'enum', 'const', 'not', 'maxProperties', 'propertyNames'],
  ...['additionalProperties', 'patternProperties', 'unevaluatedProperties'],
]

/** Adds entries to a map of schemas. None may replace another. */
const addTo = (base: unknown, added: Dictionary, at: string): Dictionary => {
  const own = isDictionary(base) ? base : {}
  for (const name of Object.keys(added)) if (Object.hasOwn(own, name)) refuse(words.taken(`${at}.${name}`))
  return { ...own, ...added }
}

const extendSchema = (base: Dictionary, extension: Dictionary): Dictionary => {
  const at = 'encounter.schema'
  for (const keyword of refusedKeywords)
    if (Object.hasOwn(extension, keyword)) refuse(words.refusedKeyword(`${at}.${keyword}`))
  const { $schema, title, description, properties, required, $defs, ...conditions } = extension
  const all = addTo(base.properties, objectAt(properties, `${at}.properties`), `${at}.properties`)
  // Nobody could fill it in, and no encounter could be saved. A condition may add properties of its own.
  const isWhole = Object.keys(conditions).length === 0
  for (const name of isWhole ? namesAt(required, `${at}.required`) : [])
    if (!Object.hasOwn(all, name)) refuse(words.unknownProperty(`${at}.required`, name))
  const isRequired = [...namesAt(base.required, at), ...namesAt(required, `${at}.required`)]
  return {
    ...base,
    properties: all,
    required: [...new Set(isRequired)],
    ...($defs === undefined
      ? {}
      : { $defs: addTo(base.$defs, objectAt($defs, `${at}.$defs`), `${at}.$defs`) }),
    ...(isWhole ? {} : { allOf: [...(Array.isArray(base.allOf) ? base.allOf : []), conditions] }),
  }
}

const readOptions = (value: unknown, at: string): Readonly<Record<string, string>> => {
  const options = objectAt(value, at)
  const labels = Object.entries(options).filter((entry): entry is [string, string] => isText(entry[1]))
  return labels.length === Object.keys(options).length
    ? Object.fromEntries(labels)
    : refuse(words.notLabels(at))
}

const readField = (value: unknown, at: string): FieldUi => {
  const field = objectAt(value, at)
  requireKeys(field, ['label', 'help', 'placeholder', 'options', 'widget', 'isHidden'], at)
  const { label, help, placeholder, options, widget, isHidden } = field
  for (const [name, text] of Object.entries({ label, help, placeholder, widget }))
    if (text !== undefined && !isText(text)) refuse(words.notText(`${at}.${name}`))
  if (isHidden !== undefined && typeof isHidden !== 'boolean') refuse(words.notSwitch(`${at}.isHidden`))
  return {
    ...(isText(label) ? { label } : {}),
    ...(isText(help) ? { help } : {}),
    ...(isText(placeholder) ? { placeholder } : {}),
    ...(options === undefined ? {} : { options: readOptions(options, `${at}.options`) }),
    ...(isText(widget) ? { widget } : {}),
    ...(isHidden === true ? { isHidden } : {}),
  }
}

/** The schema of a property, through a `$ref` into the definitions. */
const resolve = (root: Dictionary, schema: unknown): Dictionary => {
  if (!isDictionary(schema)) return {}
  const [, name] = isText(schema.$ref) ? (/^#\/\$defs\/([^/]+)$/.exec(schema.$ref) ?? []) : []
  const defined = isDictionary(root.$defs) && name !== undefined ? root.$defs[name] : undefined
  return isDictionary(defined) ? { ...defined, ...schema } : schema
}

const propertiesOf = (schema: Dictionary): Dictionary =>
  isDictionary(schema.properties) ? schema.properties : {}

/** What the schema itself says of its fields: titles, and those of the values of a choice. */
const titledFields = (root: Dictionary, schema: Dictionary, pointer: string): [string, FieldUi][] => {
  const { title, oneOf, anyOf, items } = schema
  const branches: readonly unknown[] = [oneOf, anyOf].find(Array.isArray) ?? []
  const options = branches.flatMap((branch) => {
    const value = isDictionary(branch) ? branch.const : undefined
    return isDictionary(branch) && isText(branch.title) && value !== undefined
      ? [[String(value), branch.title] as const]
      : []
  })
  const own: FieldUi = {
    ...(isText(title) ? { label: labelOf(pointer, title) } : {}),
    ...(options.length === 0 ? {} : { options: Object.fromEntries(options) }),
  }
  // A recursive schema has no end, and nobody reads a path of more parts.
  const isDeep = pointer.split('/').length > 8
  return [
    ...(Object.keys(own).length === 0 ? [] : [[pointer, own] satisfies [string, FieldUi]]),
    ...(isDeep ? [] : Object.entries(propertiesOf(schema))).flatMap(([name, property]) =>
      titledFields(root, resolve(root, property), `${pointer}/${name}`),
    ),
    ...(isDeep || !isDictionary(items) ? [] : titledFields(root, resolve(root, items), `${pointer}/*`)),
  ]
}

/** Whether a pointer leads to a field that the schema names outright. */
const hasField = (root: Dictionary, pointer: string): boolean => {
  let schema = root
  const [start, ...names] = pointer.split('/')
  if (start !== '' || names.length === 0) return false
  for (const name of names.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    const properties = propertiesOf(schema)
    if (name === '*' ? !isDictionary(schema.items) : !Object.hasOwn(properties, name)) return false
    schema = resolve(root, name === '*' ? schema.items : properties[name])
  }
  return true
}

const readRows = (value: unknown, schema: Dictionary): Readonly<Record<string, string>> => {
  const at = 'encounter.ui.rows'
  return Object.fromEntries(
    Object.entries(objectAt(value, at)).map(([list, key]) => {
      const items = resolve(schema, resolve(schema, propertiesOf(schema)[list]).items)
      if (!isText(key) || resolve(schema, propertiesOf(items)[key]).type !== 'string')
        return refuse(words.notRows(`${at}.${list}`))
      return [list, key] as const
    }),
  )
}

const extendUi = (
  base: EncounterUi,
  extension: Dictionary,
  added: Dictionary,
  schema: Dictionary,
): EncounterUi => {
  const at = 'encounter.ui'
  requireKeys(extension, ['order', 'columns', 'rows', 'fields'], at)
  const order = namesAt(extension.order, `${at}.order`)
  const columns = namesAt(extension.columns, `${at}.columns`)
  const properties = propertiesOf(schema)
  for (const [key, names] of Object.entries({ order, columns }))
    for (const name of names)
      if (!Object.hasOwn(properties, name)) refuse(words.unknownProperty(`${at}.${key}`, name))
  const rows = readRows(extension.rows, schema)
  const fields = Object.entries(objectAt(extension.fields, `${at}.fields`)).map(([pointer, value]) => {
    if (!hasField(schema, pointer)) refuse(words.unknownField(`${at}.fields`, pointer))
    return [pointer, readField(value, `${at}.fields.${pointer}`)] as const
  })
  const titles = Object.entries(added).flatMap(([name, property]) =>
    titledFields(schema, resolve(schema, property), `/${name}`),
  )
  const rowFields = Object.entries(rows).flatMap(([list, key]): [string, FieldUi][] => [
    [`/${list}`, { rowKey: key }],
    [`/${list}/*/${key}`, { isHidden: true }],
  ])
  const described = new Map<string, FieldUi>(Object.entries(base.fields ?? {}))
  for (const [pointer, field] of [...titles, ...rowFields, ...fields])
    described.set(pointer, { ...described.get(pointer), ...field })
  return {
    ...base,
    order: [...new Set([...order, ...base.order, ...Object.keys(added)])],
    ...(columns.length === 0 ? {} : { columns }),
    ...(Object.keys(rows).length === 0 ? {} : { rows: { ...base.rows, ...rows } }),
    fields: Object.fromEntries(described),
  }
}

/**
 * Adds a practice's own properties to an encounter.
 *
 * @param extension The `encounter` of config.json: `schema` with `properties`, `required`, `$defs` and conditions, and `ui`
 *   with `order`, `columns`, `rows` and `fields`, as {@link EncounterUi} has them.
 * @throws ExtensionError for an extension that cannot be used, or that would change what it adds to.
 */
export const extendEncounter = (base: EncounterDefinition, extension: unknown): EncounterDefinition => {
  const given = objectAt(extension, 'encounter')
  requireKeys(given, ['schema', 'ui'], 'encounter')
  const own = objectAt(given.schema, 'encounter.schema')
  const schema = extendSchema(isDictionary(base.schema) ? base.schema : {}, own)
  try {
    compileModel(schema)
  } catch (error) {
    if (error instanceof SchemaError) refuse(words.schemaProblem(error.message))
    throw error
  }
  const ui = extendUi(base.ui, objectAt(given.ui, 'encounter.ui'), objectAt(own.properties, ''), schema)
  return { schema, ui }
}
