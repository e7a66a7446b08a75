import { useEffect, useRef, useState } from 'react'

/** The minimum time between two progress updates, in ms. */
const progressInterval = 80

/** The state of some work on the storage. */
export type Work<Result> =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly label: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Reports progress. */
export type Report = (label: string, done: number, total: number) => void

/** Runs one task at a time, and aborts it when the page is left. */
export const useWork = <Result>() => {
  const [work, setWork] = useState<Work<Result>>({ kind: 'none' })
  const abort = useRef<AbortController>(undefined)
  useEffect(() => () => abort.current?.abort(), [])

  const run = async (
    first: string,
    task: (report: Report, signal: AbortSignal) => Promise<Result>,
  ): Promise<Result | undefined> => {
    const controller = new AbortController()
    const { signal } = controller
    abort.current?.abort()
    abort.current = controller
    let shownAt = 0
    let shownLabel = first
    setWork({ kind: 'working', label: first, done: 0, total: 0 })
    const report: Report = (label, done, total) => {
      const now = performance.now()
      if (signal.aborted || (label === shownLabel && now - shownAt < progressInterval)) return
      shownAt = now
      shownLabel = label
      setWork({ kind: 'working', label, done, total })
    }
    try {
      const result = await task(report, signal)
      // A task that completed is done, even if cancelled too late.
      setWork({ kind: 'done', result })
      return result
    } catch (error) {
      setWork(signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error })
      return undefined
    }
  }

  return {
    work,
    run,
    cancel: () => abort.current?.abort(),
    reset: () => setWork({ kind: 'none' }),
  }
}
