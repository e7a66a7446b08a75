import { createContext, useContext } from 'react'
import type { BrowserClient } from '../client/BrowserClient.js'
import type { WorkingCopyStore } from '../client/workingCopy.js'
import type { CodeLibrary } from '../codes/CodeLibrary.js'
import type { User } from '../encounter/User.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import type { ReviewSessions } from './createReviewSessions.js'
import type { StorageControl } from './storage/StorageControl.js'
import type { Preferences } from './usePreferences.js'

/** What the pages of the app share. */
export interface AppContextValue {
  readonly client: BrowserClient
  /** The storage in use, and the ways to another one. */
  readonly control: StorageControl
  readonly codes: CodeLibrary
  readonly workingCopies: WorkingCopyStore
  /** What the signed-in user does to many encounters, wherever in the app that user goes. */
  readonly reviewSessions: ReviewSessions
  readonly user: User
  /** Signs in as another user. */
  readonly signInAs: (user: User) => void
  /** Signed in in another tab, while this one still holds what could not be saved. */
  readonly arriving: User | undefined
  /** Could not be signed in: this browser has no room to keep that. */
  readonly refused: User | undefined
  /** False where nothing outlives the tab. */
  readonly persistent: boolean
  readonly preferences: Preferences
  readonly prefer: (name: keyof Preferences, on: boolean) => void
  /** Told by the page that is open whether it holds what is not saved. */
  readonly setUnsaved: UnsavedListener
  /** Changes the address, and what the history keeps with it, in place; does not ask about unsaved work. */
  readonly replaceAddress: (path: string, state: unknown) => void
}

export const AppContext = createContext<AppContextValue | undefined>(undefined)

/** The app that a page stands in. Throws outside it. */
export const useApp = (): AppContextValue => {
  const context = useContext(AppContext)
  if (context === undefined) throw new Error('useApp: render this inside <App>.')
  return context
}
