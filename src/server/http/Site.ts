import type { Kysely } from 'kysely'
import type { Directory } from '../../client/Directory.js'
import type { ClientSupport, EncounterQuery } from '../../client/EncounterClient.js'
import type { ResolvedStoreOptions } from '../../client/storeOptions.js'
import type { EncounterId } from '../../encounter/Encounter.js'
import type { Authenticate } from '../auth/Authenticate.js'
import type { Announcer } from '../changes/announce.js'
import type { ChangeFeed } from '../changes/createChangeFeed.js'
import type { Tables } from '../database/Tables.js'
import type { ListedPage } from '../listing/createSqlLister.js'

/** What the routes answer from. */
export interface Site {
  readonly db: Kysely<Tables>
  /** The rules of a change, without the user, who differs by request. */
  readonly rules: Omit<ResolvedStoreOptions, 'user'>
  readonly toId: (serial: number | string) => EncounterId
  readonly directory: Directory
  readonly feed: ChangeFeed
  readonly announce: Announcer['announce']
  readonly authenticate: Authenticate
  readonly supports: ClientSupport
  readonly list: (query: EncounterQuery) => Promise<ListedPage>
}
