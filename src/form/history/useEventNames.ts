import { useQueries } from '@tanstack/react-query'
import type { DirectoryKind } from '../../client/Directory.js'
import type { EncounterEvent } from '../../client/EncounterClient.js'
import { useLanguage } from '../../ui/Language/LanguageContext.js'
import { useCache } from '../cache.js'
import { useEncounterContext } from '../EncounterContext.js'
import { referencesOf } from '../encounterModel.js'
import { referenceQuery } from '../fields/ReferenceInput/useReferenceOptions.js'

/** Names a value of a property; undefined where it is no reference, or its name is not known. */
export type NameOfValue = (property: string, value: unknown) => string | undefined

/** Looks up the names of the references in events. Shares their queries with the fields. */
export const useEventNames = (events: readonly EncounterEvent[]): NameOfValue => {
  const { client, ui } = useEncounterContext()
  const language = useLanguage()
  const kinds = new Map(referencesOf(ui))
  const keyOf = (kind: DirectoryKind, id: string) => `${kind} ${id}`
  const references = new Map(
    events.flatMap(({ changes }) =>
      changes.flatMap(({ property, from, to }) => {
        const kind = kinds.get(property)
        if (kind === undefined) return []
        const ids = [from, to].filter((value) => typeof value === 'number' || typeof value === 'string')
        return ids.map(String).map((id) => [keyOf(kind, id), { kind, id }] as const)
      }),
    ),
  )
  return useQueries(
    {
      queries: [...references.values()].map(({ kind, id }) =>
        referenceQuery(client.directory, kind, id, language),
      ),
      combine: (results) => {
        const names = new Map([...references.keys()].map((key, index) => [key, results[index]?.data]))
        return (property, value) => {
          const kind = kinds.get(property)
          return kind === undefined ? undefined : (names.get(keyOf(kind, String(value))) ?? undefined)
        }
      },
    },
    useCache(),
  )
}
