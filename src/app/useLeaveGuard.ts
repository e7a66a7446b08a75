import { useCallback, useEffect, useRef, useState } from 'react'
import type { AroundNavHandler } from 'wouter'
import type { UnsavedListener } from '../form/EncounterFormProps.js'

/** The open prompt about leaving unsaved work. */
export interface Asking {
  /** Why the user is asked, if they did not choose to leave themselves. */
  readonly why: string | undefined
  /** A save is running and is taking long. */
  readonly isSaving: boolean
  readonly stay: () => void
  readonly leave: () => void
}

interface LeaveGuard {
  /** The open page calls this whenever it gains or loses unsaved work. */
  readonly setUnsaved: UnsavedListener
  /**
   * Runs the action once unsaved work is saved; asks the user if it cannot be saved.
   *
   * @param why Who wants to leave, if not the user of this page.
   */
  readonly ask: (action: () => void, why?: string) => void
  /** Drops the open prompt and its pending action. */
  readonly forget: () => void
  /** Runs the action without asking. */
  readonly pass: (action: () => void) => void
  /** Intercepts router navigations that leave the page. Pass it to `Router` as `aroundNav`. */
  readonly around: AroundNavHandler
  /** The open prompt, if any. */
  readonly asking: Asking | undefined
}

/** How long a save may take before the user is asked, in ms. The save continues behind the prompt. */
const longestSave = 1_000

/**
 * Guards unsaved work: before a link, a key or the Back button leaves a page of the app, the work is saved, or the user is
 * asked if it cannot be. Leaving the app itself is left to the browser's own prompt. Without the Navigation API the Back
 * button cannot be intercepted; the working copy stays in the tab and comes back with the page.
 *
 * @param beginsAnew Whether navigating to the current address still leaves the page, as from one new encounter to another.
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
      /** Closes the prompt. Returns false if another attempt to leave has replaced it since. */
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
        // The traversal runs asynchronously, after `pass` has re-armed the guard.
        work.current = undefined
        navigation?.traverseTo(destination.key)
      })
    }
    navigation?.addEventListener('navigate', handle)
    return () => navigation?.removeEventListener('navigate', handle)
  }, [ask, isHeld])

  return { setUnsaved, ask, forget, pass, around, asking }
}
