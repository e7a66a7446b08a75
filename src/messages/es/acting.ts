import type { Deed } from '../en/acting.js'
import { encounters } from './list.js'
import { statuses } from './workflow.js'

const byAction: Readonly<Record<string, string>> = { 'Return to draft': 'devuelto', Reopen: 'reabierto' }

const byStatus: Readonly<Record<string, string>> = statuses

/** The name of a status within a sentence. */
const inSentence = (status: string): string => byStatus[status]?.toLowerCase() ?? status

export const deed = ({ action, to, tone }: Deed): string =>
  byAction[action] ??
  (tone === 'back'
    ? `${action.startsWith('Undo ') ? 'vuelto' : 'pasado'} a ${inSentence(to)}`
    : inSentence(to))

/** "enviado", "enviados", "devueltos", "vueltos a enviado". */
export const deedsOf = (what: Deed, count: number): string =>
  count === 1 ? deed(what) : deed(what).replace(/^\S+/, (participle) => `${participle}s`)

export const ask = (action: string, count: number): string => `¿${action} ${encounters(count)}?`
export const already = (what: Deed, by: string | undefined): string =>
  `Ya ${deed(what)}${by ? ` por ${by}` : ''}`
export const named = (patient: string, id: string): string => `${patient}, encuentro ${id}`
export const unnamed = (id: string): string => `Encuentro ${id}`
export const namedShort = (patient: string, id: string): string => `${patient} (${id})`
export const undoAction = (action: string): string => `Deshacer ${action.toLowerCase()}`
export const undoLabel = (action: string, what: string): string => `${action}: ${what}`

export const moved = (to: string, isBack: boolean, what: string): string =>
  isBack ? `De vuelta a ${to}: ${what}` : `${to}: ${what}`
export const notUndone = (why: string): string => `No se deshizo: ${why}`
export const nothingToUndo = 'No hay nada que deshacer'
export const waitForRun = 'Espere a que termine la acción en curso, o cancélela'
export const notForSelected = 'No disponible para lo seleccionado'
export const notForThis = 'No disponible para este encuentro'
export const selectFirst = 'Primero abra un encuentro o seleccione algunos'
export const stillLoading = 'El encuentro todavía se está cargando'
export const mayNotEdit = 'Usted no puede editar encuentros'
export const isFixed = (status: string): string => `Está en estado ${status} y no se puede editar`
