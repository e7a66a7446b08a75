import type { JsonSchema, JsonValue } from './JsonSchema.js'

/** What every field has, read from the JSON Schema. */
export interface FieldBase {
  /** Property names from the root; an item of an array adds nothing, its position is known to the form alone. */
  readonly path: readonly string[]
  /** The last name of the path; empty for the root. */
  readonly name: string
  /** From `title`, else from the property name: `DateOfBirth` is "Date of birth", `PatientId` is "Patient ID". */
  readonly label: string
  /** From `description`. */
  readonly help?: string
  /** From `example` or the first of `examples`, as text. */
  readonly placeholder?: string
  readonly required: boolean
  /** The schema requires the property and allows null: an input left empty is null. `required` is false then. */
  readonly nullWhenEmpty?: true
  readonly default?: JsonValue
  /** From `readOnly`. */
  readonly readOnly: boolean
  /** The schema of this field, with local `$ref` resolved. */
  readonly schema: JsonSchema
}

/** A text; `format` as the schema has it. */
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

/** A number, or a whole number that JavaScript holds exactly (safe integer). */
export interface NumberField extends FieldBase {
  readonly kind: 'number' | 'integer'
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
}

/** Yes or no. */
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean'
}

/** One of a fixed list of values: `enum`, or `const`. */
export interface EnumField extends FieldBase {
  readonly kind: 'enum'
  readonly options: readonly JsonValue[]
  /** What to show for each option, where the schema titles them (`oneOf` of `const` and `title`). */
  readonly optionLabels?: readonly string[]
}

/** A list. */
export interface ArrayField extends FieldBase {
  readonly kind: 'array'
  /** The field of one item; a recursive schema makes it endlessly deep, so it is made when read. */
  readonly item: FieldModel
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems: boolean
}

/** A group of fields. */
export interface ObjectField extends FieldBase {
  readonly kind: 'object'
  /** In the schema's order; made when read, as a recursive schema is endlessly deep. */
  readonly fields: readonly FieldModel[]
}

/** A value that no widget that ships can edit (several types, a tuple …). It still validates. */
export interface UnsupportedField extends FieldBase {
  readonly kind: 'unsupported'
  /** The keyword at fault; empty where a keyword is missing. */
  readonly keyword: string
  /** Why, naming the keyword. */
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
