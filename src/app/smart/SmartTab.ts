import type { StorageLike } from '../../client/StorageLike.js'
import { isAbsentOr } from '../../client/storedShapes.js'
import { type Dictionary, isDictionary, isText } from '../../schema/isDictionary.js'
import { isSmartUser, type SmartUser } from './KeptUser.js'

/**
 * At which EHR one tab signs in, and whose chart was open there. It is kept in the storage of the tab alone: a launch in
 * another tab, with another patient, changes nothing here.
 */
export interface SmartTab {
  /** Base address of the EHR's FHIR server. */
  readonly issuer: string
  /** Random: stands for this launch in the history of the tab, in the place of its patient. */
  readonly launch: string
  /**
   * What the EHR has yet to answer: its own launch, or who the user is. Until then no tokens are of this EHR. Absent once it
   * has.
   */
  readonly awaits?: 'launch' | 'user'
  /** What the EHR says of itself, so that the app also opens while it is unavailable. */
  readonly configuration?: Dictionary
  /** Whose tokens they are. */
  readonly subject?: string
  /** The same, as this app knows users. */
  readonly user?: SmartUser
  /** The id of the Patient whose chart was open. */
  readonly patient?: string
  /** The id of the Encounter that was open with it. Without a patient where the EHR names none and it is not known whose it is. */
  readonly encounter?: string
}

/** The key in the storage of the tab. */
export const smartKey = 'encounter-form-app:smart'

const isAwaited = (value: unknown): value is 'launch' | 'user' => value === 'launch' || value === 'user'

const isTab = (value: unknown): value is SmartTab =>
  isDictionary(value) &&
  isText(value.issuer) &&
  isText(value.launch) &&
  isAbsentOr(value.awaits, isAwaited) &&
  isAbsentOr(value.configuration, isDictionary) &&
  isAbsentOr(value.subject, isText) &&
  isAbsentOr(value.user, isSmartUser) &&
  isAbsentOr(value.patient, isText) &&
  isAbsentOr(value.encounter, isText)

/** What the tab has kept; undefined if that is nothing, or nothing that can be read. */
export const readSmartTab = (storage: StorageLike): SmartTab | undefined => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(smartKey) ?? 'null')
    return isTab(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** @throws DOMException if the browser cannot store it. */
export const writeSmartTab = (storage: StorageLike, tab: SmartTab): void =>
  storage.setItem(smartKey, JSON.stringify(tab))

/** Forgets who was signed in and whose chart was open, as at a sign-out. */
export const forgetPatient = (storage: StorageLike): void => {
  const kept = readSmartTab(storage)
  if (kept === undefined) return
  const { patient: _, encounter: __, subject: ___, user: ____, ...rest } = kept
  writeSmartTab(storage, rest)
}

/** Forgets the launch as well: the next sign-in is at the same EHR, for whatever that then has open. */
export const forgetLaunch = (storage: StorageLike): void => {
  forgetPatient(storage)
  const kept = readSmartTab(storage)
  if (kept === undefined) return
  const { awaits: _, ...rest } = kept
  writeSmartTab(storage, rest)
}

/** Who is signed in, and whose chart the EHR says is open. */
export interface SignedIn {
  readonly subject: string
  readonly patient: string | undefined
  /** The visit that it says is open with it. */
  readonly encounter?: string | undefined
  /** Stands for the patient where the EHR names another one than before, though it has not launched the app again. */
  readonly nextLaunch: string
}

/**
 * The tab once somebody has signed in. A launch has the patient that the EHR names with it, or none. Signing in again keeps
 * the patient of the same user, and of nobody else. Where the EHR then names another patient, what was begun before is of
 * an older launch. A visit that it names without its patient is of its own patient, whoever that is.
 */
export const afterSignIn = (
  { awaits, launch, subject: before, user, patient: open, encounter: visit, ...rest }: SmartTab,
  { subject, patient, encounter, nextLaunch }: SignedIn,
): SmartTab => {
  const isSame = before === subject
  const isKept = isSame && awaits !== 'launch'
  const isAlone = patient === undefined && encounter !== undefined && !(isKept && encounter === visit)
  const now = isAlone ? undefined : (patient ?? (isKept ? open : undefined))
  // A visit is of the patient that it came with.
  const nowVisit = encounter ?? (isKept && now === open ? visit : undefined)
  const isBegun = awaits === undefined && (now !== open || isAlone)
  return {
    ...{ ...rest, launch: isBegun ? nextLaunch : launch, subject },
    ...(isSame && user !== undefined ? { user } : undefined),
    ...(now === undefined ? undefined : { patient: now }),
    ...(nowVisit === undefined ? undefined : { encounter: nowVisit }),
  }
}
