import type { ReactNode } from 'react'
import type { AppFrame } from '../AppFrame.js'
import { placeHere, setPlace } from '../signIn/place.js'
import { isPast, lastActiveOf } from './createIdleWatch.js'
import { LockPage } from './LockPage.js'
import { lockAfterOf, lockKeys, readActive, readLock, tabActiveKey, unlockAll } from './lockKeys.js'
import { isSealed, nobody, sealTab, unsealTab } from './sealedTab.js'

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
