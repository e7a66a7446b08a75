import { useCallback, useEffect, useRef, useState } from 'react'
import type { AroundNavHandler } from 'wouter'
import type { UnsavedListener } from '../form/EncounterFormProps.js'

/** The question whether to leave unsaved work. */
export interface Asking {
  /** Why it is asked, where that is not the user's own way out. */
  readonly why: string | undefined
  /** A save is under way, and takes long. */
  readonly isSaving: boolean
  readonly stay: () => void
  readonly leave: () => void
}

interface LeaveGuard {
  /** Told by the page that is open whether it holds what is not saved. */
  readonly setUnsaved: UnsavedListener
  /**
   * Runs the action once what is unsaved is saved; asks where that cannot be done.
   *
   * @param why Says who wants it, where it is not the user of this page.
   */
  readonly ask: (action: () => void, why?: string) => void
  /** Forgets the question that is open, and what it was for. */
  readonly forget: () => void
  /** Runs the action without asking. */
  readonly pass: (action: () => void) => void
  /** Holds each way of the router that leaves the page: the `aroundNav` of its `Router`. */
  readonly around: AroundNavHandler
  /** The question that is open. */
  readonly asking: Asking | undefined
}

/** So long a save may take before the user is asked, in ms; it goes on behind the question. */
const longestSave = 1_000

/**
 * Sees to unsaved work before a page of the app is left, by a link, a key or the Back button: it is saved, or the user is
 * asked. Leaving the app itself is the browser's to ask about. In a browser without the Navigation API the Back button is not
 * held; the copy in the tab is kept there, and is back with the page.
 *
 * @param beginsAnew Whether going to the address that is open already leaves the page, as to another new encounter.
 */
export const useLeaveGuard = (beginsAnew: (pathname: string) => boolean): LeaveGuard => {
  const work = useRef<{ readonly discard: () => void; readonly settle: () => Promise<boolean> }>(undefined)
  const passing = useRef(false)
  const turn = useRef(0)
  const [asking, setAsking] = useState<Asking>()

  const setUnsaved = useCallback<UnsavedListener>((unsaved, discard, settle) => {
    work.current = unsaved ? { discard, settle } : undefined
  }, [])
  const pass = useCallback((action: () => void) => {
    passing.current = true
    action()
    passing.current = false
  }, [])
  const forget = useCallback(() => {
    turn.current += 1
    setAsking(undefined)
  }, [])
  const ask = useCallback(
    (action: () => void, why?: string) => {
      const { current: held } = work
      forget()
      if (held === undefined) return pass(action)
      const asked = turn.current
      /** Ends the question, unless another way out was taken meanwhile. */
      const end = (): boolean => {
        const isLatest = asked === turn.current
        if (isLatest) {
          turn.current += 1
          setAsking(undefined)
        }
        return isLatest
      }
      const show = (isSaving: boolean) => {
        if (asked !== turn.current) return
        setAsking({
          why,
          isSaving,
          stay: end,
          leave: () => {
            if (!end()) return
            held.discard()
            pass(action)
          },
        })
      }
      const timer = setTimeout(() => show(true), longestSave)
      void held.settle().then((isSettled) => {
        clearTimeout(timer)
        if (!isSettled) show(false)
        else if (end()) pass(action)
      })
    },
    [forget, pass],
  )

  const isHeld = useCallback(
    (address: string, replaces: boolean): boolean => {
      if (passing.current || work.current === undefined) return false
      const { pathname } = new URL(address, window.location.href)
      return pathname !== window.location.pathname || (!replaces && beginsAnew(pathname))
    },
    [beginsAnew],
  )
  const around = useCallback<AroundNavHandler>(
    (navigate, to, options) => {
      const go = () => navigate(to, options)
      if (isHeld(to, options?.replace === true)) ask(go)
      else go()
    },
    [ask, isHeld],
  )

  useEffect(() => {
    const navigation = 'navigation' in window ? window.navigation : undefined
    const handle = (event: NavigateEvent) => {
      const { destination } = event
      const isBack = event.navigationType === 'traverse' && destination.sameDocument && !event.hashChange
      if (!isBack || !event.cancelable || !isHeld(destination.url, false)) return
      event.preventDefault()
      ask(() => {
        // It is carried out later, when the guard is up again.
        work.current = undefined
        navigation?.traverseTo(destination.key)
      })
    }
    navigation?.addEventListener('navigate', handle)
    return () => navigation?.removeEventListener('navigate', handle)
  }, [ask, isHeld])

  return { setUnsaved, ask, forget, pass, around, asking }
}
