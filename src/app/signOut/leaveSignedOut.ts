import type { AppFrame } from '../AppFrame.js'
import { clearTab, forgetSeal } from '../lock/sealedTab.js'
import { tabSignedOutKey } from '../signIn/openSignIn.js'

/** Tells the other tabs that the user has signed out. It says nothing of whom. */
export const signedOutKey = 'encounter-form-app:signed-out'

/** Removes what this tab keeps, and opens it anew where the app is signed out. */
export const leaveSignedOut = ({ storage: { tab }, signIn }: AppFrame, user: string): void => {
  signIn?.hold()
  clearTab(tab)
  void forgetSeal(tab, user)
  tab.setItem(tabSignedOutKey, '1')
  location.replace(import.meta.env.BASE_URL)
}
