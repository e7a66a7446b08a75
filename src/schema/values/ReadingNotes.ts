import type { FieldModel, GroupChoice } from '../FieldModel.js'

/** A part of a path in form values. */
export type FormPath = readonly (string | number)[]

/** A choice in the form, with the list or object that holds its value. */
export interface ReadChoice {
  readonly within: unknown
  /** The key or position of the value there; undefined where the object itself is the value. */
  readonly at?: string | number
  /** The picked branch: the value has to fit its schema. */
  readonly branch?: { readonly data: unknown; readonly schema: unknown; readonly field: FieldModel }
  /** The choice of a group. */
  readonly choice?: GroupChoice
}

/** What a reading notes beside the data. */
export interface ReadingNotes {
  /** The positions in the form of the items of each list. */
  readonly positions: Map<unknown, readonly number[]>
  /** Where the parts of a list or object are in the form's values, if elsewhere than under their key or position. */
  readonly places: Map<unknown, Map<string | number, FormPath>>
  readonly choices: ReadChoice[]
  /** Rows with a name that another one has, or without a name. */
  readonly badRows: { readonly within: unknown; readonly place: FormPath; readonly isRepeated: boolean }[]
}

/** Data read from a form. */
export interface FormReading {
  readonly data: Readonly<Record<string, unknown>>
  readonly notes: ReadingNotes
}
