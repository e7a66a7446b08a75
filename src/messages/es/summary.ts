import { encounters } from './list.js'

export const heading = 'Resumen'
export const close = 'Cerrar el resumen'
export const counting = 'Contando…'
export const cannotCount = (why: string): string => `No se pudieron contar los encuentros: ${why}`
export const counted = (total: number, isNarrowed: boolean): string => {
  if (!isNarrowed) return total === 0 ? 'Ningún encuentro' : `En total ${encounters(total)}`
  if (total === 0) return 'Ningún encuentro coincide con la búsqueda y los filtros'
  return `${encounters(total)} que ${total === 1 ? 'coincide' : 'coinciden'} con la búsqueda y los filtros`
}
export const byStatus = 'Por estado'
export const status = 'Estado'
export const byProvider = 'Por profesional'
export const provider = 'Profesional'
export const none = 'Ninguno'
export const draftsByAge = 'Borradores por antigüedad'
export const dateOfService = 'Fecha del servicio'
export const encountersColumn = 'Encuentros'
export const part = (label: string, count: string): string => `${label}: ${count}`
