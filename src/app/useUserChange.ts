import { useCallback, useEffect, useRef, useState } from 'react'
import type { User } from '../encounter/User.js'
import * as en from '../messages/en/userChange.js'
import { useWords } from '../ui/Language/LanguageContext.js'
import type { AppStorage } from './appStorage.js'
import type { useLeaveGuard } from './useLeaveGuard.js'
import { type AppUsers, userOf } from './users.js'

interface UserChange {
  /** Signs in as another user, in this and every other tab. */
  readonly signInAs: (user: User) => void
  /** Signed in in another tab, while this tab still holds work that could not be saved. */
  readonly arriving: User | undefined
  /** Could not be signed in, because the browser has no room to remember it. */
  readonly refused: User | undefined
  /** The open page calls this whenever it gains or loses unsaved work. */
  readonly noteUnsaved: (unsaved: boolean) => void
}

/**
 * One browser, one user: signing in in one tab applies to all of them. Each tab first saves its open work in the name of
 * whoever typed it, asks if it cannot, and then closes it. The tab that signs in is the exception: there the new user sees
 * what is open, so it reopens as theirs.
 */
export const useUserChange = ({
  user,
  users,
  setUser,
  runEnded,
  storage,
  guard,
  navigate,
}: {
  readonly user: User
  readonly users: AppUsers
  readonly setUser: (user: User) => void
  /** Resolves when the current bulk run ends; undefined if none is running. */
  readonly runEnded: () => Promise<void> | undefined
  readonly storage: Pick<AppStorage, 'readUserId' | 'writeUserId' | 'onUserChange'>
  readonly guard: Pick<ReturnType<typeof useLeaveGuard>, 'ask' | 'forget' | 'pass'>
  readonly navigate: (path: string) => void
}): UserChange => {
  const words = useWords('userChange', en)
  const { pass } = guard
  const [arriving, setArriving] = useState<User>()
  const [refused, setRefused] = useState<User>()
  const waiting = useRef<User>(undefined)

  /** Lets running work finish before asking, whether a form or a bulk run. */
  const ask = useCallback(
    (action: () => void, why?: string) => {
      const ended = runEnded()
      if (ended === undefined) return guard.ask(action, why)
      const since = waiting.current
      // The awaited user may have been replaced in the meantime.
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
      // Another user has signed in since; their own request handles it.
      if (waiting.current !== next) return
      wait(undefined)
      setUser(next)
      // The list keeps its filters: they identify nobody.
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
        // The storage was cleared; nobody has signed in.
        if (id === null) return
        const next = userOf(users, id)
        const isBack = next.id === user.id
        if (isBack && waiting.current !== undefined) guard.forget()
        wait(isBack ? undefined : next)
        if (!isBack) ask(() => followElsewhere(next), words.userSignedIn(next.name))
      }),
    [storage, user, users, guard.forget, wait, ask, followElsewhere, words.userSignedIn],
  )
  const noteUnsaved = useCallback(
    (unsaved: boolean) => {
      // The work that blocked the sign-in is saved now.
      if (!unsaved && waiting.current !== undefined && runEnded() === undefined)
        followElsewhere(waiting.current)
    },
    [runEnded, followElsewhere],
  )

  return { signInAs, arriving, refused, noteUnsaved }
}
