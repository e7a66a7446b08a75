import type { Deed } from '../en/acting.js'
import { deedsOf } from './acting.js'
import { formatCount } from './formats.js'
import { encounters } from './list.js'

export const region = 'Encuentros seleccionados'
export const selected = (count: number): string =>
  `${formatCount(count)} ${count === 1 ? 'seleccionado' : 'seleccionados'}`
export const selectAll = (count: number): string => `Seleccionar los ${formatCount(count)} que coinciden`
export const clear = 'Quitar selección'
export const cancel = 'Cancelar'
export const dismiss = 'Descartar'
export const keysActHere = 'Los atajos de teclado se aplican a estos.'
export const actionFor = (action: string, count: number): string => `${action} ${formatCount(count)}`
export const actionOf = (action: string, count: number): string => `${action} (${formatCount(count)})`
export const progress = (action: string, count: number, total: number): string =>
  `${action}: ${formatCount(count)} de ${formatCount(total)}`

export const done = (what: Deed, count: number): string => `${formatCount(count)} ${deedsOf(what, count)}.`
export const interrupted = (what: Deed, count: number, total: number): string =>
  `${formatCount(count)} de ${formatCount(total)} ${deedsOf(what, count)} antes de que se recargara la página.`
export const failed = (what: Deed, count: number, stay: boolean): string => {
  const rest = stay ? ` y ${count === 1 ? 'sigue seleccionado' : 'siguen seleccionados'}` : ''
  return `${formatCount(count)} no ${count === 1 ? 'pudo' : 'pudieron'} ser ${deedsOf(what, count)}${rest}.`
}
export const notDone = (count: number): string => `${formatCount(count)} sin hacer.`
export const alreadyCount = (what: Deed, count: number): string =>
  `${formatCount(count)} ya ${count === 1 ? 'estaba' : 'estaban'} ${deedsOf(what, count)}.`
export const canceled = (count: number): string => `Cancelado antes de ${formatCount(count)} más.`
export const noSpace = (count: number): string =>
  `No hubo espacio para ${encounters(count)}: el almacenamiento de este navegador está lleno. Libere espacio para este sitio y después continúe.`
export const leftAlone = (count: number, status: string): string =>
  `${encounters(count)} sin cambios: no ${count === 1 ? 'está' : 'están'} en estado ${status}.`
export const tryAgain = (count: number): string => `Intentar de nuevo con ${formatCount(count)}`
export const goOn = (action: string, count: number): string =>
  count === 1 ? `${action} el que falta` : `${action} los otros ${formatCount(count)}`
export const undo = (to: string): string => `Deshacer: volver a ${to}`
export const why = (count: number): string => `Por qué no ${formatCount(count)}`
export const moreNames = (count: number): string => ` y ${formatCount(count)} más`
export const moreReasons = (count: number, areBeside: boolean): string =>
  `y ${formatCount(count)} ${count === 1 ? 'motivo' : 'motivos'} más${areBeside ? ', cada uno en su fila' : ''}`

export const showList = 'Mostrar la lista'
export const showReport = 'Mostrar el informe'
export const runProgress = (action: string, done: number, all: number): string =>
  `${action}: ${formatCount(done)} de ${formatCount(all)}`
