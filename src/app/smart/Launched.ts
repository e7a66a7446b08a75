import type { PatientEntry } from '../../client/Directory.js'
import type { FoundVisit } from '../../client/fhir/directory/findVisit.js'
import type { Sayable } from '../../messages/Told.js'
import { isDictionary } from '../../schema/isDictionary.js'

/** What an EHR had open as it launched the app. */
export interface Launched {
  /** What the clinic calls the EHR. */
  readonly issuer: string
  /** Stands for the patient in the history of the tab. */
  readonly launch: string
  /** Absent where no chart was open; null where its patient cannot be found; `untold` where a visit was, of nobody knows whom. */
  readonly patient?: PatientEntry | 'unavailable' | 'untold' | null
  /** Of the visit that was open; `uncertain` where nothing of it can be relied on. Absent where none was. */
  readonly visit?: FoundVisit | 'uncertain'
  /** The EHR shows the patient beside the app, and has said so with the launch. */
  readonly isShownByEhr: boolean
  /** Why the user is no provider here. */
  readonly notProvider?: Sayable
}

/** The patient of a launch, if an encounter can be entered for them. */
export const selectableOf = ({ patient }: Pick<Launched, 'patient'>): PatientEntry | undefined =>
  patient === undefined ||
  patient === null ||
  patient === 'unavailable' ||
  patient === 'untold' ||
  patient.unselectable !== undefined
    ? undefined
    : patient

/** The launch that an entry of the tab's history names: it stands there in the place of a patient. */
export const launchIn = (state: unknown): unknown => (isDictionary(state) ? state.launch : undefined)
