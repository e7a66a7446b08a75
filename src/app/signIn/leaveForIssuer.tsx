import { flushSync } from 'react-dom'
import type { AppFrame } from '../AppFrame.js'
import { sealTab } from '../lock/sealedTab.js'
import { placeHere } from './place.js'
import type { SignIn } from './SignIn.js'
import { SignInPage } from './SignInPage.js'

/**
 * Leaves the open app for the issuer, to sign in again. What was typed is encrypted meanwhile: it is there again for the
 * same user, and for nobody else.
 */
export const leaveForIssuer = async (frame: AppFrame, signIn: SignIn): Promise<void> => {
  const place = placeHere()
  const again = () => signIn.signInAgain({ confirms: false })
  flushSync(() => frame.show(<SignInPage reason={{ kind: 'leaving' }} />))
  frame.close()
  await sealTab(frame.storage.tab, signIn.subject, place)
  await again().catch((problem: Error) =>
    frame.show(<SignInPage reason={{ kind: 'refused', problem }} onSignIn={again} />),
  )
}
