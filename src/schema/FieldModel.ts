import type { JsonSchema, JsonValue } from './JsonSchema.js'

/** The properties of every field, read from the JSON Schema. */
export interface FieldBase {
  /** Property names from the root. Items of an array add no segment: only the form knows their position. */
  readonly path: readonly string[]
  /** Its JSON Pointer in a UI description, with `*` for an item: `/ServiceLines/*` and then `/Units`. */
  readonly at: string
  /** The last segment of the path; empty for the root. */
  readonly name: string
  /** From `title`, else from the property name: `DateOfBirth` is "Date of birth", `PatientId` is "Patient ID". */
  readonly label: string
  /** From `description`. */
  readonly help?: string
  /** From `example` or the first entry of `examples`, as text. */
  readonly placeholder?: string
  readonly required: boolean
  /** From the UI description: the widget that shows it, by name. */
  readonly widget?: string
  /** From the UI description: it is not shown, and keeps its value. */
  readonly isHidden?: true
  /** The schema requires the property and allows null: an empty input is null. `required` is false then. */
  readonly nullWhenEmpty?: true
  readonly default?: JsonValue
  /** From `readOnly`. */
  readonly readOnly: boolean
  /** From `writeOnly`: a secret, which is not shown again. */
  readonly writeOnly?: true
  /** From `deprecated`. */
  readonly deprecated?: true
  /** From `examples`. */
  readonly examples?: readonly JsonValue[]
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
  /** From `const`: the only value, which a required field has without being filled in. */
  readonly isFixed?: true
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
  /** From the UI description: the property that identifies a row. */
  readonly rowKey?: string
}

/** A list in which each position has a field of its own. */
export interface TupleField extends FieldBase {
  readonly kind: 'tuple'
  /** The fields of the first positions. Created when read, because a recursive schema is infinitely deep. */
  readonly positions: readonly FieldModel[]
  /** The field of each further item; absent where there may be none. */
  readonly item?: FieldModel
  /** Whether the schema describes the further items, so that some may be added. */
  readonly isOpen: boolean
  readonly minItems?: number
  readonly maxItems?: number
}

/** One of the schemas that a value may fit. */
export interface Branch {
  readonly label: string
  /** The branch as the schema has it. */
  readonly schema: unknown
}

/** A branch with a field of its own. */
export interface ChoiceBranch extends Branch {
  /** Created when read, because a recursive schema is infinitely deep. */
  readonly field: FieldModel
}

/** A value of one of several kinds: several types, or `oneOf` and `anyOf` of anything but groups. */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  readonly branches: readonly ChoiceBranch[]
  /** The branch of a value that is not filled in yet; undefined where people have to select one. */
  readonly start: number | undefined
  /** The branches are the value, and null, which an empty input cannot stand for: that of an item. */
  readonly isNullable: boolean
  /** The branch that a value fits best. */
  readonly pick: (value: unknown) => number | undefined
}

/** Branches of a group: the fields of the picked one stand among the group's. */
export interface GroupChoice {
  /** Its key in the group's form values, which hold the index of the picked branch. */
  readonly key: string
  readonly keyword: 'oneOf' | 'anyOf'
  readonly label: string
  readonly help?: string
  readonly branches: readonly Branch[]
  /** The property whose fixed value tells the branches apart. It has no field: the choice stands for it. */
  readonly property?: string
  /** The branch that data fits best. */
  readonly pick: (data: unknown) => number | undefined
}

/** The properties of a group that are not named in the schema. */
export interface GroupRows {
  /** The field of a property's value; undefined where the property may not have that name. */
  readonly fieldOf: (property: string) => FieldModel | undefined
  /** The field of a property whose name is not known yet. */
  readonly field: FieldModel
}

/** How a group depends on its values. */
export interface GroupVariants {
  /** The field of a property that the group has for some values. */
  readonly possible: (property: string) => FieldModel | undefined
  /** The group as it is for some data. Returns the same object for the same fields. */
  readonly of: (data: unknown, picked: (choice: GroupChoice) => number | undefined) => ObjectField
}

/** A group of fields. */
export interface ObjectField extends FieldBase {
  readonly kind: 'object'
  /**
   * The fields that are shown whatever the values are, in the schema's order; `visibleFields` gives those for some values.
   * Created when read, because a recursive schema is infinitely deep.
   */
  readonly fields: readonly FieldModel[]
  /** The choices between branches, above the fields of what they change. */
  readonly choices: readonly GroupChoice[]
  /** Properties whose value is fixed by the picked branches. */
  readonly fixed: ReadonlyMap<string, { readonly value: JsonValue; readonly required: boolean }>
  /** Whether the schema of a property accepts a value. */
  readonly fits: (property: string, value: unknown) => boolean
  readonly rows?: GroupRows
  /** Absent where the fields do not depend on the values. */
  readonly variants?: GroupVariants
}

/** A value that no built-in widget can edit, such as one that is not allowed. It is validated all the same. */
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
  | TupleField
  | ChoiceField
  | ObjectField
  | UnsupportedField
