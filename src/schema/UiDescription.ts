/** How one field is shown, where the schema's own words are not enough. */
export interface FieldUi {
  /** Replaces the label that comes from `title` or the property's name. */
  readonly label?: string
  /** Replaces the help that comes from `description`. */
  readonly help?: string
  readonly placeholder?: string
  /** Labels of the values of a choice, by value. */
  readonly options?: Readonly<Record<string, string>>
  /** The name of a widget, which then shows the field whatever the others rank. */
  readonly widget?: string
  /** Of a list of objects: the property that identifies a row. A new row gets a random text there. */
  readonly rowKey?: string
  /** The field is not shown. Its value is kept. */
  readonly isHidden?: boolean
}

/** Fields under a heading. */
export interface GroupUi {
  readonly title?: string
  /** Properties of the schema's root. */
  readonly fields: readonly string[]
  /** How many stand side by side where there is room; 1 by default. */
  readonly columns?: 1 | 2 | 3
}

/** What a JSON Schema cannot say about its form. Everything in it is optional, and what it does not name stays as it is. */
export interface UiDescription {
  /** Properties of the schema's root in the order of the form. Those not named follow in the schema's order. */
  readonly order?: readonly string[]
  readonly groups?: readonly GroupUi[]
  /**
   * Fields by JSON Pointer (RFC 6901) in the data, with `*` for every item of a list: `/Address/City`,
   * `/ServiceLines/*` followed by `/Units`.
   */
  readonly fields?: Readonly<Record<string, FieldUi>> | undefined
}
