import { isolate } from '../isolate.js'
import { inSentence } from '../spanishGrammar.js'
import { formatCount } from './formats.js'

export const history = 'Historial'

export const failed = 'No se pudo cargar el historial.'

export const showAll = 'Mostrar todos los cambios'
export const showFewer = 'Mostrar menos'

export const edits = (count: number, by: readonly string[]): string => {
  const whose = by.length > 2 ? `${formatCount(by.length)} personas` : by.map(isolate).join(' y ')
  return `${count === 1 ? '1 edición' : `${formatCount(count)} ediciones`} de ${whose}`
}

export const older = (left: number, atOnce: number): string => {
  if (left === 1) return 'Mostrar la entrada más antigua'
  return left <= atOnce
    ? `Mostrar las ${formatCount(left)} entradas anteriores`
    : `Mostrar ${formatCount(atOnce)} de ${formatCount(left)} entradas anteriores`
}

export const nothing = 'nada'
export const created = 'guardó un borrador'
export const saved = 'guardó'
export const restored = 'restauró desde una copia de seguridad'
export const reopened = 'reabrió'
export const returnedTo = (status: string): string => `devolvió a ${status.toLocaleLowerCase('es')}`
export const movedTo = (status: string): string => `cambió el estado a ${status.toLocaleLowerCase('es')}`
export const undid = (status: string): string => `deshizo el cambio a ${status.toLocaleLowerCase('es')}`

export const added = (codes: readonly string[]): string => `agregó ${codes.join(', ')}`
export const removed = (codes: readonly string[]): string => `quitó ${codes.join(', ')}`
export const addedRow = (list: string, row: string): string => `agregó a ${inSentence(list)}: ${row}`
export const removedRow = (list: string, row: string): string => `quitó de ${inSentence(list)}: ${row}`
export const changedRow = (list: string, from: string, to: string): string =>
  `cambió ${inSentence(list)}: de ${from} a ${to}`
export const both = (first: string, second: string): string => `${first} y ${second}`
export const diagnoses = 'diagnósticos'
export const procedures = 'procedimientos'
export const reordered = (list: string): string => `reordenó ${inSentence(list)}`
export const set = (field: string, to: string): string => `puso ${to} en “${field}”`
export const cleared = (field: string): string => `borró “${field}”`
export const changed = (field: string, from: string, to: string): string =>
  `cambió “${field}” de ${from} a ${to}`

export const settledReturn = 'marcó la devolución como corregida'
export const dismissed = (finding: string): string => `ignoró una advertencia (${finding})`
export const restoredFinding = (finding: string): string => `volvió a mostrar una advertencia (${finding})`
export const marked = 'marcó este encuentro'

export const imported = (file?: string, originalId?: string | number): string => {
  if (file === undefined) return 'importó'
  return `importó desde ${isolate(file)}${originalId === undefined ? '' : ` (allí con el número ${originalId})`}`
}
