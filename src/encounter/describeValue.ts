import { inSentence } from '../messages/englishGrammar.js'
import { isDictionary } from '../schema/isDictionary.js'
import { labelOf } from '../schema/labelOf.js'
import type { UiDescription } from '../schema/UiDescription.js'

type Described = Pick<UiDescription, 'fields'>

/** The label of a field, by its pointer in the UI description. */
const labelAt = ({ fields }: Described, pointer: string): string =>
  fields?.[pointer]?.label ?? labelOf(pointer.slice(pointer.lastIndexOf('/') + 1))

/** The label of a property of the encounter. */
export const propertyLabel = (ui: Described, property: string): string => labelAt(ui, `/${property}`)

const describeAt = (ui: Described, pointer: string, value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) {
    const separator = value.some((item) => typeof item === 'object') ? '; ' : ', '
    return value.map((item: unknown) => describeAt(ui, `${pointer}/*`, item)).join(separator)
  }
  if (!isDictionary(value)) return ui.fields?.[pointer]?.options?.[String(value)] ?? String(value)
  return Object.entries(value)
    .filter(([name]) => ui.fields?.[`${pointer}/${name}`]?.isHidden !== true)
    .map(([name, part]) => [
      inSentence(labelAt(ui, `${pointer}/${name}`)),
      describeAt(ui, `${pointer}/${name}`, part),
    ])
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label} ${text}`)
    .join(', ')
}

/**
 * The value of a property as one line of text: an option by its label, an object as "code 99213, units 2", items of a list
 * one after the other; empty for none.
 */
export const describeValue = (ui: Described, property: string, value: unknown): string =>
  describeAt(ui, `/${property}`, value)

/** The properties that have no role in an encounter, in the order of the form: those that a practice has added. */
export const ownProperties = (ui: {
  readonly order: readonly string[]
  readonly [role: string]: unknown
}): readonly string[] => {
  const roles = Object.values(ui).map((role) => (isDictionary(role) ? role.property : role))
  return ui.order.filter((property) => !roles.includes(property))
}
