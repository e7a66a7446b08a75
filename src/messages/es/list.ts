import { formatCount } from './formats.js'

export const table = 'Encuentros'
export const allTab = 'Todos'
export const todayTab = 'Hoy'
export const statusTabs = 'Estado'
export const plural = (status: string): string => (/[aeiouáéó]$/i.test(status) ? `${status}s` : `${status}es`)

export const tabOf = (status: string): string => plural(status)

export const encounters = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'encuentro' : 'encuentros'}`
export const encounter = (id: string | number): string => `Encuentro ${id}`

export const shown = (count: number): string => (count === 0 ? 'Ningún encuentro' : encounters(count))
export const shownSorted = (count: number, order: string): string =>
  `${shown(count)}, por ${order.charAt(0).toLowerCase()}${order.slice(1)}`
export const firstOf = (loaded: number, total: number): string =>
  `Los primeros ${formatCount(loaded)} de ${formatCount(total)}`
export const firstSelected = (loaded: number, total: number): string =>
  `Se seleccionaron los primeros ${formatCount(loaded)} de ${formatCount(total)}`

export const dateShort = 'Fecha'
export const dateRest = ''
export const patient = 'Paciente'
export const provider = 'Profesional'
export const diagnoses = 'Diagnósticos'
export const procedures = 'Procedimientos'
export const status = 'Estado'
export const findings = 'Hallazgos'
export const lastChange = 'Último cambio'
export const selectShown = 'Seleccionar todos los mostrados'

export const select = (name: string, date: string): string => `Seleccionar ${name}, ${date}`
export const none = 'ninguno'
export const cannotShow = (id: string | number): string => `No se pudo mostrar el encuentro ${id}`
export const unnamed = { patient: 'Paciente', provider: 'Profesional' }

export const returned = 'Devuelto'
export const returnedBy = (by: string, reason: string): string => `Devuelto por ${by}: ${reason}`
export const ready = 'Listo'
export const notChecked = 'Sin verificar'
export const notDone = 'No se hizo'
export const noFindings = 'Sin errores'
export const warnings = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'advertencia' : 'advertencias'}`
export const more = (count: number): string => `+${formatCount(count)}`
export const daysOld = (days: number): string => `De hace ${formatCount(days)} ${days === 1 ? 'día' : 'días'}`
export const daysOldShort = (days: number): string => `${formatCount(days)} d`
export const pending = '…'
