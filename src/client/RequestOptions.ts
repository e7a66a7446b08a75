/** Options of every call. `signal` cancels a call that has not started. */
export interface RequestOptions {
  readonly signal?: AbortSignal
}
