import type { QueryClient } from '@tanstack/react-query'
import type { AppointmentEntry } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'

/** The history state of a new encounter for an appointment. It holds the id so that the address does not have to. */
export interface BegunState {
  readonly appointment: EncounterId
}

/** Navigates to a new encounter for an appointment. */
export const beginVisit = (
  queryClient: QueryClient,
  navigate: (path: string, options: { readonly state: BegunState }) => void,
  appointment: AppointmentEntry,
): void => {
  // The entry is already known, so seed the cache: the form need not wait for the directory.
  queryClient.setQueryData(queryKeys.appointment(appointment.id), appointment)
  navigate('/encounters/new', { state: { appointment: appointment.id } })
}

/** Reads the appointment of a new encounter from the history state. */
export const begunFor = (state: unknown): EncounterId | undefined => {
  const id =
    typeof state === 'object' && state !== null && 'appointment' in state ? state.appointment : undefined
  return typeof id === 'number' || typeof id === 'string' ? id : undefined
}
