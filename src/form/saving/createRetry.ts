import type { Autosave } from './Autosave.js'

/** Delays between attempts, in ms; the last one repeats. */
const delays = [2_000, 5_000, 15_000, 30_000, 60_000] as const

/** Retries a save whose failure is transient. */
export interface Retry {
  /** Starts watching the saves. Returns a function that stops. */
  start(): () => void
  /** Retries at once, as when the network is back. */
  now(): void
}

/** Creates the {@link Retry} of a form's saves. */
export const createRetry = (autosave: Pick<Autosave, 'state' | 'subscribe' | 'retry'>): Retry => {
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const now = () => {
    const state = autosave.state()
    if (state.kind === 'failed' && state.isTransient) autosave.retry()
  }
  const schedule = () => {
    const state = autosave.state()
    clearTimeout(timer)
    if (state.kind !== 'failed' || !state.isTransient) {
      if (state.kind === 'saved') attempts = 0
      return
    }
    timer = setTimeout(now, delays[Math.min(attempts, delays.length - 1)])
    attempts += 1
  }

  return {
    start: () => {
      const unsubscribe = autosave.subscribe(schedule)
      schedule()
      return () => {
        unsubscribe()
        clearTimeout(timer)
      }
    },
    now,
  }
}
