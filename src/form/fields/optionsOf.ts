import type { EnumField } from '../../schema/FieldModel.js'
import { optionText } from '../../schema/formValues.js'

/** An option as the form holds it, and as a person reads it. */
export interface ShownOption {
  readonly text: string
  readonly label: string
}

/** The options of a field. */
export const optionsOf = (field: EnumField): readonly ShownOption[] =>
  field.options.map((option, index) => {
    const text = optionText(option)
    return { text, label: field.optionLabels?.[index] ?? text }
  })
