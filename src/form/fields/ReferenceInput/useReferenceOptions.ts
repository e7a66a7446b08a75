import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Directory, DirectoryEntries, DirectoryKind } from '../../../client/Directory.js'
import { queryKeys } from '../../../client/queryKeys.js'
import type { EncounterId } from '../../../encounter/Encounter.js'
import type { Language } from '../../../messages/Language.js'
import type { Sayable } from '../../../messages/Told.js'
import { useLanguage } from '../../../ui/Language/LanguageContext.js'
import { useCachedQuery } from '../../cache.js'
import { describeAppointment, describePatient, describeProvider } from '../../directory/describeEntry.js'
import { searchGcTime } from '../searchGcTime.js'

/** A line of the popup. */
export interface ReferenceOption {
  readonly id: EncounterId
  readonly text: string
  /** Why it cannot be selected. */
  readonly unselectable?: Sayable
}

const maxOptions = 8

const describe = async <K extends DirectoryKind>(
  directory: Directory,
  kind: K,
  entry: DirectoryEntries[K],
  language: Language,
  signal: AbortSignal,
): Promise<string> => {
  if ('patientId' in entry) {
    const [patient, provider] = await Promise.all([
      directory.get('patient', entry.patientId, { signal }),
      directory.get('provider', entry.providerId, { signal }),
    ])
    return describeAppointment(entry, patient, provider, language)
  }
  return kind === 'patient' ? describePatient(entry, language) : describeProvider(entry)
}

/** The query of a reference's text in a language; null where the directory has no entry. */
export const referenceQuery = (
  directory: Directory | undefined,
  kind: DirectoryKind,
  id: string,
  language: Language,
) =>
  queryOptions({
    // Forms in two languages may share a cache.
    queryKey: queryKeys.directoryEntry(kind, id, language.locale),
    enabled: id !== '' && directory !== undefined,
    staleTime: 300_000,
    queryFn: async ({ signal }): Promise<string | null> => {
      const entry = await directory?.get(kind, id, { signal })
      return entry === undefined || directory === undefined
        ? null
        : describe(directory, kind, entry, language, signal)
    },
  })

/** The directory entries for a typed text. */
export const useReferenceOptions = (
  directory: Directory | undefined,
  kind: DirectoryKind,
  text: string,
  enabled: boolean,
): { readonly options: readonly ReferenceOption[]; readonly stale: boolean; readonly failed: boolean } => {
  const language = useLanguage()
  const { data, isPlaceholderData, isError } = useCachedQuery({
    queryKey: queryKeys.directorySearch(kind, text, language.locale),
    enabled: enabled && directory !== undefined,
    placeholderData: keepPreviousData,
    gcTime: searchGcTime,
    queryFn: async ({ signal }): Promise<readonly ReferenceOption[]> => {
      if (directory === undefined) return []
      const entries = await directory.search(kind, text, { signal, limit: maxOptions })
      return Promise.all(
        entries.map(async (entry) => ({
          id: entry.id,
          text: await describe(directory, kind, entry, language, signal),
          ...(entry.unselectable === undefined ? undefined : { unselectable: entry.unselectable }),
        })),
      )
    },
  })
  const stale = enabled && !isError && (data === undefined || isPlaceholderData)
  return { options: data ?? [], stale, failed: isError }
}
