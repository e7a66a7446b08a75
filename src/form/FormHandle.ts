/** What a host can do with a form that it shows, by its `ref`. */
export interface FormHandle {
  /** Focuses the first field. */
  readonly focus: () => void
  /** Does what the form's own button does: checks, and says what is wrong. Never rejects. */
  readonly submit: () => Promise<void>
  /** Drops what was typed. */
  readonly reset: () => void
}
