import type { EncounterUi } from '../encounter/Encounter.js'
import type { Messages } from '../messages/Messages.js'
import { isDictionary } from '../schema/isDictionary.js'
import type { JsonSchema } from '../schema/JsonSchema.js'

type Roles = Messages['roles']

interface NamedField {
  readonly property: string | undefined
  readonly label: string
  readonly help?: string
}

const namedFields = (
  ui: EncounterUi,
  { labels, help }: Roles,
  hasDirectory: boolean,
): readonly NamedField[] => [
  ...(hasDirectory
    ? [
        { property: ui.patient, label: labels.patient },
        { property: ui.provider, label: labels.provider },
        { property: ui.appointment, label: labels.appointment },
      ]
    : [
        { property: ui.patient, label: labels.patientId, help: help.patientId },
        { property: ui.provider, label: labels.providerId, help: help.providerId },
        { property: ui.appointment, label: labels.appointmentId, help: help.appointmentId },
      ]),
  { property: ui.dateOfService, label: labels.dateOfService, help: help.dateOfService },
  { property: ui.diagnoses.property, label: labels.diagnoses },
  { property: ui.procedures.property, label: labels.procedures },
  { property: ui.status, label: labels.status },
  { property: ui.identifier, label: labels.identifier },
]

const isTitled = (schema: JsonSchema, property: string): boolean => {
  const properties = isDictionary(schema) && isDictionary(schema.properties) ? schema.properties : {}
  const field = properties[property]
  return isDictionary(field) && typeof field.title === 'string' && field.title.trim() !== ''
}

/**
 * Names the fields that have a role, where the language has words for them. What the schema titles or the UI description
 * labels speaks for itself.
 */
export const nameRoles = (
  ui: EncounterUi,
  schema: JsonSchema,
  roles: Roles,
  hasDirectory: boolean,
): EncounterUi => {
  const fields = namedFields(ui, roles, hasDirectory).flatMap(({ property, label, help = '' }) => {
    if (property === undefined || label === '' || isTitled(schema, property)) return []
    const own = ui.fields?.[`/${property}`]
    if (own?.label !== undefined) return []
    return [[`/${property}`, { ...(help === '' ? {} : { help }), ...own, label }] as const]
  })
  return fields.length === 0 ? ui : { ...ui, fields: { ...ui.fields, ...Object.fromEntries(fields) } }
}
