import type { JsonSchema, JsonValue } from './JsonSchema.js'

/** The properties of every field, read from the JSON Schema. */
export interface FieldBase {
  /** Property names from the root. Items of an array add no segment: only the form knows their position. */
  readonly path: readonly string[]
  /** The last segment of the path; empty for the root. */
  readonly name: string
  /** From `title`, else from the property name: `DateOfBirth` is "Date of birth", `PatientId` is "Patient ID". */
  readonly label: string
  /** From `description`. */
  readonly help?: string
  /** From `example` or the first entry of `examples`, as text. */
  readonly placeholder?: string
  readonly required: boolean
  /** The schema requires the property and allows null: an empty input is null. `required` is false then. */
  readonly nullWhenEmpty?: true
  readonly default?: JsonValue
  /** From `readOnly`. */
  readonly readOnly: boolean
  /** The schema of this field, with local `$ref` resolved. */
  readonly schema: JsonSchema
}

/** A string; `format` as in the schema. */
export interface StringField extends FieldBase {
  readonly kind: 'string'
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
}

/** A calendar date: a string with format `date`. */
export interface DateField extends FieldBase {
  readonly kind: 'date'
}

/** A number, or an integer within JavaScript's safe range. */
export interface NumberField extends FieldBase {
  readonly kind: 'number' | 'integer'
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
}

/** A boolean. */
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean'
}

/** One of a fixed list of values: `enum`, or `const`. */
export interface EnumField extends FieldBase {
  readonly kind: 'enum'
  readonly options: readonly JsonValue[]
  /** Labels of the options, if the schema titles them (`oneOf` of `const` and `title`). */
  readonly optionLabels?: readonly string[]
}

/** A list. */
export interface ArrayField extends FieldBase {
  readonly kind: 'array'
  /** The field of one item. Created when read, because a recursive schema is infinitely deep. */
  readonly item: FieldModel
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems: boolean
}

/** A group of fields. */
export interface ObjectField extends FieldBase {
  readonly kind: 'object'
  /** In the schema's order. Created when read, because a recursive schema is infinitely deep. */
  readonly fields: readonly FieldModel[]
}

/** A value that no built-in widget can edit (several types, a tuple, …). It is validated all the same. */
export interface UnsupportedField extends FieldBase {
  readonly kind: 'unsupported'
  /** The keyword that causes this; empty if a keyword is missing. */
  readonly keyword: string
  /** The reason, which names the keyword. */
  readonly reason: string
}

/** A field of the form, as the JSON Schema describes it. */
export type FieldModel =
  | StringField
  | DateField
  | NumberField
  | BooleanField
  | EnumField
  | ArrayField
  | ObjectField
  | UnsupportedField
