import type { AppointmentEntry } from '../../client/Directory.js'
import type { EncounterId } from '../../encounter/Encounter.js'

/** The ways from an appointment, which the app has. */
export interface VisitWays {
  /** Goes to a new encounter for an appointment. Nothing of it may get into an address. */
  readonly onBegin: (appointment: AppointmentEntry) => void
  /** Goes to an encounter. */
  readonly onOpen: (id: EncounterId) => void
}
