import { EncounterClientError } from '../../client/EncounterClientError.js'
import { createMemoryStorage } from '../../client/localStorage/createMemoryStorage.js'
import * as words from '../../messages/en/lock.js'
import { type Sayable, tellerOf } from '../../messages/Told.js'
import { isPast, lastActiveOf } from '../lock/createIdleWatch.js'
import { LockPage } from '../lock/LockPage.js'
import { type LockNote, lockKeys, readActive, readLock, unlockAll, writeShared } from '../lock/lockKeys.js'
import { clearTab, isSealed, sealTab, unsealTab } from '../lock/sealedTab.js'
import { createIssuer, type Finished, type Issuer, type IssuerOptions } from './createIssuer.js'
import { createTabTokens, type TabTokens } from './createTabTokens.js'
import { createTokenKeeper } from './createTokenKeeper.js'
import { isAnswer, type Place, placeHere, setPlace } from './place.js'
import type { LockPlace, SignIn, SignInOutcome } from './SignIn.js'
import { SignInPage } from './SignInPage.js'
import type { Tokens } from './tokens.js'

const tell = tellerOf('lock', words)

/** Set in the tab where the user has signed out: it does not sign in by itself. */
export const tabSignedOutKey = 'encounter-form-app:tab-signed-out'

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
}

interface Opening extends Omit<OpenSignInOptions, 'issuer' | 'leave' | 'lock' | 'isAnew'> {
  readonly lock: LockPlace
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

/** Since when the app is locked, if it is: nobody may have been there to lock it when it was closed. */
const lockNoteOf = ({ lock: { records, after } }: Opening): LockNote | undefined => {
  const note = readLock(records)
  const now = Date.now()
  const last = lastActiveOf(now, readActive(records))
  if (note !== undefined || last === undefined || after === undefined) return note
  return isPast(last, now, after) ? { since: last + after } : undefined
}

/** How far the issuer's clock may be behind, in ms. */
const clockSkew = 5 * 60_000

/** Whether an answer shows that the user was asked who they are since the app was locked. */
const isConfirmed = ({ wasToConfirm, confirmedAt }: Finished, { since }: LockNote): boolean =>
  wasToConfirm && (confirmedAt === undefined || confirmedAt > since - clockSkew)

const lockPage = (
  { issuer, leave, lock: { records } }: Opening,
  note: LockNote,
  problem?: Sayable,
): SignInOutcome => {
  // Unlocked in another tab: the issuer knows the user, and brings them back here.
  window.addEventListener('storage', ({ key }) => {
    if (key === lockKeys.lock && readLock(records) === undefined) location.reload()
  })
  const unlock = async () => leave(await issuer.begin({ place: placeHere(), confirms: true }))
  return {
    kind: 'not-signed-in',
    Page: () => <LockPage isDemo={false} name={note.name} problem={problem} onUnlock={unlock} />,
  }
}

/** Opens the app for a user who has just signed in, as they left it. */
const admit = async (opening: Opening, tokens: Tokens, place: Place | undefined): Promise<SignInOutcome> => {
  const {
    tab,
    lock: { records },
  } = opening
  const subject = subjectOf(tokens)
  const before = tab.getItem(tabUserKey)
  if (before !== null && before !== subject) clearTab(tab)
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

const go = async ({ issuer, leave }: Opening, place: Place) =>
  leave(await issuer.begin({ place, confirms: false }))

/** Reads the issuer's answer in the address. */
const finish = async (opening: Opening, search: string): Promise<SignInOutcome> => {
  const note = lockNoteOf(opening)
  try {
    const finished = await opening.issuer.finish(search)
    if (note === undefined || isConfirmed(finished, note))
      return await admit(opening, finished.tokens, finished.place)
    return lockPage(opening, note, tell('notConfirmed'))
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
  const note = lockNoteOf(opening)
  const user = tab.getItem(tabUserKey)
  if (note !== undefined) {
    const place = placeHere()
    if (user !== null) {
      setPlace({ path: new URL(opening.redirectUri).pathname, state: null })
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
  ...options
}: OpenSignInOptions): Promise<SignInOutcome> => {
  const { tab } = options
  const { search } = location
  const here = placeHere()
  if (isAnswer(search)) setPlace({ ...here, state: null })
  const opening: Opening = {
    ...options,
    ...{ leave, lock },
    issuer: createIssuer(options),
    tabTokens: createTabTokens(tab, window),
  }
  if (isAnswer(search)) return finish(opening, search)
  const outcome = await goOn(opening, isAnew)
  if (outcome !== undefined) return outcome
  const signIn = () => go(opening, here)
  if (!isAnew && tab.getItem(tabSignedOutKey) !== null) {
    return {
      kind: 'not-signed-in',
      Page: () => <SignInPage reason={{ kind: 'signed-out' }} onSignIn={signIn} />,
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
