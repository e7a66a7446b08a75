import type { Encounter, EncounterUi } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import type { User } from '../../encounter/User.js'
import type { Workflow } from '../../encounter/workflow.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import type { Directory } from '../Directory.js'
import type { EncounterClient } from '../EncounterClient.js'
import type { AssessEncounters } from '../listing/createAssessments.js'
import type { StorageLike } from '../StorageLike.js'
import type { WriteCount } from './createInOrder.js'
import type { StorageEvents } from './subscribeToStorage.js'
import type { Locks } from './takeTurns.js'

/** What `createLocalStorageClient` takes. Only `user` is needed. */
export interface LocalStorageClientOptions {
  /** The signed-in user, asked at each call. */
  readonly user: () => User
  /** `globalThis.localStorage` unless told. See `openBrowserStorage` for browsers that have none to give. */
  readonly storage?: StorageLike
  /** The schema that every stored encounter holds; KareoEncounter unless told. */
  readonly schema?: JsonSchema
  readonly ui?: EncounterUi
  readonly workflow?: Workflow
  /** The instant of a change; the system clock unless told. */
  readonly now?: () => Date
  /**
   * The checks for a transition that allows no `error` finding. Left out, such a transition is not held up: the
   * form checks as well, and a client without code sets cannot know better.
   */
  readonly checkErrors?: (encounter: Encounter) => readonly Finding[] | Promise<readonly Finding[]>
  /** Names the patients and providers of a list, so that it can be searched and sorted by them. */
  readonly directory?: Directory
  /**
   * Counts what the checks find, so that lists can be filtered by readiness and sorted by findings. Asked once for each
   * version of a record and each day.
   */
  readonly assess?: AssessEncounters
  /** Number of the first encounter; 8009001 unless told. */
  readonly firstId?: number
  /** Keeps two tabs from writing at once; `navigator.locks` unless told, where the browser has it. */
  readonly locks?: Locks
  /**
   * Counts the writes of all tabs, so that each sees what the one before it wrote; kept in IndexedDB unless told, where
   * the storage is the page's localStorage.
   */
  readonly writeCount?: WriteCount
  /** Where the `storage` events of other tabs arrive; the window unless told. */
  readonly events?: StorageEvents
}

/** An `EncounterClient` over a storage of the browser. */
export interface LocalStorageClient extends EncounterClient {
  /** Has `assess` asked anew, as after a change of the code sets. */
  readonly forgetFindings: () => void
}
