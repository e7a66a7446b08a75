import { inSentence } from '../spanishGrammar.js'

export const nameOf = (label: string, place: number): string => `${label} ${place}`

export const actionsOf = (row: string): string => `Acciones para ${inSentence(row)}`
export const moveUp = (row: string): string => `Mover hacia arriba ${inSentence(row)}`
export const moveDown = (row: string): string => `Mover hacia abajo ${inSentence(row)}`
export const duplicate = (row: string): string => `Duplicar ${inSentence(row)}`
export const remove = (row: string): string => `Quitar ${inSentence(row)}`

export const drag = 'Arrastrar para mover'
export const hasErrors = 'Tiene errores'
export const moveKeys = 'Alt+flecha arriba y Alt+flecha abajo mueven una fila'

export const most = (count: number): string => `No se pueden agregar más de ${count}`
export const least = (count: number): string =>
  count === 1 ? 'Se necesita al menos 1' : `Se necesitan al menos ${count}`

export const moved = (row: string, place: number, count: number): string =>
  `${row} ahora en el lugar ${place} de ${count}`
export const cannotMove = (row: string, up: boolean): string =>
  `${row} ya está en el ${up ? 'primer' : 'último'} lugar`
export const added = (row: string): string => `Se agregó ${inSentence(row)}`
export const removed = (row: string, left: number): string =>
  `Se quitó ${inSentence(row)}, ${left === 1 ? 'queda' : 'quedan'} ${left}`
export const undo = 'Deshacer'
