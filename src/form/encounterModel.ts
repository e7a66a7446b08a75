import type { DirectoryKind } from '../client/Directory.js'
import type { EncounterUi } from '../encounter/Encounter.js'
import type { FieldModel } from '../schema/FieldModel.js'
import { isDictionary } from '../schema/isDictionary.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { labelOf } from '../schema/labelOf.js'
import { orderFields } from '../schema/orderFields.js'
import type { SchemaWords } from '../schema/SchemaWords.js'
import { type CompiledForm, compileForm } from './compileForm.js'
import { CodeListInput } from './fields/CodeListInput/CodeListInput.js'
import { ReferenceInput } from './fields/ReferenceInput/ReferenceInput.js'
import { type WidgetEntry, widgetFor } from './fields/Widget.js'

/** The properties that hold the id of a directory entry. */
export const referencesOf = (
  ui: EncounterUi,
): readonly (readonly [property: string, kind: DirectoryKind])[] => [
  [ui.patient, 'patient'],
  [ui.provider, 'provider'],
  ...(ui.appointment === undefined ? [] : [[ui.appointment, 'appointment'] as const]),
]

/** With a directory a reference is searched for, so "Patient ID" is titled "Patient", unless the schema titles it. */
const titleReferences = (schema: JsonSchema, ui: EncounterUi): JsonSchema => {
  if (!isDictionary(schema) || !isDictionary(schema.properties)) return schema
  const properties = { ...schema.properties }
  for (const [property] of referencesOf(ui)) {
    const reference = properties[property]
    if (isDictionary(reference)) {
      properties[property] = { title: labelOf(property).replace(/ IDs?$/, ''), ...reference }
    }
  }
  return { ...schema, properties }
}

/**
 * Compiles the schema of an encounter for the form.
 *
 * @throws SchemaError for a schema that cannot be compiled.
 */
export const compileEncounterSchema = (
  schema: JsonSchema,
  ui: EncounterUi,
  hasDirectory: boolean,
  words?: SchemaWords,
): CompiledForm =>
  compileForm(hasDirectory ? titleReferences(schema, ui) : schema, { fields: ui.fields }, words)

/** The fields to show, in the order of the UI description, then in the schema's. */
export const fieldsInOrder = (fields: readonly FieldModel[], ui: EncounterUi): readonly FieldModel[] => {
  const shown = fields.filter(
    ({ name, isHidden }) => name !== ui.identifier && name !== ui.status && isHidden !== true,
  )
  return orderFields(shown, ui.order)
}

const isRoot = (field: FieldModel, property: string): boolean =>
  field.path.length === 1 && field.name === property

/**
 * The widgets that an encounter adds to the standard ones, by its UI description. Each call creates new components, which
 * remount their fields: what changes while a form is open reaches them through `EncounterContext`.
 */
export const encounterWidgets = (ui: EncounterUi, hasDirectory: boolean): readonly WidgetEntry[] => [
  ...[ui.diagnoses, ui.procedures].map((list) =>
    widgetFor(
      `codes:${list.property}`,
      ['array'],
      10,
      (props) => CodeListInput({ ...props, list }),
      (field) => isRoot(field, list.property),
    ),
  ),
  ...(hasDirectory ? referencesOf(ui) : []).map(([property, kind]) =>
    widgetFor(
      `reference:${property}`,
      ['integer', 'number', 'string'],
      10,
      (props) => ReferenceInput({ ...props, kind }),
      (field) => isRoot(field, property),
    ),
  ),
]
