import { isolate } from '../isolate.js'

export const restored = 'Estos son sus cambios que todavía no estaban guardados.'

export const restoredFor = (patient: string): string =>
  `Estos son sus cambios para ${isolate(patient)} que todavía no estaban guardados.`

export const savedOnceChanged = 'Se guardan cuando cambie algo o presione “Guardar borrador”.'

export const discardThem = 'Descartar'
