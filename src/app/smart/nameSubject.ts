import { EncounterClientError } from '../../client/EncounterClientError.js'
import { randomToken } from '../../client/randomToken.js'
import type { StorageLike } from '../../client/StorageLike.js'
import { isUnavailable } from './isUnavailable.js'
import type { SmartSignIn } from './openSmartSignIn.js'
import { writeSmartTab } from './SmartTab.js'

/** Why it is not known of whom a visit is that an EHR named without its patient. */
export type Unnamed = 'untold' | 'unavailable'

/** Somebody whom an EHR has signed in, and whose chart is open there. */
export interface NamedSignIn extends SmartSignIn {
  /** Absent where the patient is known, or no visit is open either. */
  readonly unnamed?: Unnamed
}

/** Where an EHR names a visit without its patient, it is the patient whom the visit itself is of. The tab keeps them. */
export const nameSubject = async (
  signedIn: SmartSignIn,
  find: (encounterId: string) => Promise<string | undefined>,
  storage: StorageLike,
): Promise<NamedSignIn> => {
  const { tab, isLaunched } = signedIn
  const { encounter, patient: known } = tab
  if (encounter === undefined || known !== undefined) return signedIn
  try {
    const patient = await find(encounter)
    if (patient === undefined) return { ...signedIn, unnamed: 'untold' }
    // What was begun while nobody knew of whom the visit is, is not of this patient.
    const named = { ...tab, patient, launch: isLaunched ? tab.launch : randomToken(12) }
    writeSmartTab(storage, named)
    return { ...signedIn, tab: named }
  } catch (error) {
    if (!(error instanceof EncounterClientError) || error.kind === 'unauthorized') throw error
    return { ...signedIn, unnamed: isUnavailable(error) ? 'unavailable' : 'untold' }
  }
}
