import type { SetAsideRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import { useBrowserStorage } from './useBrowserStorage.js'

/** What is known about the storage in use. */
export interface StorageFacts {
  readonly count: number
  readonly estimate: StorageEstimate
  /** Whether the browser promised to keep the data; undefined if it cannot be asked. */
  readonly isPromised: boolean | undefined
  readonly usedCharacters: number
  readonly setAside: readonly SetAsideRecord[]
}

/** Facts about the storage in use, refetched each time the section opens. */
export const useStorageFacts = () => {
  const { client, control } = useBrowserStorage()
  return useCachedQuery({
    queryKey: queryKeys.storageFacts(control.choice),
    staleTime: 0,
    queryFn: async (): Promise<StorageFacts> => {
      // Must come first: counting reads the records, and so finds the ones to set aside.
      const count = await client.care.count()
      return {
        count,
        estimate: (await control.manager?.estimate()) ?? {},
        isPromised: await control.manager?.persisted(),
        usedCharacters: control.usedCharacters(),
        setAside: await client.care.setAside(),
      }
    },
  })
}

/** The contents of the storage that is not in use. */
export const useOtherFacts = () => {
  const { control, user } = useBrowserStorage()
  return useCachedQuery({
    queryKey: queryKeys.otherStorage(control.other),
    staleTime: 0,
    structuralSharing: false,
    queryFn: async () => {
      const { care } = await control.open(control.other, user)
      return { care, count: await care.count(), setAside: await care.setAside() }
    },
  })
}

/** Returns a function that refetches the facts of both storages. */
export const useForgetFacts = (): (() => void) => {
  const queryClient = useCache()
  return () => void queryClient.invalidateQueries({ queryKey: queryKeys.storage() })
}
