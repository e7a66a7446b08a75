import { createContext, useContext } from 'react'
import type { WorkingCopyStore } from '../client/workingCopy.js'
import type { CodeLibrary } from '../codes/CodeLibrary.js'
import type { EncounterDefinition } from '../encounter/EncounterDefinition.js'
import type { User } from '../encounter/User.js'
import type { UnsavedListener } from '../form/EncounterFormProps.js'
import type { AppClient } from './AppClient.js'
import type { AppFrame } from './AppFrame.js'
import type { ConfigAnswer } from './appStorage.js'
import type { ReviewSessions } from './createReviewSessions.js'
import type { LaunchPart } from './site/OpenedServer.js'
import type { StorageControl } from './storage/StorageControl.js'
import type { Preferences } from './usePreferences.js'
import type { AppUsers } from './users.js'

/** What the app's pages share. */
export interface AppContextValue {
  readonly client: AppClient
  /** What encounters consist of at this site. */
  readonly definition: EncounterDefinition
  /** The answer to the request for config.json, which also describes forms. */
  readonly config: ConfigAnswer
  /** The storage in use, and the means to switch to another. Undefined where encounters are on a server. */
  readonly control: StorageControl | undefined
  /** The users that can be signed in as. */
  readonly users: AppUsers
  readonly codes: CodeLibrary
  readonly workingCopies: WorkingCopyStore
  /** The signed-in user's bulk work, which survives navigation within the app. */
  readonly reviewSessions: ReviewSessions
  readonly user: User
  /** Where an EHR has opened the app. */
  readonly launch: LaunchPart | undefined
  /** Signs in as another user. */
  readonly signInAs: (user: User) => void
  /** Signed in in another tab, while this tab still holds work that could not be saved. */
  readonly arriving: User | undefined
  /** Could not be signed in, because the browser has no room to remember it. */
  readonly refused: User | undefined
  /** What stands around the app. Absent in a test. */
  readonly frame: AppFrame | undefined
  /** Runs the action once unsaved work is saved; asks the user if it cannot be saved. */
  readonly ask: (action: () => void) => void
  /** False if nothing outlives the tab. */
  readonly persistent: boolean
  readonly preferences: Preferences
  readonly prefer: (name: keyof Preferences, on: boolean) => void
  /** The open page calls this whenever it gains or loses unsaved work. */
  readonly setUnsaved: UnsavedListener
  /** Replaces the current address and its history state, without asking about unsaved work. */
  readonly replaceAddress: (path: string, state: unknown) => void
}

export const AppContext = createContext<AppContextValue | undefined>(undefined)

/** Returns the surrounding app's context. Throws outside it. */
export const useApp = (): AppContextValue => {
  const context = useContext(AppContext)
  if (context === undefined) throw new Error('useApp: render this inside <App>.')
  return context
}
