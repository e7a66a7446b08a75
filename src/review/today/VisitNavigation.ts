import type { AppointmentEntry } from '../../client/Directory.js'
import type { EncounterId } from '../../encounter/Encounter.js'

/** The host's navigation from an appointment. */
export interface VisitNavigation {
  /** Navigates to a new encounter of an appointment. Nothing of the appointment may get into an address. */
  readonly onBegin: (appointment: AppointmentEntry) => void
  /** Navigates to an existing encounter. */
  readonly onOpen: (id: EncounterId) => void
}
