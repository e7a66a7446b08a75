import type { QueryClient } from '@tanstack/react-query'
import { queryKeys } from '../../client/queryKeys.js'
import type { AppStorage } from '../appStorage.js'
import type { OpenPlace } from '../site/openPlace.js'

/** What {@link seedOnFirstVisit} takes. */
export interface SeedOptions {
  readonly storage: Pick<AppStorage, 'isSeeded' | 'noteSeeded'>
  readonly openAt: OpenPlace['openAt']
  readonly queryClient: QueryClient
  /** Releases the lists, which wait for the demo data. */
  readonly release: () => void
}

/**
 * Stores the demo data on the first visit. The app works without it; if interrupted, the next visit continues. Lists are
 * released whatever happens: what has been stored so far is usable.
 */
export const seedOnFirstVisit = async ({
  storage,
  openAt,
  queryClient,
  release,
}: SeedOptions): Promise<void> => {
  // Another tab may have stored it since this one was opened.
  if (storage.isSeeded()) return release()
  const isWhole = await import('./seedEncounters.js')
    .then(({ seedEncounters }) => seedEncounters(openAt, new Date()))
    .then(
      () => true,
      () => false,
    )
  release()
  await queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
  if (isWhole) storage.noteSeeded()
}
