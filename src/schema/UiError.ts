import * as words from '../messages/en/uiDescription.js'

/** A UI description that does not fit its schema. Thrown while a form is compiled. */
export class UiError extends Error {
  override readonly name = 'UiError'
  /** Where in the UI description, as a JSON Pointer: `/order/2`. */
  readonly pointer: string

  /**
   * @param problem What is wrong, for example `has "Colour", where the schema has no field`.
   * @param fix How to fix it, as a sentence.
   */
  constructor(pointer: string, problem: string, fix: string) {
    super(words.cannotUse(pointer, problem, fix))
    this.pointer = pointer
  }
}
