import { isolate } from '../isolate.js'

/** "Devuelto por Robin, 26 nov: “Agregue el análisis de orina”". */
export const returned = (by: string, day: string, reason: string): string =>
  `Devuelto por ${isolate(by)}, ${day}: “${isolate(reason)}”`

export const markAsFixed = 'Marcar como corregido'
