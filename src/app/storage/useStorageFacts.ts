import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SetAsideRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useApp } from '../AppContext.js'

/** What the browser says of the storage. */
export interface StorageFacts {
  readonly count: number
  readonly estimate: StorageEstimate
  /** Whether the browser promised to keep it; undefined where it cannot be asked. */
  readonly isPromised: boolean | undefined
  readonly usedCharacters: number
  readonly setAside: readonly SetAsideRecord[]
}

/** What is kept where, asked again whenever the section is opened. */
export const useStorageFacts = () => {
  const { client, control } = useApp()
  return useQuery({
    queryKey: queryKeys.storageFacts(control.choice),
    staleTime: 0,
    queryFn: async (): Promise<StorageFacts> => {
      // First: looking through the records is what finds those to be set aside.
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

/** What the storage holds that is not in use. */
export const useOtherFacts = () => {
  const { control, user } = useApp()
  return useQuery({
    queryKey: queryKeys.otherStorage(control.other),
    staleTime: 0,
    structuralSharing: false,
    queryFn: async () => {
      const { care } = await control.open(control.other, user)
      return { care, count: await care.count(), setAside: await care.setAside() }
    },
  })
}

/** Has both asked again. */
export const useForgetFacts = (): (() => void) => {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: queryKeys.storage() })
}
