import type { QueryClient } from '@tanstack/react-query'
import type { AppointmentEntry } from '../../client/Directory.js'
import { queryKeys } from '../../client/queryKeys.js'
import type { EncounterId } from '../../encounter/Encounter.js'

/** What the history keeps of the appointment that a new encounter is for: its id, and nothing in the address. */
export interface BegunState {
  readonly appointment: EncounterId
}

/** Goes to a new encounter for an appointment. */
export const beginVisit = (
  queryClient: QueryClient,
  navigate: (path: string, options: { readonly state: BegunState }) => void,
  appointment: AppointmentEntry,
): void => {
  // Known already: the form does not wait for the directory.
  queryClient.setQueryData(queryKeys.appointment(appointment.id), appointment)
  navigate('/encounters/new', { state: { appointment: appointment.id } })
}

/** The appointment that the history says a new encounter is for. */
export const begunFor = (state: unknown): EncounterId | undefined => {
  const id =
    typeof state === 'object' && state !== null && 'appointment' in state ? state.appointment : undefined
  return typeof id === 'number' || typeof id === 'string' ? id : undefined
}
