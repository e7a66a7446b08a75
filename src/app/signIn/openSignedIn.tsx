import { EncounterClientError } from '../../client/EncounterClientError.js'
import type { OpenedServer } from '../site/OpenedServer.js'
import { type OpenSignInOptions, openSignIn } from './openSignIn.js'
import type { SignIn, SignInOutcome } from './SignIn.js'
import { SignInPage } from './SignInPage.js'
import { UserPart } from './UserPart.js'

/** Opens a server for whoever has signed in. Where the server refuses their token, they sign in again. */
export const openFor = async (
  outcome: SignInOutcome,
  open: (signIn: SignIn) => Promise<OpenedServer>,
): Promise<OpenedServer> => {
  if (outcome.kind === 'not-signed-in') return outcome
  const { signIn } = outcome
  try {
    const opened = await open(signIn)
    if (opened.kind !== 'server') return opened
    return { ...opened, signIn, UserPart: () => <UserPart signIn={signIn} /> }
  } catch (problem) {
    if (!(problem instanceof EncounterClientError) || problem.kind !== 'unauthorized') throw problem
    const again = () => signIn.signInAgain({ confirms: false })
    return {
      kind: 'not-signed-in',
      Page: () => <SignInPage reason={{ kind: 'refused', problem }} onSignIn={again} />,
    }
  }
}

/** Has an issuer sign somebody in, then opens a server for them. */
export const openSignedIn = async (
  options: OpenSignInOptions,
  open: (signIn: SignIn) => Promise<OpenedServer>,
): Promise<OpenedServer> => openFor(await openSignIn(options), open)
