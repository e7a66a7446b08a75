import { rowSupport } from '../client/BrowserClient.js'
import { EncounterClientError } from '../client/EncounterClientError.js'
import { identifierOf } from '../client/identifierOf.js'
import type { AssessEncounters } from '../client/listing/createAssessments.js'
import { resolveOptions, type StoreClientOptions } from '../client/storeOptions.js'
import { todayOf } from '../encounter/calendarDate.js'
import * as words from '../messages/en/listing.js'
import type { Authenticate } from './auth/Authenticate.js'
import { createAnnouncer } from './changes/announce.js'
import { createChangeFeed } from './changes/createChangeFeed.js'
import { readPosition } from './changes/readPosition.js'
import type { Database } from './database/Database.js'
import { createSqlDirectory } from './directory/createSqlDirectory.js'
import type { Site } from './http/Site.js'
import { asksForFindings, createFindingsLister } from './listing/createFindingsLister.js'
import { createSqlLister } from './listing/createSqlLister.js'
import { keepForgettingKeys } from './store/forgetKeys.js'

/** Options of {@link openSite}. */
export interface SiteOptions extends Omit<StoreClientOptions, 'user'> {
  readonly authenticate: Authenticate
  /** Counts findings; absent: lists cannot be filtered or ordered by them. */
  readonly assess?: AssessEncounters
}

const nobody = () => {
  throw new Error('Each request has its own user.')
}

/** Opens what the routes answer from, over a database that is up to date. */
export const openSite = async (
  database: Database,
  { authenticate, assess, ...options }: SiteOptions,
): Promise<Site & { readonly close: () => Promise<void> }> => {
  const { db } = database
  const rules = resolveOptions({ ...options, user: nobody })
  const { ui, now, workflow, schema } = rules
  const directory = createSqlDirectory(db, () => todayOf(now()))
  const statuses = workflow.statuses.map(({ status }) => status)
  const list = createSqlLister(db, { statuses, now })
  const findings = assess && createFindingsLister({ db, ui, directory, assess, now })
  const feed = await createChangeFeed(database)
  const announcer = createAnnouncer(db)
  const stopForgetting = keepForgettingKeys(db, () => new Date())
  // A process that ended here may have committed changes that it did not announce any more.
  announcer.announce({ ids: 'all' })
  return {
    db,
    rules,
    toId: identifierOf(schema, ui),
    directory,
    feed,
    announce: announcer.announce,
    authenticate,
    supports: { ...rowSupport(assess), counts: 'capped', restore: true, subscribe: true },
    list: async (query) => {
      if (!asksForFindings(query)) return list(query)
      if (findings === undefined) throw new EncounterClientError('invalid', words.makesNoChecks)
      const position = await readPosition(db)
      return { ...(await findings.list(query)), position }
    },
    close: async () => {
      await stopForgetting()
      await announcer.close()
      await feed.close()
    },
  }
}
