import { formatCount } from './formats.js'

export const heading = 'Almacenamiento'
export const loading = 'Revisando el almacenamiento…'
export const unreadable = 'No se pudo leer el almacenamiento'
export const notSaved = 'No se guardará nada: este navegador no da almacenamiento a la aplicación.'

export const demoStorage = 'almacenamiento de demostración'
export const browserDatabase = 'base de datos de este navegador'
export const demoAdvice =
  'Para probar, no para pacientes reales: tiene espacio para unos miles de encuentros, y lo guardado en el último minuto se pierde si el navegador falla.'
export const databaseAdvice =
  'Solo en este dispositivo y en este navegador. Lo que se dice guardado está en el disco. Exporte una copia de seguridad con regularidad: nadie más tiene una copia.'

export const storedIn = 'Se guarda en'
export const encounters = 'Encuentros'
export const spaceUsed = 'Espacio usado'
export const protection = 'Protección'
export const isProtected =
  'Protegido: el navegador lo conserva hasta que alguien borre los datos de este sitio.'
export const notProtected = 'Sin proteger: el navegador puede borrarlo cuando el disco esté lleno.'
export const protectionRefused =
  'El navegador no aceptó. Lo decide según cuánto se usa este sitio: agregue la página a favoritos o instale la aplicación, y pídalo de nuevo. Hasta entonces, exporte copias de seguridad a menudo.'
export const cannotProtect = 'Este navegador no puede protegerlo. Exporte copias de seguridad a menudo.'
export const askToProtect = 'Pedir al navegador que lo proteja'
export const demoSpace = (percent: number): string =>
  `${percent < 1 ? 'Menos del 1' : `Cerca del ${formatCount(percent)}`} % del espacio que permite un navegador`
export const spaceUnknown = 'Este navegador no lo indica'
export const space = (used: string, quota: string | undefined): string =>
  `${used}${quota === undefined ? '' : ` de unos ${quota}`}, con los conjuntos de códigos`

const countOf = (count: number): string => `${formatCount(count)} ${count === 1 ? 'encuentro' : 'encuentros'}`
const listOf = (ids: readonly (number | string)[], most = 5): string => {
  const more = ids.length - most
  return `${ids.length === 1 ? 'Encuentro' : 'Encuentros'} ${ids.slice(0, most).join(', ')}${more > 0 ? ` y ${formatCount(more)} más` : ''}`
}
export const unexpected = 'Ocurrió un error inesperado. Inténtelo de nuevo en un momento.'
export const progress = (label: string, done: number, total: number): string =>
  total === 0 ? label : `${label} ${formatCount(done)} de ${formatCount(total)}`
export const cancel = 'Cancelar'
export const cancelled = 'Cancelado'
export const remove = 'Eliminar'
export const keep = (count: number): string => (count === 1 ? 'Conservarlo' : 'Conservarlos')
export const removing = 'Eliminando'

export const moveTo = (name: string): string => `Trasladar a: ${name}`
export const moveHint =
  'Cada encuentro se copia con su historial, y después cada copia se compara con su original. La aplicación solo cambia cuando todas las copias coinciden, y no se elimina nada.'
export const damagedStay = (count: number, name: string): string =>
  ` Los encuentros dañados (${formatCount(count)}) no se pueden leer y se quedan donde están: ${name}.`
export const mayNotMove =
  'no tiene permiso para trasladar encuentros. Inicie sesión como alguien que pueda aprobarlos.'
export const copying = 'Copiando'
export const comparing = 'Comparando cada copia con su original'
export const opening = 'Abriendo el almacenamiento'
export const use = (name: string): string => `Usar: ${name}`
export const move = (count: number, name: string): string => `Trasladar ${countOf(count)} a: ${name}`
export const moveCancelled = (name: string): string => `No se cambió nada. Sigue en uso: ${name}.`
export const notMoved = 'Los encuentros no se trasladaron'
export const notMovedHint = (name: string): string => `Sigue en uso, y no se cambió nada en él: ${name}.`
export const wouldOverwrite = (count: number): string =>
  `Los encuentros no se trasladaron: ${count === 1 ? 'se sobrescribiría 1' : `se sobrescribirían ${formatCount(count)}`}`
export const wouldOverwriteHint = (ids: readonly (number | string)[]): string =>
  `${listOf(ids)}: ${ids.length === 1 ? 'está' : 'están'} en los dos almacenamientos con cambios distintos. No se trasladó ni se cambió nada.`
export const moved = (count: number, name: string): string =>
  `${countOf(count)} ${count === 1 ? 'trasladado' : 'trasladados'} a: ${name}`
export const movedHint = 'Cada copia se comparó con su original, con su historial, y coincide.'
export const movedOthers = (count: number): string =>
  ` ${countOf(count)} más ya ${count === 1 ? 'estaba' : 'estaban'} allí.`

export const leftIn = (name: string): string => `Lo que quedó en: ${name}`
export const leftHint = (count: number, name: string): string =>
  `${countOf(count)} ${count === 1 ? 'sigue' : 'siguen'} allí después del traslado (${name}). No ${count === 1 ? 'se muestra' : 'se muestran'} en la lista.`
export const removeLeft = 'Eliminar lo que dejó el traslado…'
export const removed = (count: number, name: string): string =>
  `${countOf(count)} ${count === 1 ? 'eliminado' : 'eliminados'} de: ${name}`
export const leftStayed = (ids: readonly (number | string)[], name: string): string =>
  `${listOf(ids)} sin eliminar: no todo lo que ${ids.length === 1 ? 'tiene' : 'tienen'} está en el otro almacenamiento (${name}).`
export const notAllRemoved = 'No se pudieron eliminar todos'
export const removeLeftTitle = (count: number, name: string): string =>
  `¿Eliminar ${countOf(count)} de: ${name}?`
export const removeLeftWarning = (name: string): string =>
  `Solo se eliminan los encuentros cuyo historial completo está también en el otro almacenamiento (${name}). Esto no se puede deshacer. Los encuentros de la lista se conservan.`

export const oldHeading = 'Encuentros antiguos'
export const oldHint =
  'Libere espacio: exporte los encuentros aprobados y anulados a un archivo de copia de seguridad y después elimínelos de aquí.'
export const mayNotRemove =
  'no tiene permiso para eliminar encuentros. Inicie sesión como alguien que pueda aprobarlos.'
export const before = 'Fecha del servicio anterior al'
export const dateFormat = 'MM/DD/AAAA'
export const status = 'Estado'
export const statusCount = (status: string, count: number | undefined): string =>
  count === undefined ? status : `${status} (${formatCount(count)})`
export const exporting = 'Exportando'
export const exportOld = 'Exportar encuentros antiguos'
export const exportCount = (count: number): string => `Exportar ${countOf(count)}`
export const noneOlder = 'No hay encuentros más antiguos.'
export const exported = (count: number): string =>
  `${countOf(count)} ${count === 1 ? 'exportado' : 'exportados'}`
export const removeCount = (count: number): string => `Eliminar ${countOf(count)}`
export const removeOldTitle = (count: number): string => `¿Eliminar ${countOf(count)}?`
export const removeOldWarning = (count: number, files: string): string =>
  `${count === 1 ? 'Se elimina' : 'Se eliminan'} de este navegador para siempre, con su historial. La única forma de recuperar${count === 1 ? 'lo' : 'los'} es importar la copia de seguridad: ${files}.`
export const checkedFiles = (count: number): string =>
  count === 1
    ? 'Verifiqué que el archivo está guardado'
    : `Verifiqué que los ${formatCount(count)} archivos están guardados`
export const oldRemoved = (count: number): string =>
  `${countOf(count)} ${count === 1 ? 'eliminado' : 'eliminados'}`
export const changedSince = (ids: readonly (number | string)[]): string =>
  `${listOf(ids)} sin eliminar: ${ids.length === 1 ? 'cambió' : 'cambiaron'} después de la exportación.`
export const stopped = 'Se detuvo antes de terminar'
export const stoppedHint = 'Los encuentros que no se eliminaron siguen en la lista.'

export const damagedHeading = (where: string | undefined): string =>
  `Encuentros dañados${where === undefined ? '' : ` (${where})`}`
export const lost = 'Se perdieron encuentros'
export const dismiss = 'Descartar'
export const damagedHint = (mayRestore: boolean): string =>
  `Estos no se pudieron leer. No se eliminó nada: descargue cada uno para que se pueda reparar${mayRestore ? ', y restáurelo cuando se pueda leer' : ''}.`
export const damagedRecord = (id: number | string | undefined): string =>
  id === undefined ? 'un registro' : `encuentro ${id}`
export const fileName = (id: number | string | undefined): string => `damaged-${id ?? 'record'}.txt`
export const download = 'Descargar'
export const downloadOf = (name: string): string => `Descargar ${name}`
export const restore = 'Restaurar'
export const restoreOf = (name: string): string => `Restaurar ${name}`
export const notDownloaded = (name: string): string => `${name}: no se descargó`
export const notRestored = (name: string): string => `${name}: no se restauró`
export const restored = (name: string): string => `${name}: está de nuevo en la lista`
export const gone = 'Ya no está allí. Recargue la página.'
