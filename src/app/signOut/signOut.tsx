import { flushSync } from 'react-dom'
import { keysWithPrefix, type StorageLike } from '../../client/StorageLike.js'
import type { AppClient } from '../AppClient.js'
import type { AppFrame } from '../AppFrame.js'
import { writeShared } from '../lock/lockKeys.js'
import { clearTab, forgetSeal } from '../lock/sealedTab.js'
import { setPlace } from '../signIn/place.js'
import type { SignIn } from '../signIn/SignIn.js'
import { SignInPage } from '../signIn/SignInPage.js'
import { signedOutKey } from './leaveSignedOut.js'

const prefix = 'encounter-form-app:'

/** What says nothing of a person: how the site and this browser are set. Whatever else the app has written goes. */
const impersonal = new Set(
  [
    'storage',
    'configured',
    'capabilities',
    'extension',
    'locale',
    'room',
    'seeded',
    'single-keys',
    'compact-rows',
  ]
    .map((name) => prefix + name)
    .concat(signedOutKey),
)

const forgetUser = (records: StorageLike): void => {
  for (const key of keysWithPrefix(records, prefix)) if (!impersonal.has(key)) records.removeItem(key)
}

/**
 * Signs the user out in all tabs, and removes all that this browser keeps of patients for them, with what waits in their
 * outbox: ask first. What cannot be removed is told on the page that it leaves.
 */
export const signOut = async (frame: AppFrame, signIn: SignIn, client: AppClient): Promise<void> => {
  const { storage, queryClient, reviewSessions } = frame
  const { records, tab } = storage
  signIn.hold()
  // Other tabs first: what they show and keep goes at once, and they let the outbox go.
  writeShared(records, signedOutKey, String(Date.now()))
  flushSync(() => frame.show(<SignInPage reason={{ kind: 'signing-out' }} />))
  frame.close()
  reviewSessions.end()
  queryClient.clear()
  setPlace({ path: import.meta.env.BASE_URL, state: null })
  clearTab(tab)
  await forgetSeal(tab, signIn.subject)
  forgetUser(records)
  try {
    await client.outbox?.clear()
  } catch (error) {
    const problem = error instanceof Error ? error : { message: String(error) }
    return frame.show(<SignInPage reason={{ kind: 'not-cleared', problem }} onSignIn={signIn.signOut} />)
  }
  await signIn.signOut()
}
