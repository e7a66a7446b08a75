import { useCallback, useEffect, useRef, useState } from 'react'
import type { User } from '../encounter/User.js'
import * as words from '../messages/en/userChange.js'
import type { AppStorage } from './appStorage.js'
import { demoUserOf } from './demo/users.js'
import type { useLeaveGuard } from './useLeaveGuard.js'

interface UserChange {
  /** Signs in as another user, here and in every other tab. */
  readonly signInAs: (user: User) => void
  /** Signed in in another tab, while this one still holds what could not be saved. */
  readonly arriving: User | undefined
  /** Could not be signed in: this browser has no room to keep that. */
  readonly refused: User | undefined
  /** Told by the page that is open whether it holds what is not saved. */
  readonly noteUnsaved: (unsaved: boolean) => void
}

/**
 * One browser, one user: signing in in one tab reaches all of them. Each first saves what is open in the name of whoever typed
 * it, and asks where it cannot; then it closes what is open. The tab in which it is done, where the new user sees what is
 * open, opens that anew as theirs.
 */
export const useUserChange = ({
  user,
  setUser,
  runEnded,
  storage,
  guard,
  navigate,
}: {
  readonly user: User
  readonly setUser: (user: User) => void
  /** Resolves once no run over many encounters is under way; undefined where none is. */
  readonly runEnded: () => Promise<void> | undefined
  readonly storage: Pick<AppStorage, 'readUserId' | 'writeUserId' | 'onUserChange'>
  readonly guard: Pick<ReturnType<typeof useLeaveGuard>, 'ask' | 'forget' | 'pass'>
  readonly navigate: (path: string) => void
}): UserChange => {
  const { pass } = guard
  const [arriving, setArriving] = useState<User>()
  const [refused, setRefused] = useState<User>()
  const waiting = useRef<User>(undefined)

  /** What is under way is ended first, be it one form or a run over many encounters. */
  const ask = useCallback(
    (action: () => void, why?: string) => {
      const ended = runEnded()
      if (ended === undefined) return guard.ask(action, why)
      const since = waiting.current
      // Whom it was waited for may be signed out again by then.
      void ended.then(() => {
        if (waiting.current === since) guard.ask(action, why)
      })
    },
    [runEnded, guard.ask],
  )
  const wait = useCallback((next: User | undefined) => {
    waiting.current = next
    setArriving(next)
  }, [])
  const followElsewhere = useCallback(
    (next: User) => {
      // Somebody else has signed in since, and is followed by what was asked then.
      if (waiting.current !== next) return
      wait(undefined)
      setUser(next)
      // The list keeps its filters: they name nobody.
      if (window.location.pathname.startsWith('/encounters/'))
        pass(() => navigate(`/${window.location.search}`))
    },
    [wait, setUser, pass, navigate],
  )

  const signInAs = useCallback(
    (next: User) =>
      ask(() => {
        const isKept = storage.writeUserId(next.id)
        setRefused(isKept ? undefined : next)
        if (!isKept) return
        wait(undefined)
        setUser(next)
      }),
    [ask, storage, wait, setUser],
  )
  useEffect(
    () =>
      storage.onUserChange(() => {
        const id = storage.readUserId()
        // The storage was cleared: nobody has signed in.
        if (id === null) return
        const next = demoUserOf(id)
        const isBack = next.id === user.id
        if (isBack && waiting.current !== undefined) guard.forget()
        wait(isBack ? undefined : next)
        if (!isBack) ask(() => followElsewhere(next), words.userSignedIn(next.name))
      }),
    [storage, user, guard.forget, wait, ask, followElsewhere],
  )
  const noteUnsaved = useCallback(
    (unsaved: boolean) => {
      // What held it up is saved by now.
      if (!unsaved && waiting.current !== undefined && runEnded() === undefined)
        followElsewhere(waiting.current)
    },
    [runEnded, followElsewhere],
  )

  return { signInAs, arriving, refused, noteUnsaved }
}
