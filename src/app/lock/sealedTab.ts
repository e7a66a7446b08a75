import { createTabSeal } from '../../client/outbox/createTabSeal.js'
import { keysWithPrefix, type StorageLike } from '../../client/StorageLike.js'
import { isDictionary } from '../../schema/isDictionary.js'
import { type Place, readPlace } from '../signIn/place.js'
import { forgetLaunch, forgetPatient, smartKey } from '../smart/SmartTab.js'
import { tabActiveKey, writeShared } from './lockKeys.js'

const prefix = 'encounter-form'
const sealedPrefix = 'encounter-form-app:sealed:'
/** Since when the tab is locked for a user: what is encrypted is theirs once they were asked who they are since. */
const lockedPrefix = `${sealedPrefix}locked:`
/** What is encrypted for a user who has signed out of the locked app. */
const asidePrefix = `${sealedPrefix}aside:`

/** Whose name is on what the demo encrypts: it does not tell its users apart. */
export const nobody = 'demo'

const sealOf = (tab: StorageLike, user: string) => createTabSeal({ tab, prefix, place: sealedPrefix, user })

/** Removes all that the tab keeps in plain text of patients and its user; at which EHR it signs in stays. */
export const clearTab = (tab: StorageLike): void => {
  for (const key of keysWithPrefix(tab, prefix))
    if (!key.startsWith(sealedPrefix) && key !== smartKey) tab.removeItem(key)
  forgetPatient(tab)
  // So that a page that opens here next looks whether it is locked.
  writeShared(tab, tabActiveKey, '0')
}

/** Whether the tab keeps something encrypted for a user. */
export const isSealed = (tab: StorageLike, user: string): boolean => sealOf(tab, user).isClosed()

/** Notes that the tab is locked for a user, until what is encrypted is put back. */
export const markLocked = (tab: StorageLike, user: string, since: number): void =>
  writeShared(tab, lockedPrefix + user, String(since))

/** For whom the tab is locked, since when. */
export const locksOf = (tab: StorageLike): readonly { readonly user: string; readonly since: number }[] =>
  keysWithPrefix(tab, lockedPrefix).map((key) => ({
    user: key.slice(lockedPrefix.length),
    since: Number(tab.getItem(key)) || 0,
  }))

/** Puts aside what is encrypted, and forgets the lock of the tab: another session can begin in it, which sees nothing of it. */
export const setAside = (tab: StorageLike): void => {
  for (const { user } of locksOf(tab)) {
    const sealed = tab.getItem(sealedPrefix + user)
    tab.removeItem(sealedPrefix + user)
    tab.removeItem(lockedPrefix + user)
    if (sealed !== null) writeShared(tab, asidePrefix + user, sealed)
  }
  forgetLaunch(tab)
}

/** Puts back where it was what was set aside for a user, unless something newer is encrypted for them. */
export const takeBack = (tab: StorageLike, user: string): void => {
  const aside = tab.getItem(asidePrefix + user)
  if (aside === null || isSealed(tab, user)) return
  tab.removeItem(asidePrefix + user)
  writeShared(tab, sealedPrefix + user, aside)
}

/**
 * Encrypts all that the tab keeps for a user, with where in the app they were. Where that fails, it is removed. What was
 * encrypted before stays, with its place: the app was not open since.
 *
 * @param besides Ends what goes on in the locked tab, and leaves in it what came of it; that is encrypted, too.
 */
export const sealTab = async (
  tab: StorageLike,
  user: string,
  place: Place,
  besides?: Promise<void>,
): Promise<void> => {
  const seal = sealOf(tab, user)
  const ehr = tab.getItem(smartKey)
  const close = () => seal.close({ place }).catch(() => false)
  let isDone = seal.isClosed() || (await close())
  // Encrypted with the rest, and without its patient still needed: whoever is asked to unlock the tab is asked there.
  const leaveEhr = () => {
    if (ehr !== null) tab.setItem(smartKey, ehr)
    forgetPatient(tab)
  }
  if (besides !== undefined) {
    leaveEhr()
    await besides
    tab.removeItem(smartKey)
    isDone = await close()
  }
  leaveEhr()
  // A demo without https has no encryption, and keeps its encounters in plain text anyway.
  if (isDone || user !== nobody) clearTab(tab)
}

/** Puts back what was encrypted for a user. Returns where in the app they were. */
export const unsealTab = async (tab: StorageLike, user: string): Promise<Place | undefined> => {
  const opened = await sealOf(tab, user).open()
  tab.removeItem(lockedPrefix + user)
  return isDictionary(opened?.besides) ? readPlace(opened.besides.place) : undefined
}

/** Removes what is encrypted for a user, with its key. */
export const forgetSeal = (tab: StorageLike, user: string): Promise<void> => {
  for (const place of [lockedPrefix, asidePrefix]) tab.removeItem(place + user)
  return sealOf(tab, user).forget()
}
