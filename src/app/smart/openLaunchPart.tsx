import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { PeopleFinder } from '../../client/fhir/directory/findPeople.js'
import type { FoundVisit, VisitToFind } from '../../client/fhir/directory/findVisit.js'
import type { Encounter, EncounterUi } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { Sayable } from '../../messages/Told.js'
import type { LaunchPart } from '../site/OpenedServer.js'
import { isUnavailable } from './isUnavailable.js'
import { type Launched, launchIn, selectableOf } from './Launched.js'
import { LaunchLine } from './LaunchLine.js'
import type { NamedSignIn } from './nameSubject.js'

/** Finds what an EHR has open. */
export interface ChartFinder {
  readonly patient: PeopleFinder['patient']
  readonly visit: (visit: VisitToFind) => Promise<FoundVisit | undefined>
  /** Encounters are kept by the EHR, so that one of this app can be open in it. */
  readonly keepsEncounters: boolean
}

/** The patient of a launch; null where there is none. */
const findPatient = async (id: string, { patient }: ChartFinder): Promise<Launched['patient']> => {
  try {
    return (await patient(id)) ?? null
  } catch (error) {
    if (!isUnavailable(error)) throw error
    return 'unavailable'
  }
}

/** The visit of a launch. It is a help: what cannot be read is as one of which nothing is certain. */
const findVisit = async (
  visit: VisitToFind,
  { visit: find, keepsEncounters }: ChartFinder,
): Promise<FoundVisit | undefined> => {
  try {
    const found = await find(visit)
    return found?.kind === 'own' && !keepsEncounters ? undefined : found
  } catch (error) {
    if (!(error instanceof EncounterClientError) || error.kind === 'unauthorized') throw error
    return undefined
  }
}

/** What a new encounter of the visit begins with. */
const beginningOf = (visit: FoundVisit | undefined, ui: EncounterUi): Encounter => {
  if (visit?.kind !== 'other') return {}
  const { date, appointment } = visit
  return {
    [ui.dateOfService]: date,
    ...(appointment === undefined || ui.appointment === undefined ? {} : { [ui.appointment]: appointment }),
  }
}

/** Looks up whose chart is open in the EHR. What that says is on every page; a new encounter may begin with them. */
export const openLaunchPart = async (
  { tab, issuer, isLaunched, signIn, unnamed }: NamedSignIn,
  chart: ChartFinder,
  ui: EncounterUi,
  user: { readonly capabilities: User['capabilities']; readonly notProvider?: Sayable | undefined },
): Promise<LaunchPart> => {
  const { patient: patientId, encounter } = tab
  const isOfVisit = patientId !== undefined && encounter !== undefined
  const [patient, visit] = await Promise.all([
    patientId === undefined ? unnamed : findPatient(patientId, chart),
    isOfVisit ? findVisit({ encounter, patient: patientId }, chart) : undefined,
  ])
  const launched: Launched = {
    ...{ issuer: issuer.name, launch: tab.launch },
    // Only these tokens' own word counts, and only "false": in doubt the patient is shown.
    isShownByEhr: signIn.context.need_patient_banner === false,
    ...(patient === undefined ? undefined : { patient }),
    ...(isOfVisit ? { visit: visit ?? 'uncertain' } : undefined),
    ...(user.notProvider === undefined ? undefined : { notProvider: user.notProvider }),
  }
  const chosen = selectableOf(launched)
  if (isLaunched && visit?.kind === 'own') history.replaceState(null, '', `/encounters/${visit.id}`)
  // There is nothing to begin.
  else if (isLaunched && (chosen === undefined || !user.capabilities.includes('edit')))
    history.replaceState(null, '', '/')
  return {
    Line: () => <LaunchLine launched={launched} />,
    // An entry of a launch before this one begins nothing: its patient is not open any more.
    begin: (state) =>
      chosen !== undefined && launchIn(state) === tab.launch
        ? { [ui.patient]: chosen.id, ...beginningOf(visit, ui) }
        : undefined,
  }
}
