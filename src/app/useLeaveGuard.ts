import { useCallback, useEffect, useRef, useState } from 'react'

interface Asking {
  readonly stay: () => void
  readonly leave: () => void
}

interface LeaveGuard {
  /** `discard` gives up what is unsaved: called where the user leaves all the same. */
  readonly setUnsaved: (unsaved: boolean, discard: () => void) => void
  /** Runs the action, after asking where there is unsaved work. */
  readonly ask: (action: () => void) => void
  /** Runs the action without asking. */
  readonly pass: (action: () => void) => void
  /** The question that is open. */
  readonly asking: Asking | undefined
}

/**
 * Asks before a page of the app with unsaved work is left, by a link, a key or the Back button. Leaving the app itself
 * is the browser's to ask about. A browser without the Navigation API does not ask; the copy in the tab is kept there,
 * and is back with the page.
 *
 * @param beginsAnew Whether going to the address that is open already leaves the page, as to another new encounter.
 */
export const useLeaveGuard = (
  navigate: (path: string) => void,
  beginsAnew: (pathname: string) => boolean,
): LeaveGuard => {
  const unsaved = useRef(false)
  const discard = useRef<() => void>(undefined)
  const passing = useRef(false)
  const [asking, setAsking] = useState<Asking>()

  const setUnsaved = useCallback((value: boolean, give: () => void) => {
    unsaved.current = value
    discard.current = give
  }, [])
  const pass = useCallback((action: () => void) => {
    passing.current = true
    action()
    passing.current = false
  }, [])
  const ask = useCallback(
    (action: () => void) => {
      if (!unsaved.current) return pass(action)
      setAsking({
        stay: () => setAsking(undefined),
        leave: () => {
          setAsking(undefined)
          discard.current?.()
          pass(action)
        },
      })
    },
    [pass],
  )

  useEffect(() => {
    const navigation = 'navigation' in window ? window.navigation : undefined
    const handle = (event: NavigateEvent) => {
      const { destination } = event
      const leaves = destination.sameDocument && !event.hashChange && event.navigationType !== 'reload'
      if (!leaves || !event.cancelable || passing.current || !unsaved.current) return
      const { pathname, search } = new URL(destination.url)
      const isSame = pathname === window.location.pathname
      if (isSame && (event.navigationType === 'replace' || !beginsAnew(pathname))) return
      event.preventDefault()
      ask(() => {
        // Going back by key is carried out later, when the guard is up again.
        unsaved.current = false
        if (event.navigationType === 'traverse') navigation?.traverseTo(destination.key)
        else navigate(pathname + search)
      })
    }
    navigation?.addEventListener('navigate', handle)
    return () => navigation?.removeEventListener('navigate', handle)
  }, [ask, navigate, beginsAnew])

  return { setUnsaved, ask, pass, asking }
}
