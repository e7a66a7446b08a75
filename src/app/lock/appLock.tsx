import type { ReactNode } from 'react'
import { flushSync } from 'react-dom'
import { forgetSession } from '../../review/session/storageKeys.js'
import type { AppFrame } from '../AppFrame.js'
import { placeHere, setPlace } from '../signIn/place.js'
import { SignInPage } from '../signIn/SignInPage.js'
import { leaveSignedOut, signedOutKey } from '../signOut/leaveSignedOut.js'
import { userOf } from '../users.js'
import { createIdleWatch, isPast, lastActiveOf } from './createIdleWatch.js'
import { LockPage } from './LockPage.js'
import {
  lockAfterOf,
  lockKeys,
  readActive,
  readLock,
  tabActiveKey,
  unlockAll,
  writeShared,
} from './lockKeys.js'
import { isSealed, markLocked, nobody, sealTab, unsealTab } from './sealedTab.js'

/** What somebody does who is there. */
const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Calls back when the page may have slept. */
const onWaking = (check: () => void, signal: AbortSignal): void => {
  for (const type of ['focus', 'pageshow']) window.addEventListener(type, check, { signal })
  for (const type of ['visibilitychange', 'resume']) document.addEventListener(type, check, { signal })
}

/**
 * Resolves once the bulk run that is under way has ended, and what came of it is in the tab; undefined where there is none. How
 * far it is meanwhile is nothing to keep: the tab has encrypted where it was, and no step is taken twice.
 */
const runEnded = ({ reviewSessions, storage: { tab } }: AppFrame): Promise<void> | undefined => {
  const session = reviewSessions.current()
  const forget = () => {
    if (session?.state().bulk.kind === 'running') forgetSession(tab)
  }
  session?.subscribe(forget)
  window.addEventListener('pagehide', forget)
  return reviewSessions.runEnded()
}

/**
 * Locks the app when nobody was there for a while, in all tabs at once, and takes it away in all tabs when its user signs
 * out in one.
 */
export const startLock = (frame: AppFrame): void => {
  const { storage, signIn, queryClient, reviewSessions } = frame
  const { records, tab } = storage
  const user = signIn?.subject ?? nobody
  const open = new AbortController()

  const takeAway = (page: ReactNode) => {
    open.abort()
    // At once: what is done next finds what was typed in the tab, and nothing of it on the screen.
    flushSync(() => frame.show(page))
    frame.close()
    queryClient.clear()
    setPlace({ path: import.meta.env.BASE_URL, state: null })
  }

  /** @param note Told to the other tabs; absent where it is this one alone. */
  const lock = (note: { readonly since: number; readonly name?: string | undefined } | undefined) => {
    if (open.signal.aborted) return
    const place = placeHere()
    const name = note?.name ?? userOf(frame.users, storage.readUserId()).name
    signIn?.hold()
    const reopen = async () => {
      await sealed
      const back = await unsealTab(tab, user)
      signIn?.park()
      if (back !== undefined) setPlace(back)
      location.reload()
    }
    const unlock = async () => {
      await sealed
      if (signIn !== undefined) return signIn.signInAgain({ confirms: true })
      unlockAll(records)
      await reopen()
    }
    takeAway(
      <LockPage
        isDemo={signIn === undefined}
        name={name}
        session={reviewSessions.current()}
        onUnlock={unlock}
      />,
    )
    if (note !== undefined) {
      writeShared(records, lockKeys.lock, JSON.stringify({ ...note, name }))
      if (signIn !== undefined) markLocked(tab, user, note.since)
    }
    const sealed = sealTab(tab, user, place, runEnded(frame))
    storage.onKeyChange(lockKeys.lock, () => {
      const isSame = signIn === undefined || records.getItem(lockKeys.subject) === user
      if (readLock(records) === undefined && isSame) void reopen()
    })
  }

  const after = lockAfterOf(frame.config)
  if (after !== undefined) {
    const watch = createIdleWatch({
      after,
      since: frame.openedAt,
      now: Date.now,
      shared: {
        read: () => readActive(records),
        write: (at) => {
          writeShared(records, lockKeys.active, String(at))
          writeShared(tab, tabActiveKey, String(at))
        },
      },
      schedule: (ms, callback) => {
        const timer = setTimeout(callback, ms)
        return () => clearTimeout(timer)
      },
      onDue: () => lock({ since: Date.now() }),
    })
    const { signal } = open
    signal.addEventListener('abort', watch.stop)
    const noteActive = (event: Event) => {
      if (watch.active()) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    for (const type of signsOfLife) window.addEventListener(type, noteActive, { capture: true, signal })
    onWaking(watch.check, signal)
  }
  const followLock = () => {
    const note = readLock(records)
    if (note !== undefined) lock(note)
  }
  storage.onKeyChange(lockKeys.lock, followLock)
  // Another tab may have been locked while this file was on its way.
  followLock()
  if (signIn === undefined) return
  let isOfAnother = false
  storage.onKeyChange(lockKeys.subject, () => {
    const subject = records.getItem(lockKeys.subject)
    if (subject === null) return
    isOfAnother = subject !== user
    // Another user has signed in: this tab alone is locked, for its own.
    if (isOfAnother) lock(undefined)
  })
  storage.onKeyChange(signedOutKey, () => {
    // Where another user signs out, what this tab has encrypted is still there for its own.
    if (records.getItem(signedOutKey) === null || isOfAnother) return
    reviewSessions.end()
    takeAway(<SignInPage reason={{ kind: 'signing-out' }} />)
    leaveSignedOut(frame, user)
  })
}

/** Whether a tab of the demo is opened again after nobody was there for too long, as one that a browser had put to sleep. */
const isTooLate = ({ storage: { records, tab }, config }: AppFrame): boolean => {
  const after = lockAfterOf(config)
  const now = Date.now()
  const here = Number(tab.getItem(tabActiveKey) ?? Number.NaN)
  if (after === undefined || !Number.isFinite(here)) return false
  return isPast(lastActiveOf(now, here, readActive(records)) ?? now, now, after)
}

/**
 * Where nobody is signed in by an issuer: the page to show in the place of a locked app; undefined if the app is open. Then
 * what the tab kept encrypted is put back.
 */
export const openLocked = async (frame: AppFrame): Promise<ReactNode> => {
  const { records, tab } = frame.storage
  const note = readLock(records)
  const reopen = async () => {
    const place = await unsealTab(tab, nobody)
    if (place !== undefined) setPlace(place)
  }
  if (note === undefined && !isTooLate(frame)) {
    if (isSealed(tab, nobody)) await reopen()
    return undefined
  }
  const place = placeHere()
  setPlace({ path: import.meta.env.BASE_URL, state: null })
  await sealTab(tab, nobody, place)
  const unlock = async () => {
    unlockAll(records)
    await reopen()
    location.reload()
  }
  frame.storage.onKeyChange(lockKeys.lock, () => {
    if (readLock(records) === undefined) void unlock()
  })
  return <LockPage isDemo name={undefined} onUnlock={unlock} />
}
