import type { CalendarDate } from '../../../encounter/Encounter.js'
import type { Dictionary } from '../../../schema/isDictionary.js'

/** Appointments in these states are not kept. */
const droppedStates: readonly unknown[] = ['cancelled', 'noshow', 'entered-in-error', 'waitlist', 'proposed']

/** Whether an appointment takes place, as far as the server knows. */
export const isKeptAppointment = ({ status }: Dictionary): boolean => !droppedStates.includes(status)

/** A day some days before or after another one: a server's day may begin at another hour than this computer's. */
export const dayBeside = (date: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
