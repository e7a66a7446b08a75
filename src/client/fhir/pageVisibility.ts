import { waitFor } from '../http/createRequester.js'

/** Whether anybody looks at the page. */
export interface PageVisibility {
  /** Resolves once the page is visible, or the signal is aborted. */
  whenVisible(signal: AbortSignal): Promise<void>
  /** Resolves after some ms, or once the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>
}

/** The part of a document that tells whether it is visible. */
export type VisibleDocument = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>

/** Follows the visibility of a document; without one, as in Node, everything is visible. */
export const pageVisibility = (
  page: VisibleDocument | undefined = 'document' in globalThis ? document : undefined,
): PageVisibility => ({
  whenVisible: (signal) =>
    new Promise((resolve) => {
      const check = () => {
        if (page?.visibilityState === 'hidden' && !signal.aborted) return
        page?.removeEventListener('visibilitychange', check)
        signal.removeEventListener('abort', check)
        resolve()
      }
      page?.addEventListener('visibilitychange', check)
      signal.addEventListener('abort', check)
      check()
    }),
  pause: waitFor,
})
