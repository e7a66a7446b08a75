import { useMemo } from 'react'
import type { EncounterUi } from '../encounter/Encounter.js'
import * as enRoles from '../messages/en/roles.js'
import type { FieldModel } from '../schema/FieldModel.js'
import type { JsonSchema } from '../schema/JsonSchema.js'
import { schemaWordsOf } from '../schema/SchemaWords.js'
import { useLanguage } from '../ui/Language/LanguageContext.js'
import type { CompiledForm } from './compileForm.js'
import { compileEncounterSchema, encounterWidgets, fieldsInOrder } from './encounterModel.js'
import { standardWidgets } from './fields/standardWidgets.js'
import type { WidgetEntry } from './fields/Widget.js'
import { nameRoles } from './nameRoles.js'

/** What the form of an encounter derives from its schema and UI description, in the language of the form. */
export interface EncounterModel {
  readonly compiled: CompiledForm
  /** The UI description, with the labels of the language. */
  readonly ui: EncounterUi
  /** The fields to show of some, in order. */
  readonly order: (fields: readonly FieldModel[]) => readonly FieldModel[]
  readonly widgets: readonly WidgetEntry[]
}

/**
 * The model of an encounter's form.
 *
 * @throws SchemaError, while rendering, for a schema that cannot be compiled.
 */
export const useEncounterModel = (
  schema: JsonSchema,
  ui: EncounterUi,
  hasDirectory: boolean,
): EncounterModel => {
  const language = useLanguage()
  // By the host's own description: another language must not remount the fields.
  const widgets = useMemo(
    () => [...encounterWidgets(ui, hasDirectory), ...standardWidgets],
    [ui, hasDirectory],
  )
  return useMemo(() => {
    const named = nameRoles(ui, schema, language.wordsOf('roles', enRoles), hasDirectory)
    return {
      compiled: compileEncounterSchema(schema, named, hasDirectory, schemaWordsOf(language)),
      ui: named,
      order: (fields) => fieldsInOrder(fields, named),
      widgets,
    }
  }, [schema, ui, hasDirectory, widgets, language])
}
