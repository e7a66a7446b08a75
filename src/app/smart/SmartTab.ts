import type { StorageLike } from '../../client/StorageLike.js'
import { isAbsentOr } from '../../client/storedShapes.js'
import { isDictionary, isText } from '../../schema/isDictionary.js'

/**
 * At which EHR one tab signs in, and whose chart was open there. It is kept in the storage of the tab alone: a launch in
 * another tab, with another patient, changes nothing here.
 */
export interface SmartTab {
  /** Base address of the EHR's FHIR server. */
  readonly issuer: string
  /** Random: stands for this launch in the history of the tab, in the place of its patient. */
  readonly launch: string
  /** The EHR has opened the app, and its answer, which names the patient, is still to come. */
  readonly isOpening: boolean
  /** Who has signed in: `sub` of the ID token. */
  readonly subject?: string
  /** The id of the Patient whose chart was open. */
  readonly patient?: string
}

/** The key in the storage of the tab. */
export const smartKey = 'encounter-form-app:smart'

const isTab = (value: unknown): value is SmartTab =>
  isDictionary(value) &&
  isText(value.issuer) &&
  isText(value.launch) &&
  typeof value.isOpening === 'boolean' &&
  isAbsentOr(value.subject, isText) &&
  isAbsentOr(value.patient, isText)

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

/** Forgets whose chart was open, as at a sign-out. */
export const forgetPatient = (storage: StorageLike): void => {
  const kept = readSmartTab(storage)
  if (kept === undefined) return
  const { patient: _, subject: __, ...rest } = kept
  writeSmartTab(storage, rest)
}

/** Who is signed in, and whose chart the EHR says is open. */
export interface SignedIn {
  readonly subject: string
  readonly patient: string | undefined
  /** The EHR has just answered: the tokens are not those of the page before. */
  readonly hasAnswer: boolean
}

/**
 * The tab once somebody has signed in. A launch has the patient that the EHR names with it, or none. Signing in again keeps
 * the patient of the same user, and of nobody else.
 */
export const afterSignIn = (
  { issuer, launch, isOpening, subject: before, patient: open }: SmartTab,
  { subject, patient, hasAnswer }: SignedIn,
): SmartTab => {
  const isSame = before === subject && !(hasAnswer && isOpening)
  const now = patient ?? (isSame ? open : undefined)
  return {
    ...{ issuer, launch, isOpening: false, subject },
    ...(now === undefined ? undefined : { patient: now }),
  }
}
