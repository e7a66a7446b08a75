import type { FieldModel } from './FieldModel.js'
import type { Flatten } from './FlatSchema.js'
import { changesFields } from './fieldKind.js'
import { standardFormats } from './formats/standard.js'
import { type Dictionary, isDictionary } from './isDictionary.js'
import { appendPointer } from './jsonPointer.js'
import { keywords, looseFormats } from './keywords.js'
import type { SchemaDocument } from './SchemaDocument.js'

/** Something in a JSON Schema that the form does not show or does not use. For developers, not for users. */
export interface SchemaNotice {
  readonly keyword: string
  /** JSON Pointer of the schema that holds the keyword; empty for the root. */
  readonly path: string
  readonly message: string
}

/** Keywords that are validated but not shown by any widget. */
const unseen = new Set([
  'not',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'contains',
  'minContains',
  'maxContains',
])

/** Formats that have an input of their own, although draft 2020-12 does not define them. */
const inputFormats = new Set<unknown>(['tel', 'phone', 'password'])

/** Keywords that decide which fields a group has. */
const ofGroups = new Set(['if', 'dependentRequired', 'dependentSchemas'])

/** Keywords that have no effect without another one. */
const needs: readonly (readonly [keyword: string, other: string])[] = [
  ['then', 'if'],
  ['else', 'if'],
  ['minContains', 'contains'],
  ['maxContains', 'contains'],
]

/** Whether branches are those of a keyword's value, perhaps without null. */
const sharesBranch = (schemas: readonly unknown[], held: unknown): boolean =>
  Array.isArray(held) && schemas.some((schema) => held.includes(schema))

/** The notices of one schema, without its subschemas. */
const schemaNotices = (
  schema: Dictionary,
  path: string,
  flatten: Flatten,
  { formats }: SchemaDocument,
): SchemaNotice[] => {
  const notices: SchemaNotice[] = []
  const add = (keyword: string, message: string): void => {
    notices.push({ keyword, path, message })
  }
  const flat = flatten(schema)
  const [type] = flat.types
  const isGroup = type === undefined || type === 'object'
  const isShown = (name: string, held: unknown): boolean => {
    if (ofGroups.has(name)) return isGroup && (name !== 'if' || flat.conditions.length > 0)
    const own = flat.branches.find(({ keyword, schemas }) => keyword === name && sharesBranch(schemas, held))
    return own === undefined || changesFields(own, type, flatten)
  }
  for (const [name, held] of Object.entries(schema)) {
    const keyword = keywords.get(name)
    if (!keyword)
      add(name, `"${name}" is not a keyword of draft 2020-12 that the form knows. It has no effect.`)
    else if (
      keyword.use === 'ignore' ||
      // Only a file has an input for its content.
      (name.startsWith('content') && schema.contentEncoding !== 'base64')
    )
      add(name, `"${name}" has no effect on the form or on what is valid.`)
    else if (name === 'format' && !formats.has(String(held)))
      add(
        name,
        inputFormats.has(held)
          ? `The format ${JSON.stringify(held)} has an input, but is not checked. Add a "pattern".`
          : `The format ${JSON.stringify(held)} is not known, so it is not checked. Add a "pattern".`,
      )
    else if (
      name === 'format' &&
      looseFormats.has(held) &&
      formats.get(String(held)) === standardFormats[String(held)]
    )
      add(name, `The format ${JSON.stringify(held)} is checked loosely: ${looseFormats.get(held)}.`)
    else if (
      unseen.has(name) ||
      (isDictionary(held) && name.startsWith('unevaluated')) ||
      !isShown(name, held)
    )
      add(name, `"${name}" is checked, but the form does not show it.`)
  }
  for (const [name, other] of needs)
    if (Object.hasOwn(schema, name) && !Object.hasOwn(schema, other))
      add(name, `"${name}" has no effect without "${other}".`)
  for (const name of new Set(flat.conflicts))
    add(
      name,
      `"${name}" differs between schemas that apply together: all are checked, the form shows the first.`,
    )
  return notices
}

/** The notices of fields that no widget can edit. Visits a recursive schema once. */
const fieldNotices = (
  model: FieldModel,
  flattenedAt: (schema: unknown) => string | undefined,
): SchemaNotice[] => {
  const seen = new Set<unknown>()
  const visit = (field: FieldModel, path: string): SchemaNotice[] => {
    const at = flattenedAt(field.schema) ?? path
    if (field.kind === 'unsupported')
      return [{ keyword: field.keyword, path: at, message: `No widget can edit this: ${field.reason}.` }]
    if (seen.has(field.schema)) return []
    seen.add(field.schema)
    if (field.kind === 'array') return visit(field.item, appendPointer(at, 'items'))
    if (field.kind === 'tuple')
      return field.positions.flatMap((position, index) =>
        visit(position, appendPointer(appendPointer(at, 'prefixItems'), index)),
      )
    if (field.kind !== 'object') return []
    return field.fields.flatMap((child) =>
      visit(child, appendPointer(appendPointer(at, 'properties'), child.name)),
    )
  }
  return visit(model, '')
}

/**
 * Finds everything in a schema that is validated but not shown, or has no effect: in document order, then by field.
 */
export const findNotices = (
  document: SchemaDocument,
  flatten: Flatten,
  model: FieldModel,
): readonly SchemaNotice[] => {
  const pointerOfFlat = new Map<unknown, string>()
  const notices: SchemaNotice[] = []
  for (const [schema, pointer] of document.pointers) {
    notices.push(...schemaNotices(schema, pointer, flatten, document))
    const flat = flatten(schema).schema
    if (!pointerOfFlat.has(flat)) pointerOfFlat.set(flat, pointer)
  }
  for (const notice of fieldNotices(model, (schema) => pointerOfFlat.get(schema)))
    if (!notices.some(({ keyword, path }) => keyword === notice.keyword && path === notice.path))
      notices.push(notice)
  return notices
}
