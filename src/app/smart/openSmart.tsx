import { createPeopleFinder, type PeopleFinder } from '../../client/fhir/directory/findPeople.js'
import { createSubjectFinder } from '../../client/fhir/directory/findSubject.js'
import { createVisitFinder } from '../../client/fhir/directory/findVisit.js'
import type { FhirServerOptions, FhirSystems } from '../../client/fhir/FhirClientOptions.js'
import type { StorageLike } from '../../client/StorageLike.js'
import * as words from '../../messages/en/smart.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import { type Dictionary, isDictionary } from '../../schema/isDictionary.js'
import { openFor } from '../signIn/openSignedIn.js'
import type { SignIn } from '../signIn/SignIn.js'
import type { OpenedServer } from '../site/OpenedServer.js'
import { type FhirKeeping, type FhirSite, openFhirFor } from '../site/openFhir.js'
import { readEncounterType, readSystems } from '../site/readFhirConfig.js'
import { readPollInterval } from '../site/readPollInterval.js'
import { isUnavailable } from './isUnavailable.js'
import type { SmartUser } from './KeptUser.js'
import { nameSubject } from './nameSubject.js'
import { openLaunchPart } from './openLaunchPart.js'
import { openSmartSignIn, type SmartSignIn } from './openSmartSignIn.js'
import { readSmartConfig, type SmartConfig } from './SmartConfig.js'
import { CannotWorkPage } from './SmartPages.js'
import { writeSmartTab } from './SmartTab.js'
import { capabilitiesOf, readFhirUser } from './smartUser.js'

const tell = tellerOf('smart', words)

/** The user whom an EHR has signed in, or why they cannot work here. */
const lookUpUser = async (
  { signIn, issuer }: SmartSignIn,
  config: SmartConfig,
  people: PeopleFinder,
): Promise<SmartUser | { readonly problem: Said }> => {
  const found = readFhirUser(signIn.claims, issuer.url)
  if (found.kind === 'untold') return { problem: tell('untold', issuer.name) }
  if (found.kind === 'other') return { problem: tell('otherType', issuer.name, found.type) }
  const { reference } = found
  const [entry, codes] = await Promise.all([
    people.practitioner(reference),
    config.roles.length === 0 ? [] : people.roles(reference),
  ])
  if (entry === undefined) return { problem: tell('notFound', issuer.name, reference) }
  const { id, name, unselectable } = entry
  return {
    user: {
      // The same id is somebody else's at another EHR.
      id: `${issuer.url.replace(/\/+$/, '')}/${reference}`,
      name,
      capabilities: capabilitiesOf(config, codes),
      ...(unselectable === undefined ? { providerId: id } : undefined),
    },
    ...(unselectable === undefined ? undefined : { notProvider: unselectable }),
  }
}

/** The same. While the EHR is unavailable it is whoever was, if nobody else has signed in since. */
const findUser = async (
  signedIn: SmartSignIn,
  config: SmartConfig,
  people: PeopleFinder,
  storage: StorageLike,
): Promise<SmartUser | { readonly problem: Said }> => {
  try {
    const found = await lookUpUser(signedIn, config, people)
    if ('user' in found) writeSmartTab(storage, { ...signedIn.tab, user: found })
    return found
  } catch (error) {
    const { user } = signedIn.tab
    if (user === undefined || !isUnavailable(error)) throw error
    return user
  }
}

/** Opens an encounter server, with the FHIR server of the EHR as its directory. */
export type OpenBeside = (signIn: SignIn, directory: FhirServerOptions) => Promise<OpenedServer>

interface SmartSite {
  readonly config: SmartConfig
  readonly systems: FhirSystems
  readonly site: FhirSite
}

/** What the EHR serves, for whoever has signed in there. */
const reach = ({ issuer, signIn }: SmartSignIn, { systems, site: { definition } }: SmartSite) => {
  const server: FhirServerOptions = { baseUrl: issuer.url, systems, getToken: signIn.getToken }
  const people = createPeopleFinder({ ...server, ...definition })
  return {
    ...{ server, people, patient: people.patient, subject: createSubjectFinder(server) },
    visit: createVisitFinder({ ...server, ...definition }),
  }
}

/** Encounters are kept by the EHR. */
const openAtEhr = async (
  signedIn: SmartSignIn,
  smart: SmartSite,
  keeping: FhirKeeping,
  storage: StorageLike,
): Promise<OpenedServer> => {
  const { config, site } = smart
  const { server, people, subject, ...chart } = reach(signedIn, smart)
  const named = await nameSubject(signedIn, subject, storage)
  const found = await findUser(named, config, people, storage)
  if ('problem' in found) {
    const { problem } = found
    return {
      kind: 'not-signed-in',
      Page: () => <CannotWorkPage problem={problem} onSignOut={signedIn.signIn.signOut} />,
    }
  }
  const { user, notProvider } = found
  const [opened, launch] = await Promise.all([
    openFhirFor([{ user, server }], keeping, site),
    openLaunchPart(named, { ...chart, keepsEncounters: true }, site.definition.ui, {
      ...{ capabilities: user.capabilities, notProvider },
    }),
  ])
  return opened.kind === 'server' ? { ...opened, launch } : opened
}

/** Encounters are on an encounter server, which says who is signed in. */
const openBesideEhr = async (
  signedIn: SmartSignIn,
  smart: SmartSite,
  openBeside: OpenBeside,
  storage: StorageLike,
): Promise<OpenedServer> => {
  const { server, subject, ...chart } = reach(signedIn, smart)
  const named = await nameSubject(signedIn, subject, storage)
  const opened = await openBeside(signedIn.signIn, server)
  if (opened.kind !== 'server') return opened
  const [user] = opened.users
  const { ui } = smart.site.definition
  const launch = await openLaunchPart(named, { ...chart, keepsEncounters: false }, ui, user)
  return { ...opened, launch }
}

/**
 * Opens the app for whoever an EHR of config.json signs in: as the EHR launches it, or by itself.
 *
 * @param openBeside Where encounters are not kept by the EHR.
 * @throws ConfigProblem or an EncounterClientError that says why it cannot be used.
 */
export const openSmart = async (
  given: Dictionary,
  tab: StorageLike,
  site: FhirSite,
  openBeside: OpenBeside | undefined,
): Promise<OpenedServer> => {
  const config = readSmartConfig(given)
  const redirectUri = new URL(import.meta.env.BASE_URL, site.page).href
  const signInThen = async (open: (signedIn: SmartSignIn) => Promise<OpenedServer>) => {
    // Back then leads to what was before the launch, rather than to the launch again.
    const leave = (address: string) => location.replace(address)
    const outcome = await openSmartSignIn({ config, tab, redirectUri, leave, lock: site.lock })
    return outcome.kind === 'not-signed-in' ? outcome : openFor(outcome, () => open(outcome))
  }
  if (openBeside !== undefined) {
    const systems = readSystems(isDictionary(given.directory) ? given.directory : {})
    return signInThen((signedIn) => openBesideEhr(signedIn, { config, systems, site }, openBeside, tab))
  }
  const systems = readSystems(given)
  const keeping = { encounterType: readEncounterType(given), ...readPollInterval(given) }
  return signInThen((signedIn) => openAtEhr(signedIn, { config, systems, site }, keeping, tab))
}
