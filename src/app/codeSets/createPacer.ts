/** Throttles a stream of values, showing only the latest. */
export interface Pacer<Value> {
  readonly show: (value: Value) => void
  /** Stops for good, and drops a pending value. */
  readonly stop: () => void
}

/** Creates a pacer that shows the first value immediately, then the latest one every `everyMs` milliseconds. */
export const createPacer = <Value>(show: (value: Value) => void, everyMs: number): Pacer<Value> => {
  let waiting: { readonly value: Value } | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const showLatest = () => {
    timer = undefined
    if (waiting === undefined) return
    show(waiting.value)
    waiting = undefined
    timer = setTimeout(showLatest, everyMs)
  }
  return {
    show: (value) => {
      if (stopped) return
      waiting = { value }
      if (timer === undefined) showLatest()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
