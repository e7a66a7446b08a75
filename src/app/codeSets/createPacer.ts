/** Shows the latest of many values, not too often. */
export interface Pacer<Value> {
  readonly show: (value: Value) => void
  /** Shows nothing any more, also not what was still to come. */
  readonly stop: () => void
}

/** Makes a pacer that shows the first value at once, and then the latest every so many milliseconds. */
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
