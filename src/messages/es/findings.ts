import { joinMessages } from '../joinMessages.js'
import { formatDate } from './formats.js'

export const addDiagnosis = 'Agregue un código de diagnóstico'
export const addProcedure = 'Agregue un código de procedimiento'

export const tooManyDiagnoses = (most: number, excess: number): string =>
  `Una reclamación admite hasta ${most} códigos de diagnóstico. Quite ${excess}`

export const listedTwice = (code: string, first: number, again: number): string =>
  `${code} está dos veces en la lista (${first} y ${again}). Quite uno`

export const checkFailed = (name: string, reason: string): string =>
  `La verificación ${name === '' ? '' : `“${name}” `}falló: ${reason}. Avise a quien administra esta aplicación`

export const sameDay =
  'Este paciente tiene otro encuentro con este profesional en esta fecha. Verifique que no sea la misma visita'

export const dateInFuture = (today: string): string =>
  `La fecha del servicio es posterior a hoy (${formatDate(today)}). Escriba la fecha de la visita`

export const dateTooEarly = (year: string): string =>
  `La fecha del servicio es del año ${year}. Escriba la fecha de la visita`

export const dateBeforeBirth = (birthDate: string): string =>
  `La fecha del servicio es anterior a la fecha de nacimiento del paciente (${formatDate(birthDate)}). Corrija la fecha o el paciente`

export const dateOverAYearAgo =
  'La fecha del servicio es de hace más de un año. Verifíquela: Medicare no acepta reclamaciones después de un año (42 CFR 424.44)'

export const unknownPatient = (id: string): string =>
  `El paciente ${id} no está en el directorio. Seleccione el paciente de nuevo`

export const unknownProvider = (id: string): string =>
  `El profesional ${id} no está en el directorio. Seleccione el profesional de nuevo`

export const unknownAppointment = (id: string): string =>
  `La cita ${id} no está en el directorio. Seleccione otra cita o bórrela`

export const appointmentOfOther = (id: string, theirs: string, patient: string): string =>
  `La cita ${id} es del paciente ${theirs}, no del paciente ${patient}. Seleccione otra cita o el paciente correcto`

export const appointmentOnOtherDay = (id: string, day: string, date: string): string =>
  `La cita ${id} es del ${formatDate(day)}, no del ${formatDate(date)}. Seleccione otra cita o corrija la fecha`

export const sources = {
  claim: 'CMS-1500',
  twice: 'Guías oficiales de ICD-10-CM, sección I.B.12',
  formats: 'Formato del código',
  directory: 'Directorio',
  timely: '42 CFR 424.44',
  visit: 'Fecha del servicio',
  others: 'Otros encuentros',
}

export const referencesNotChecked =
  'El directorio no está disponible: paciente, profesional y cita no se han verificado'

export const codesNotChecked =
  'Los conjuntos de códigos no están disponibles: los códigos no se han verificado'

export const notChecked = (why: string): string => `${why}. Inténtelo de nuevo en un momento.`

export const readyToSubmit = 'Listo para enviar'
export const ready = 'Listo'
export const isNotChecked = 'Sin verificar'
export const none = 'Ninguno'

export const errors = (count: number): string => `${count} ${count === 1 ? 'error' : 'errores'}`

export const warnings = (count: number): string => `${count} ${count === 1 ? 'advertencia' : 'advertencias'}`

export const together = joinMessages
