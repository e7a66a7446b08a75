import { formatCount } from './formats.js'

export const lost = 'Se perdieron encuentros.'
export const record = 'Un registro'
export const heading = (count: number): string =>
  count === 1
    ? 'Un registro está dañado y no se puede leer.'
    : `${formatCount(count)} registros están dañados y no se pueden leer.`
export const nothingDeleted = (count: number): string =>
  count === 1
    ? 'No se eliminó nada de él: se conserva tal como está para poder repararlo. Todos los demás encuentros están completos.'
    : 'No se eliminó nada de ellos: se conservan tal como están para poder repararlos. Todos los demás encuentros están completos.'
export const cannotRead = (name: string): string => `${name}: no se pudo leer`
export const more = (count: number): string => `y ${formatCount(count)} más`
export const details = 'Detalles técnicos'
