import type { Autosave } from './Autosave.js'

/** From one attempt of a failed save to the next, in ms; the last goes on. */
const delays = [2_000, 5_000, 15_000, 30_000, 60_000] as const

/** Tries a save that failed again, for as long as it may pass. */
export interface Retry {
  /** Begins to watch the saves. Returns the way to stop it. */
  start(): () => void
  /** There may be room, or a way to the client, by now. */
  now(): void
}

/** Makes the {@link Retry} of one form's saves. */
export const createRetry = (autosave: Pick<Autosave, 'state' | 'subscribe' | 'retry'>): Retry => {
  let attempts = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const now = () => {
    const state = autosave.state()
    if (state.kind === 'failed' && state.mayPass) autosave.retry()
  }
  const look = () => {
    const state = autosave.state()
    clearTimeout(timer)
    if (state.kind !== 'failed' || !state.mayPass) {
      if (state.kind === 'saved') attempts = 0
      return
    }
    timer = setTimeout(now, delays[Math.min(attempts, delays.length - 1)])
    attempts += 1
  }

  return {
    start: () => {
      const stop = autosave.subscribe(look)
      look()
      return () => {
        stop()
        clearTimeout(timer)
      }
    },
    now,
  }
}
