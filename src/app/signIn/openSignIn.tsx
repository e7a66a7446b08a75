import { EncounterClientError } from '../../client/EncounterClientError.js'
import { createMemoryStorage } from '../../client/localStorage/createMemoryStorage.js'
import * as words from '../../messages/en/lock.js'
import { type Sayable, tellerOf } from '../../messages/Told.js'
import { LockPage } from '../lock/LockPage.js'
import { type LockNote, lockKeys, readLock, unlockAll, writeShared } from '../lock/lockKeys.js'
import {
  clearTab,
  isSealed,
  locksOf,
  markLocked,
  sealTab,
  setAside,
  takeBack,
  unsealTab,
} from '../lock/sealedTab.js'
import { createIssuer, type Finished, type Issuer, type IssuerOptions } from './createIssuer.js'
import { createTabTokens, type TabTokens } from './createTabTokens.js'
import { createTokenKeeper } from './createTokenKeeper.js'
import { isAnswer, type Place, placeHere, setPlace } from './place.js'
import type { LockPlace, SignIn, SignInOutcome } from './SignIn.js'
import { SignInPage } from './SignInPage.js'
import { confirmationOf, lockNoteOf, noteConfirmed, tabLockOf } from './tabLock.js'
import type { Tokens } from './tokens.js'

const tell = tellerOf('lock', words)

/** Set in the tab where the user has signed out: it does not sign in by itself. */
export const tabSignedOutKey = 'encounter-form-app:tab-signed-out'

/** What is set there where they have signed out of the locked app, so that what they typed is kept. */
const leftLocked = 'locked'

/** Whose plain text a tab keeps. */
const tabUserKey = 'encounter-form-app:tab-user'

/** What {@link openSignIn} takes. */
export interface OpenSignInOptions extends IssuerOptions {
  /** Default: the app has no lock. */
  readonly lock?: LockPlace | undefined
  /** Leaves for an address; default: in this tab, in the place of the page that it has. */
  readonly leave?: (address: string) => void
  /** Signs in anew, whoever was signed in, or out, in this tab. */
  readonly isAnew?: boolean
  /** The issuer is known to ask again who somebody is, though it does not tell when it did. Default: it has to tell. */
  readonly asksAgain?: boolean
}

interface Opening extends Omit<OpenSignInOptions, 'issuer' | 'leave' | 'lock' | 'isAnew' | 'asksAgain'> {
  readonly lock: LockPlace
  readonly asksAgain: boolean
  readonly issuer: Issuer
  readonly tabTokens: TabTokens
  readonly leave: (address: string) => void
}

/** The same `sub` is somebody else's at another issuer. */
const subjectOf = ({ claims: { iss = '', sub = '' } }: Tokens): string => `${iss} ${sub}`

const signInOf = ({ issuer, tab, tabTokens, leave, redirectUri }: Opening, first: Tokens): SignIn => {
  const keeper = createTokenKeeper({ tokens: first, refresh: issuer.refresh, now: Date.now })
  tabTokens.keep(keeper.tokens)
  // A reload then leads to the issuer.
  keeper.subscribe(tabTokens.hold)
  return {
    subject: subjectOf(first),
    claims: first.claims,
    context: first.context,
    getToken: keeper.getToken,
    hasEnded: keeper.hasEnded,
    subscribe: keeper.subscribe,
    hold: tabTokens.hold,
    park: tabTokens.park,
    signInAgain: async ({ confirms }) => {
      tabTokens.hold()
      leave(await issuer.begin({ place: placeHere(), confirms }))
    },
    signOut: async () => {
      tabTokens.hold()
      tab.setItem(tabSignedOutKey, '1')
      leave((await issuer.end(keeper.tokens())) ?? redirectUri)
    },
  }
}

/**
 * Signs out of the locked app, at the issuer as well: whoever signs in next begins anew. What was typed in this tab stays
 * encrypted, and what waits to be sent stays where it is. Other tabs stay locked, each for its user.
 */
const leaveLocked = async (
  { issuer, tab, leave, redirectUri, lock: { records } }: Opening,
  tokens: Tokens,
): Promise<void> => {
  setAside(tab)
  tab.setItem(tabSignedOutKey, leftLocked)
  // The user first: a tab that hears that the lock is open looks for whom.
  for (const name of ['subject', 'confirmed', 'active', 'lock'] as const) records.removeItem(lockKeys[name])
  leave((await issuer.end(tokens)) ?? redirectUri)
}

const lockPage = (
  { issuer, leave, lock: { records } }: Opening,
  note: LockNote,
  problem?: Sayable,
  onSignOut?: () => Promise<void>,
): SignInOutcome => {
  // Unlocked in another tab: the issuer knows the user, and brings them back here.
  window.addEventListener('storage', ({ key }) => {
    if (key === lockKeys.lock && readLock(records) === undefined) location.reload()
  })
  const unlock = async () => leave(await issuer.begin({ place: placeHere(), confirms: true }))
  return {
    kind: 'not-signed-in',
    Page: () => (
      <LockPage isDemo={false} name={note.name} problem={problem} onUnlock={unlock} onSignOut={onSignOut} />
    ),
  }
}

/**
 * Opens the app for a user who has just signed in, as they left it.
 *
 * @param isConfirmed They were asked who they are.
 */
const admit = async (
  opening: Opening,
  { tokens, place }: Finished,
  isConfirmed: boolean,
): Promise<SignInOutcome> => {
  const {
    tab,
    lock: { records },
  } = opening
  const subject = subjectOf(tokens)
  const before = tab.getItem(tabUserKey)
  if (before !== null && before !== subject) clearTab(tab)
  if (isConfirmed) {
    noteConfirmed(records, subject)
    takeBack(tab, subject)
  }
  const unsealed = await unsealTab(tab, subject)
  tab.removeItem(tabSignedOutKey)
  tab.setItem(tabUserKey, subject)
  // In this order: a tab that hears that the lock is open looks for whom.
  writeShared(records, lockKeys.subject, subject)
  unlockAll(records)
  const back = unsealed ?? place
  if (back !== undefined) setPlace(back)
  return { kind: 'signed-in', signIn: signInOf(opening, tokens) }
}

const go = async ({ issuer, leave }: Opening, place: Place, confirms = false) =>
  leave(await issuer.begin({ place, confirms }))

/** Whether this tab keeps nothing of anybody, and nobody has locked the app: it was only closed, long ago. */
const isFirst = ({ tab, lock: { records } }: Opening): boolean =>
  readLock(records) === undefined && tab.getItem(tabUserKey) === null && locksOf(tab).length === 0

/** Reads the issuer's answer in the address. */
const finish = async (opening: Opening, search: string): Promise<SignInOutcome> => {
  const {
    tab,
    lock: { records },
  } = opening
  const note = lockNoteOf(opening.lock)
  try {
    const finished = await opening.issuer.finish(search)
    const locked = note ?? tabLockOf(records, tab, subjectOf(finished.tokens))
    // Where nothing is locked, who was asked just now may have back what was set aside.
    const confirmation = confirmationOf(finished, locked ?? { since: Date.now() }, opening.asksAgain)
    if (locked === undefined || confirmation === 'confirmed')
      return await admit(opening, finished, confirmation === 'confirmed')
    if (confirmation === 'not-asked') return lockPage(opening, locked, tell('notConfirmed'))
    if (isFirst(opening)) return await admit(opening, finished, false)
    return lockPage(opening, locked, tell('untold'), () => leaveLocked(opening, finished.tokens))
  } catch (problem) {
    if (!(problem instanceof EncounterClientError)) throw problem
    if (note !== undefined) return lockPage(opening, note, problem)
    return {
      kind: 'not-signed-in',
      Page: () => (
        <SignInPage reason={{ kind: 'refused', problem }} onSignIn={() => go(opening, placeHere())} />
      ),
    }
  }
}

/** Goes on with what the page before left in this tab. */
const goOn = async (opening: Opening, isAnew: boolean): Promise<SignInOutcome | undefined> => {
  const {
    tab,
    lock: { records },
    tabTokens,
  } = opening
  const tokens = tabTokens.take()
  const user = tab.getItem(tabUserKey)
  const isOwnLocked = tokens === undefined && tab.getItem(tabSignedOutKey) === null
  const note =
    lockNoteOf(opening.lock) ?? (isOwnLocked ? tabLockOf(records, tab, user ?? undefined) : undefined)
  if (note !== undefined) {
    const place = placeHere()
    if (user !== null) {
      setPlace({ path: new URL(opening.redirectUri).pathname, state: null })
      markLocked(tab, user, note.since)
      await sealTab(tab, user, place)
    }
    return lockPage(opening, note)
  }
  if (isAnew || tokens === undefined) return undefined
  // Nobody else has signed in since.
  if ((records.getItem(lockKeys.subject) ?? subjectOf(tokens)) === subjectOf(tokens)) {
    if (isSealed(tab, subjectOf(tokens))) {
      const place = await unsealTab(tab, subjectOf(tokens))
      if (place !== undefined) setPlace(place)
    }
    return { kind: 'signed-in', signIn: signInOf(opening, tokens) }
  }
  return undefined
}

/**
 * Finds out who is signed in in this tab, or leaves for the issuer to find out. Call it before the address is read: an
 * answer of the issuer is removed from the address at once.
 */
export const openSignIn = async ({
  leave = (address) => location.replace(address),
  lock = { records: createMemoryStorage(), after: undefined },
  isAnew = false,
  asksAgain = false,
  ...options
}: OpenSignInOptions): Promise<SignInOutcome> => {
  const { tab } = options
  const { search } = location
  const here = placeHere()
  if (isAnswer(search)) setPlace({ ...here, state: null })
  const opening: Opening = {
    ...options,
    ...{ leave, lock, asksAgain },
    issuer: createIssuer(options),
    tabTokens: createTabTokens(tab, window),
  }
  if (isAnswer(search)) return finish(opening, search)
  const outcome = await goOn(opening, isAnew)
  if (outcome !== undefined) return outcome
  const left = tab.getItem(tabSignedOutKey)
  const isKept = left === leftLocked
  // Whoever is asked who they are finds again what they typed.
  const signIn = () => go(opening, here, isKept)
  if (!isAnew && left !== null) {
    return {
      kind: 'not-signed-in',
      Page: () => <SignInPage reason={{ kind: 'signed-out', isKept }} onSignIn={signIn} />,
    }
  }
  return signIn().then(
    (): SignInOutcome => ({ kind: 'not-signed-in', Page: () => <SignInPage reason={{ kind: 'leaving' }} /> }),
    (problem: Error): SignInOutcome => ({
      kind: 'not-signed-in',
      Page: () => <SignInPage reason={{ kind: 'refused', problem }} onSignIn={signIn} />,
    }),
  )
}
