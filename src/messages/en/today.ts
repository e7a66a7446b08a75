import { formatCount, formatDate } from '../formats.js'
import { isolate } from '../isolate.js'

// The start of the day: the appointments of today, and for the front desk the encounters that are missing.

export const todayTable = 'Today’s appointments'
export const missingTable = 'Missing encounters'

export const timeColumn = 'Time'
export const dateColumn = 'Date'
export const patientColumn = 'Patient'
export const statusColumn = 'Status'

export const notStarted = 'Not started'
export const returned = 'Returned'

export const start = 'Start'
export const resume = 'Continue'
export const fix = 'Fix'
export const view = 'View'
export const enterKey = 'Enter'

export const born = (birthDate: string) => formatDate(birthDate, 'numeric')
export const unknownPatient = (id: string) => `Patient ${id}`
export const unknownProvider = (id: string) => `Provider ${id}`

const visits = (count: number) => (count === 1 ? '1 visit' : `${formatCount(count)} visits`)
const appointments = (count: number) => (count === 1 ? '1 appointment' : `${formatCount(count)} appointments`)

export const progress = (documented: number, all: number) =>
  `${formatCount(documented)} of ${visits(all)} documented`
export const allDocumented = (count: number) =>
  count === 1 ? 'The visit of today is documented' : `All ${visits(count)} of today are documented`
export const allDocumentedHint = 'Drafts of other days may still need you.'
export const goToDrafts = 'Go to drafts'

export const noAppointments = 'No appointments today'
export const noAppointmentsHint = (provider: string) =>
  `Appointments of ${isolate(provider)} appear here. You can also start an encounter without one.`

export const missingHeading = 'Missing encounters'
export const range = 'Days'
export const today = 'Today'
export const yesterday = 'Yesterday'
export const lastDays = 'Last 7 days'
export const custom = 'Custom'
export const from = 'From'
export const to = 'To'
export const dateFormat = 'MM/DD/YYYY'
export const endsBeforeStart = 'The last day is before the first.'
export const missingOf = (count: number) => `${formatCount(count)} missing`
export const firstOf = (shown: number, all: number) =>
  `The first ${formatCount(shown)} of ${formatCount(all)} are shown. Select fewer days to see the others.`
export const nothingMissing = 'No encounters are missing'
export const nothingMissingHint = (count: number) =>
  count === 0 ? 'There are no appointments on these days.' : `${appointments(count)}, all documented.`

export const loading = 'Loading appointments…'
export const failed = 'The appointments could not be loaded.'
export const failedHint = 'The directory is unavailable. Your encounters are in the other tabs.'
export const tryAgain = 'Try again'
