import { isolate } from '../isolate.js'
import { formatCount, formatDate } from './formats.js'

export const todayTable = 'Citas de hoy'
export const missingTable = 'Encuentros pendientes'

export const timeColumn = 'Hora'
export const dateColumn = 'Fecha'
export const patientColumn = 'Paciente'
export const statusColumn = 'Estado'

export const notStarted = 'Sin empezar'
export const returned = 'Devuelto'

export const start = 'Empezar'
export const resume = 'Continuar'
export const fix = 'Corregir'
export const view = 'Ver'
export const enterKey = 'Entrar'

export const born = (birthDate: string): string => formatDate(birthDate, 'numeric')
export const unknownPatient = (id: string): string => `Paciente ${id}`
export const unknownProvider = (id: string): string => `Profesional ${id}`

const visits = (count: number): string => `${formatCount(count)} ${count === 1 ? 'visita' : 'visitas'}`
const appointments = (count: number): string => `${formatCount(count)} ${count === 1 ? 'cita' : 'citas'}`

export const progress = (documented: number, all: number): string =>
  `${formatCount(documented)} de ${visits(all)} con encuentro`
export const allDocumented = (count: number): string =>
  count === 1 ? 'La visita de hoy tiene su encuentro' : `Las ${visits(count)} de hoy tienen su encuentro`
export const allDocumentedHint = 'Puede que haya borradores de otros días por terminar.'
export const goToDrafts = 'Ir a los borradores'

export const noAppointments = 'No hay citas hoy'
export const noAppointmentsHint = (provider: string): string =>
  `Las citas de ${isolate(provider)} aparecen aquí. También puede empezar un encuentro sin cita.`

export const missingHeading = 'Encuentros pendientes'
export const range = 'Días'
export const today = 'Hoy'
export const yesterday = 'Ayer'
export const lastDays = 'Últimos 7 días'
export const custom = 'Personalizado'
export const from = 'Desde'
export const to = 'Hasta'
export const dateFormat = 'MM/DD/AAAA'
export const endsBeforeStart = 'El último día es anterior al primero.'
export const missingOf = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'pendiente' : 'pendientes'}`
export const firstOf = (shown: number, all: number): string =>
  `Se muestran los primeros ${formatCount(shown)} de ${formatCount(all)}. Seleccione menos días para ver los demás.`
export const nothingMissing = 'No hay encuentros pendientes'
export const nothingMissingHint = (count: number): string =>
  count === 0
    ? 'No hay citas en estos días.'
    : `${appointments(count)}, ${count === 1 ? 'con su encuentro' : 'todas con su encuentro'}.`

export const loading = 'Cargando citas…'
export const failed = 'No se pudieron cargar las citas.'
export const failedHint = 'El directorio no está disponible. Sus encuentros están en las otras pestañas.'
export const tryAgain = 'Intentar de nuevo'
