import { formatCount } from './formats.js'
import { encounters } from './list.js'

export const file = 'Archivo JSON'
export const fileHint =
  'Seleccione un archivo o suéltelo aquí. Una copia de seguridad (Exportar JSON) restaura los encuentros como estaban. De cualquier otro archivo, cada encuentro pasa a ser un borrador nuevo. No se guarda nada hasta que usted confirme.'
export const cannotRead = (why: string): string => `No se pudo leer el archivo: ${why}`
export const tryAnother = 'pruebe con otro archivo.'
export const progress = (count: number, total: number): string =>
  `${formatCount(count)} de ${formatCount(total)}`
export const working = {
  reading: 'Leyendo el archivo…',
  importing: 'Importando…',
  restoring: 'Restaurando…',
}

const rest = (verb: string, count: number): string =>
  count === 1 ? `${verb} el encuentro que falta` : `${verb} los otros ${encounters(count)}`
export const importCount = (count: number): string => `Importar ${encounters(count)}`
export const importRest = (count: number): string => rest('Importar', count)
export const restoreCount = (count: number): string => `Restaurar ${encounters(count)}`
export const restoreRest = (count: number): string => rest('Restaurar', count)
export const another = 'Seleccionar otro archivo'
export const cancel = 'Cancelar'
export const close = 'Cerrar'

export const mayNotImport = (name: string): string => `${name} no puede importar encuentros`
export const mayNotImportHint =
  'Inicie sesión como un usuario que pueda editar encuentros y seleccione el archivo de nuevo.'
export const mayNotRestore = (name: string): string => `${name} no puede restaurar una copia de seguridad`
export const mayNotRestoreHint =
  'Este archivo es una copia de seguridad. Restaura los encuentros como estaban, también los aprobados. Inicie sesión como un usuario que pueda aprobar encuentros y seleccione el archivo de nuevo.'
export const cannotRestoreHere = 'Aquí no se puede restaurar una copia de seguridad'
export const cannotRestoreHereHint =
  'Este archivo es una copia de seguridad, y el almacenamiento de estos encuentros no permite restaurarla.'

export const withClosed = (statuses: string, count: number): string =>
  `Importar como borradores los encuentros en estado ${statuses} (${formatCount(count)})`
export const withDuplicates = (count: number): string =>
  `Importar también los duplicados (${formatCount(count)})`

export const canImport = (count: number, total: number): string =>
  `Se ${count === 1 ? 'puede' : 'pueden'} importar ${formatCount(count)} de ${formatCount(total)} filas`
export const importCounts = (duplicates: number, leftOut: number, bad: number): string =>
  `Duplicados: ${formatCount(duplicates)}.${leftOut === 0 ? '' : ` Omitidos: ${formatCount(leftOut)}.`} No se pueden importar: ${formatCount(bad)}.`
export const cannotBeImported = 'No se puede importar'
export const willBeImported = 'Se importará'
export const duplicate = 'Duplicado'
export const leftOut = 'Omitido'
export const unknownFields = (names: string, more: number): string =>
  `Se conserva, pero no es un campo de este formulario: ${names}${more > 0 ? ` y ${formatCount(more)} más` : ''}`
export const statusInFile = (status: string, becomesDraft: boolean): string =>
  `En el archivo: ${status}${becomesDraft ? '; pasa a ser un borrador' : ''}`

export const imported = (count: number): string =>
  count === 1
    ? `${encounters(count)} importado como borrador`
    : `${encounters(count)} importados como borradores`
export const noSpace = (count: number, someStay: boolean): string =>
  `El almacenamiento de este navegador está lleno: no hubo espacio para ${encounters(count)}.${someStay ? ' Lo importado antes está guardado.' : ''} Libere espacio para este sitio y después importe el resto.`
export const canceled = (count: number): string => `Cancelado antes de ${formatCount(count)} más.`
export const couldNotImport = (count: number): string =>
  `${encounters(count)} no ${count === 1 ? 'se pudo' : 'se pudieron'} importar:`
export const rows = (positions: readonly number[], more: number): string =>
  `${positions.length + more === 1 ? 'Fila' : 'Filas'} ${positions.map(formatCount).join(', ')}${more > 0 ? ` y ${formatCount(more)} más` : ''}`
export const moreReasons = (count: number): string =>
  `y ${formatCount(count)} ${count === 1 ? 'motivo' : 'motivos'} más`

export const willBeRestored = 'Se restaurará'
export const alreadyHere = 'Ya está aquí'
export const cannotBeRestored = 'No se puede restaurar'
export const restored = 'Restaurado'
export const notRestored = 'No restaurado'
export const sameAsFile = (status: string): string => `${status}, igual que en el archivo`
export const differentHere = (at: string, by: string): string =>
  `El archivo tiene otra versión. La de aquí se queda como está: último cambio ${at}, por ${by}`
export const stays = 'La de aquí se queda como está'
export const notTried = 'No se intentó'
export const canRestore = (count: number, total: number): string =>
  `Esta copia de seguridad puede restaurar ${formatCount(count)} de ${encounters(total)}`
export const restoredCount = (count: number): string =>
  `${encounters(count)} ${count === 1 ? 'restaurado' : 'restaurados'}`
export const restoreHint =
  'Cada uno vuelve con su número, su estado y su historial. Los encuentros que están aquí no cambian.'
export const restoreCounts = (here: number, cannot: number, not: number | undefined): string =>
  `Ya están aquí: ${formatCount(here)}. No se pueden restaurar: ${formatCount(cannot)}.${not === undefined ? '' : ` No restaurados: ${formatCount(not)}.`}`
export const stopped = (why: string): string => `Se detuvo: ${why}`

export const rowsOfFile = 'Filas del archivo'
export const row = 'Fila'
export const rowNumber = (position: number): string => `Fila ${formatCount(position)}`
export const encounter = 'Encuentro'
export const patient = 'Paciente'
export const dateOfService = 'Fecha del servicio'
export const outcome = 'Resultado'
export const details = 'Detalles'
export const moreRows = (count: number): string =>
  `y ${formatCount(count)} ${count === 1 ? 'fila' : 'filas'} más`
