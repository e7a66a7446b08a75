import type { Encounter, EncounterUi } from '../../encounter/Encounter.js'
import type { Finding } from '../../encounter/Finding.js'
import type { User } from '../../encounter/User.js'
import type { Workflow } from '../../encounter/workflow.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import type { Directory } from '../Directory.js'
import type { StorageLike } from '../StorageLike.js'
import type { Locks } from './exclusively.js'
import type { StorageEvents } from './subscribeToStorage.js'

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
  readonly directory?: Directory
  /** Number of the first encounter; 8009001 unless told. */
  readonly firstId?: number
  /** Keeps two tabs from writing at once; `navigator.locks` unless told, where the browser has it. */
  readonly locks?: Locks
  /** Where the `storage` events of other tabs arrive; the window unless told. */
  readonly events?: StorageEvents
}
