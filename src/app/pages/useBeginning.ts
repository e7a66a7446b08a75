import { useMemo } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { queryKeys } from '../../client/queryKeys.js'
import { copyEncounter } from '../../encounter/copyEncounter.js'
import type { Encounter, EncounterId } from '../../encounter/Encounter.js'
import { useCachedQuery } from '../../form/cache.js'
import { useApp } from '../AppContext.js'
import { begunFor } from './beginVisit.js'

/** The initial content of a new encounter. */
export interface Beginning {
  readonly encounter: Encounter | undefined
  /** The appointment the encounter is for. */
  readonly appointment: EncounterId | undefined
  readonly isLoading: boolean
  /** The appointment could not be looked up. */
  readonly isFailed: boolean
  readonly retry: () => void
}

/** The encounter to copy from. The history state holds only its id, nothing about the patient. */
const copiedId = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'copyOf' in state ? String(state.copyOf) : undefined

/**
 * Resolves a new encounter's initial content from the history state: an appointment, another encounter's codes, or the launch
 * of an EHR.
 */
export const useBeginning = (isNew: boolean): Beginning => {
  const { client, definition, launch } = useApp()
  const { ui } = definition
  const state: unknown = useHistoryState()
  const copyOf = copiedId(state)
  const appointment = begunFor(state)
  const copied = useCachedQuery({
    queryKey: queryKeys.record(copyOf),
    enabled: isNew && copyOf !== undefined,
    queryFn: ({ signal }) => client.get(copyOf ?? '', { signal }),
  })
  const looked = useCachedQuery({
    queryKey: queryKeys.appointment(appointment),
    enabled: isNew && appointment !== undefined,
    // A form reads its initial content only once.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await client.directory?.get('appointment', appointment ?? '', { signal })) ?? null,
  })
  const entry = looked.data
  const source = copied.data?.encounter
  const encounter = useMemo(() => {
    if (entry) {
      return {
        ...(ui.appointment === undefined ? {} : { [ui.appointment]: entry.id }),
        [ui.patient]: entry.patientId,
        [ui.provider]: entry.providerId,
        [ui.dateOfService]: entry.date,
      }
    }
    return source ? copyEncounter(source, ui) : launch?.begin(state)
  }, [entry, source, ui, launch, state])
  return {
    encounter,
    appointment,
    isLoading: copied.isLoading || looked.isLoading,
    isFailed: looked.isError || looked.data === null,
    retry: () => void looked.refetch(),
  }
}
