/** What every call takes. */
export interface RequestOptions {
  readonly signal?: AbortSignal
}
