import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { OpenedServer } from '../OpenedServer.js'
import { type OpenSignInOptions, openSignIn } from './openSignIn.js'
import type { SignIn, SignInOutcome } from './SignIn.js'
import { SignInPage } from './SignInPage.js'

/** Opens a server for whoever has signed in. Where the server refuses their token, they sign in again. */
export const openFor = async (
  outcome: SignInOutcome,
  open: (signIn: SignIn) => Promise<OpenedServer>,
): Promise<OpenedServer> => {
  if (outcome.kind === 'not-signed-in') return outcome
  const { signIn } = outcome
  try {
    const opened = await open(signIn)
    return opened.kind === 'server' ? { ...opened, signIn } : opened
  } catch (error) {
    if (!(error instanceof EncounterClientError) || error.kind !== 'unauthorized') throw error
    return {
      kind: 'not-signed-in',
      Page: () => <SignInPage reason={{ kind: 'refused', problem: error }} onSignIn={signIn.signInAgain} />,
    }
  }
}

/** Has an issuer sign somebody in, then opens a server for them. */
export const openSignedIn = async (
  options: OpenSignInOptions,
  open: (signIn: SignIn) => Promise<OpenedServer>,
): Promise<OpenedServer> => openFor(await openSignIn(options), open)
