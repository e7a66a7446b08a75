import { EncounterClientError } from '../../client/EncounterClientError.js'
import { readKeySet } from '../../client/fhir/server/readKeySet.js'
import { randomToken } from '../../client/randomToken.js'
import type { StorageLike } from '../../client/StorageLike.js'
import { createWorkingCopyStore } from '../../client/workingCopy.js'
import { isText } from '../../schema/isDictionary.js'
import { openSignIn } from '../signIn/openSignIn.js'
import { isAnswer, withoutAnswer } from '../signIn/place.js'
import type { LockPlace, SignIn, SignInOutcome } from '../signIn/SignIn.js'
import { SignInPage } from '../signIn/SignInPage.js'
import { checkSignature, keysAddressOf } from './checkSignature.js'
import { launchIn } from './Launched.js'
import { readLaunch, type SmartLaunch } from './readLaunch.js'
import { endpointsOf, knowsMaxAge, readSmartConfiguration } from './readSmartConfiguration.js'
import { issuerOf, type SmartConfig, type SmartIssuer } from './SmartConfig.js'
import { RefusedIssuerPage, SelectIssuerPage } from './SmartPages.js'
import { afterSignIn, forgetPatient, readSmartTab, type SmartTab, writeSmartTab } from './SmartTab.js'
import { scopesFor } from './scopesFor.js'

/** What an EHR tells, if anything. */
const toldIn = (value: unknown): string | undefined => (isText(value) && value !== '' ? value : undefined)

type NotSignedIn = Exclude<SignInOutcome, { kind: 'signed-in' }>

/** Somebody whom an EHR has signed in, in this tab. */
export interface SmartSignIn {
  readonly kind: 'signed-in'
  readonly signIn: SignIn
  readonly issuer: SmartIssuer
  readonly tab: SmartTab
  /** The EHR has just opened the app for what is open there. */
  readonly isLaunched: boolean
}

/** What signing in at an EHR needs. */
export interface SmartSignInOptions {
  readonly config: SmartConfig
  /** The storage of this tab. */
  readonly tab: StorageLike
  /** Address of the app, which the EHR sends people back to. */
  readonly redirectUri: string
  readonly lock?: LockPlace | undefined
  /** Leaves for an address. */
  readonly leave: (address: string) => void
}

/** Asks one EHR who is signed in, or leaves for it. */
const signInAt = async (
  { config, tab, redirectUri, lock, leave }: SmartSignInOptions,
  issuer: SmartIssuer,
  { iss = issuer.url, launch, isAnew, onLeave }: Partial<SmartLaunch> & SigningIn,
): Promise<SignInOutcome> => {
  const kept = isAnew ? undefined : readSmartTab(tab)?.configuration
  const told = kept ?? (await readSmartConfiguration(issuer, config, redirectUri))
  const now = readSmartTab(tab)
  if (now !== undefined) writeSmartTab(tab, { ...now, configuration: told })
  onLeave?.()
  const keysAt = keysAddressOf(told, issuer.url)
  return openSignIn({
    issuer: issuer.url,
    clientId: config.clientId,
    scope: scopesFor(told, {
      configured: config.scopes,
      isLaunched: launch !== undefined,
      hasRoles: config.roles.length > 0,
    }),
    parameters: { aud: iss, ...(launch === undefined ? undefined : { launch }) },
    metadata: endpointsOf(told),
    knowsMaxAge: knowsMaxAge(told),
    checkSignature: async (idToken) => {
      if (keysAt !== undefined) await checkSignature(idToken, () => readKeySet(keysAt), issuer.name)
    },
    ...{ isAnew, asksAgain: issuer.asksAgain ?? false },
    ...{ tab, redirectUri, lock, leave },
  })
}

interface SigningIn {
  /** Whoever was signed in, or out, in this tab. */
  readonly isAnew: boolean
  /** Called once the EHR has answered for the first time. */
  readonly onLeave?: () => void
}

/** What went wrong before the EHR could be asked: the same again, once the user says so. */
const failed = (problem: unknown): NotSignedIn => {
  if (!(problem instanceof EncounterClientError)) throw problem
  return {
    kind: 'not-signed-in',
    Page: () => <SignInPage reason={{ kind: 'refused', problem }} onSignIn={async () => location.reload()} />,
  }
}

/** An EHR opens the app: in this tab nothing of a launch before it is left, whether this one succeeds or not. */
const openLaunch = async (
  options: SmartSignInOptions,
  { iss, launch }: SmartLaunch,
): Promise<SignInOutcome> => {
  const { config, tab } = options
  const issuer = issuerOf(config, iss)
  if (issuer === undefined) return { kind: 'not-signed-in', Page: () => <RefusedIssuerPage iss={iss} /> }
  const subject = readSmartTab(tab)?.subject
  const next: SmartTab = {
    ...{ issuer: issuer.url, launch: randomToken(12), awaits: 'launch' },
    ...(subject === undefined ? undefined : { subject }),
  }
  writeSmartTab(tab, next)
  return signInAt(options, issuer, {
    ...{ iss, launch, isAnew: true },
    onLeave: () =>
      launch === undefined
        ? history.replaceState(null, '', '/')
        : history.replaceState({ launch: next.launch }, '', '/encounters/new'),
  }).catch(failed)
}

/** Opens the app by itself, at the only EHR or at the one that the user selects. */
const openAlone = async (options: SmartSignInOptions): Promise<SignInOutcome> => {
  const { config, tab } = options
  const begin = (issuer: SmartIssuer) => {
    writeSmartTab(tab, { issuer: issuer.url, launch: randomToken(12), awaits: 'user' })
    return signInAt(options, issuer, { isAnew: true }).catch(failed)
  }
  const [first, another] = config.issuers
  if (another === undefined) return begin(first)
  const { issuers } = config
  return {
    kind: 'not-signed-in',
    Page: () => (
      <SelectIssuerPage
        issuers={issuers}
        onSelect={async (issuer) => {
          const outcome = await begin(issuer)
          return outcome.kind === 'not-signed-in' ? outcome.Page : undefined
        }}
      />
    ),
  }
}

/**
 * Finds out who is signed in at which EHR, or leaves for one. Call it before the address is read: what an EHR puts there is
 * removed at once.
 */
export const openSmartSignIn = async (options: SmartSignInOptions): Promise<SmartSignIn | NotSignedIn> => {
  const { config, tab } = options
  const { pathname, search } = location
  const hasAnswer = isAnswer(search)
  const kept = readSmartTab(tab)
  const issuer = kept && issuerOf(config, kept.issuer)
  const launched = hasAnswer ? undefined : readLaunch(search)
  const opening = async (): Promise<SignInOutcome> => {
    if (launched !== undefined) return openLaunch(options, launched)
    // Tokens that another page left are not of an EHR that has not answered yet.
    const isAnew = !hasAnswer && kept?.awaits !== undefined
    if (issuer !== undefined) return signInAt(options, issuer, { isAnew }).catch(failed)
    // An answer that this tab has not asked for.
    if (hasAnswer) history.replaceState(null, '', `${pathname}${withoutAnswer(search)}`)
    return openAlone(options)
  }
  const outcome = await opening()
  if (outcome.kind === 'not-signed-in') return outcome
  if (kept === undefined || issuer === undefined) throw new Error('Nobody was asked to sign in at an EHR.')
  const { signIn } = outcome
  const { patient, encounter } = signIn.context
  // What was encrypted while the app was locked is there again, and is of an older launch than one that is answered now.
  const before = kept.awaits === 'launch' ? kept : (readSmartTab(tab) ?? kept)
  const now = afterSignIn(before, {
    subject: `${issuer.url} ${signIn.subject}`,
    // What an EHR told with tokens that were kept is told already.
    patient: hasAnswer ? toldIn(patient) : undefined,
    encounter: hasAnswer ? toldIn(encounter) : undefined,
    nextLaunch: randomToken(12),
  })
  // What somebody else has typed is nobody's here.
  if (before.subject !== undefined && before.subject !== now.subject) createWorkingCopyStore(tab).clear()
  writeSmartTab(tab, now)
  const isLaunched = before.awaits === 'launch'
  // A tab that was locked is back where it was: Back leads there.
  if (isLaunched && launchIn(history.state) !== now.launch)
    history.pushState({ launch: now.launch }, '', '/encounters/new')
  return {
    ...{ kind: 'signed-in', issuer, tab: now, isLaunched },
    signIn: {
      ...signIn,
      signOut: async () => {
        forgetPatient(tab)
        await signIn.signOut()
      },
    },
  }
}
