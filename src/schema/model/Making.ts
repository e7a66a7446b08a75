import type { Messages } from '../../messages/Messages.js'
import type { FieldModel } from '../FieldModel.js'
import type { Flatten } from '../FlatSchema.js'
import type { UiDescription } from '../UiDescription.js'

/** The place of a field in the model. */
export interface Place {
  readonly path: readonly string[]
  /** As the field's. */
  readonly at: string
  readonly name: string
  readonly required: boolean
  /** Fallback label without a `title` or name: an item has that of its list. */
  readonly label?: string
  /** An item: an empty input is no item, so null has to be said. */
  readonly isItem?: true
}

/** What the fields of a document are made with. */
export interface Making {
  readonly flatten: Flatten
  readonly words: Messages['schemaModel']
  /** Whether data fits a schema of the document. */
  readonly accepts: (schema: unknown, data: unknown) => boolean
  /** How fields are shown, by their `at`. */
  readonly ui: UiDescription['fields']
  /** Makes the field of a schema. */
  readonly make: (source: unknown, place: Place) => FieldModel
}
