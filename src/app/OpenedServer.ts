import type { CodeSource } from '../codes/CodeSystem.js'
import type { EncounterDefinition } from '../encounter/EncounterDefinition.js'
import type { Told } from '../messages/Told.js'
import type { AppClient } from './AppClient.js'
import type { Clients } from './createClients.js'
import type { AppUsers } from './users.js'

/** The server that keeps encounters, or why it cannot be used. */
export type OpenedServer =
  | { readonly kind: 'server'; readonly clients: Clients<AppClient>; readonly users: AppUsers }
  | { readonly kind: 'refused'; readonly message: string; readonly told?: Told | undefined }
  | { readonly kind: 'unreachable' }

/** What the client of a server needs of the app. */
export interface ServerSite {
  readonly definition: EncounterDefinition
  readonly codes: Pick<CodeSource, 'lookUp'>
  /** Address of the app. */
  readonly page: string
}
