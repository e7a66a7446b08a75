import { formatCount } from './formats.js'
import { plural } from './list.js'

export const failed = 'No se pudieron cargar los encuentros'
export const tryAgain = 'Intentar de nuevo'

export const noMatch = 'Ningún encuentro coincide'
export const noMatchHint = 'Quite los filtros para ver todos los encuentros de esta pestaña.'
export const clearFilters = 'Quitar filtros'
export const unchecked = (count: number, more: boolean): string =>
  `${more ? '' : `${noMatch}. `}${formatCount(count)} ${more ? 'más ' : ''}${count === 1 ? 'no se pudo' : 'no se pudieron'} verificar`
export const uncheckedHint =
  'El directorio o los conjuntos de códigos no están disponibles. Inténtelo de nuevo en un momento.'

export const firstVisit = 'Todavía no hay encuentros'
export const firstVisitHint = 'Un encuentro registra una visita: el paciente, la fecha y los códigos.'
const lower = (status: string): string => status.toLowerCase()
export const noneOf = (status: string): string => `Ningún ${lower(status)}`
export const noneIn = (status: string): string => `Ningún encuentro ${lower(status)}`
export const hereUntil = (status: string | undefined, next: string): string =>
  `Los encuentros ${status === undefined ? '' : `${lower(plural(status))} `}aparecen aquí hasta que estén ${lower(plural(next))}.`
export const hereOnce = (before: string, status: string): string =>
  `Los encuentros ${lower(plural(before))} aparecen aquí cuando están ${lower(plural(status))}.`
export const stayHere = (status: string): string =>
  `Los encuentros ${lower(plural(status))} permanecen aquí como constancia.`
export const none = 'No hay encuentros aquí'
export const goTo = (tab: string): string => `Ir a ${tab}`
