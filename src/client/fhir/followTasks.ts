import type { EncounterId } from '../../encounter/Encounter.js'
import type { Dictionary } from '../../schema/isDictionary.js'
import type { ChangeNotice } from '../http/readNotices.js'
import { billingTask, ownSystems } from './mapping/names.js'
import { referenceTo, textOf } from './mapping/readJson.js'
import { keyOf } from './mapping/stamp.js'
import { encounterOfTask } from './mapping/taskResource.js'
import type { PageVisibility } from './pageVisibility.js'
import { type FhirServer, type SearchParameters, token } from './server/createFhirServer.js'

/** How far each look reaches back behind the last one, in ms: a server may show what it has stored some time later. */
const overlap = 60_000

/** Changes of as many ms before the first look are told: the caller may have read what it shows before them. */
const firstReach = 120_000

/** Tasks of one look. Where more have changed, any may have. */
const mostTasks = 100

/** Tasks of the first look, which has little to tell. */
const firstTasks = 20

/** Longest wait after looks that failed, in ms. */
const longestWait = 300_000

/** What {@link followTasks} needs. */
export interface FollowOptions {
  readonly server: FhirServer
  /** Time between two looks, in ms. */
  readonly interval: number
  readonly page: PageVisibility
  /** Whether this client itself has made the write with a key. */
  readonly isOwn: (key: string) => boolean
  /** The ids of Encounters, `Encounter/id`; those that are nobody's have none. */
  readonly idsOf: (references: readonly string[], signal: AbortSignal) => Promise<readonly EncounterId[]>
  readonly onNotice: (notice: ChangeNotice) => void
}

const updatedAt = (resource: Dictionary): number => Date.parse(textOf(resource.meta, 'lastUpdated') ?? '')

/** What distinguishes the versions of a task. */
const versionOf = (task: Dictionary): string =>
  `${textOf(task.meta, 'versionId') ?? ''} ${textOf(task.meta, 'lastUpdated') ?? ''}`

/**
 * Looks from time to time for tasks that have changed, until the signal is aborted: FHIR has no stream of changes that every
 * server offers. Every write of an encounter writes its task. Nothing is asked while the page is hidden, and less often while
 * the server fails. Never rejects.
 */
export const followTasks = async (options: FollowOptions, signal: AbortSignal): Promise<void> => {
  const { server, interval, page, isOwn, idsOf, onNotice } = options
  /** The versions that were seen and that the next look may find again. */
  let seen = new Map<string, string>()
  let newest: number | undefined

  const look = async () => {
    const isFirst = newest === undefined
    const since: SearchParameters =
      newest === undefined ? [] : [['_lastUpdated', `ge${new Date(newest - overlap).toISOString()}`]]
    const { resources, next } = await server.search(
      'Task',
      [
        ['code', token(ownSystems.task, billingTask)],
        ...since,
        ['_sort', '-_lastUpdated'],
        ['_count', String(isFirst ? firstTasks : mostTasks)],
      ],
      signal,
    )
    const before = seen
    const times = resources.map(updatedAt).filter((time) => !Number.isNaN(time))
    newest = Math.max(newest ?? 0, ...times)
    seen = new Map(resources.map((task) => [referenceTo(task), versionOf(task)]))
    const changed = resources.filter((task) =>
      isFirst ? updatedAt(task) > Date.now() - firstReach : before.get(referenceTo(task)) !== versionOf(task),
    )
    const theirs = changed.filter((task) => !isOwn(keyOf(task) ?? ''))
    if (theirs.length === 0) return
    if (!isFirst && next !== undefined) return onNotice({ ids: 'all' })
    const references = theirs.map(encounterOfTask).filter((reference) => reference !== undefined)
    const ids = await idsOf(references, signal)
    if (ids.length > 0) onNotice({ ids })
  }

  for (let failures = 0; !signal.aborted; ) {
    await page.whenVisible(signal)
    if (signal.aborted) return
    const known = { seen, newest }
    try {
      await look()
      failures = 0
    } catch {
      // What was found and not told is looked for again.
      seen = known.seen
      newest = known.newest
      failures += 1
    }
    await page.pause(Math.min(Math.max(longestWait, interval), interval * 2 ** failures), signal)
  }
}
