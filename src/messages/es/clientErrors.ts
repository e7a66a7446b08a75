import { joinMessages } from '../joinMessages.js'

type Id = number | string

export const notFields = 'Este encuentro no se puede guardar: no es un conjunto de campos.'
export const notJson = 'Este encuentro no se puede guardar: tiene un valor que no se puede almacenar.'
export const sourceTooLong =
  'Este encuentro no se puede guardar: el nombre del archivo del que se importó es demasiado largo.'
export const nestedTooDeep =
  'Este encuentro no se puede guardar: sus valores están anidados a demasiada profundidad.'

export const cannotSave = (why: readonly string[]): string =>
  `Este encuentro no se puede guardar. ${joinMessages(why)}`

export const incomplete = (why: readonly string[]): string =>
  `Este encuentro está incompleto o no es válido. ${joinMessages(why)}`

export const neverSaved = 'Este encuentro todavía no se ha guardado. Guárdelo primero.'

export const startsAs = (status: string): string =>
  `Un encuentro nuevo empieza como ${status}. Guárdelo como ${status} y después cambie su estado.`

export const readOnly = (status: string): string =>
  `Este encuentro está en estado ${status} y no se puede editar. Reábralo primero, si su clínica lo permite.`

export const editEncounters = 'editar encuentros'
export const removeEncounters = 'eliminar encuentros'
export const restoreBackup = 'restaurar una copia de seguridad'
export const takeAction = (action: string): string => `usar “${action}”`

export const notAllowed = (user: string, deed: string): string =>
  `${user} no tiene permiso para ${deed}. Inicie sesión como alguien que lo tenga.`

export const ofAnotherUser = (name: string): string =>
  `Este cambio es de otro usuario, y ahora la sesión es de ${name}. Inicie sesión como quien lo hizo.`

export const changedMeanwhile = (by: string): string =>
  `${by} cambió este encuentro mientras usted lo editaba. Revíselo y vuelva a hacer su cambio.`

export const hasErrors = (action: string, errors: readonly string[]): string =>
  `“${action}” aún no es posible: ${joinMessages(errors)}`

export const notChecked = (action: string, why: string): string => `“${action}” aún no es posible. ${why}`

export const checksFailed = 'No se pudieron hacer las verificaciones. Inténtelo de nuevo en un momento.'

export const noSuchChange = (from: string, to: string): string =>
  `El estado de un encuentro no puede cambiar de ${from} a ${to}.`

export const needsReason = (action: string): string =>
  `“${action}” requiere un motivo. Escríbalo en pocas palabras.`

export const reasonTooLong = (length: string, most: string, excess: string): string =>
  `El motivo tiene ${length} caracteres y el límite es ${most}. Quite ${excess}`

export const notHere = (id: Id): string =>
  `El encuentro ${id} no está en este navegador. Búsquelo en la lista.`

export const unexpected = 'Algo salió mal. Inténtelo de nuevo en un momento.'

export const partNotLoaded =
  'No se pudo cargar una parte de esta página. Revise la conexión e inténtelo de nuevo.'

export const aField = 'Un campo'
export const it = 'El encuentro'
export const tooManyLevels = (what: string, most: number): string =>
  `${what} tiene listas dentro de listas a más de ${most} niveles. Elimínelas`
export const textTooLong = (what: string, length: string, most: string): string =>
  `${what} tiene ${length} caracteres y el límite es ${most}. Acórtelo`
export const tooManyEntries = (what: string, entries: string, most: string, excess: string): string =>
  `${what} tiene ${entries} entradas y el límite es ${most}. Quite ${excess}`
export const tooLarge = (what: string, most: string): string =>
  `${what} tiene más de ${most} caracteres en total. Acórtelo`
export const badName = (what: string): string =>
  `${what} tiene una propiedad llamada “__proto__”, que no se puede almacenar. Cámbiele el nombre`
export const badNumber = (what: string): string =>
  `${what} tiene un número que no se puede almacenar. Corríjalo`

export const itemOf = (position: number): string => `Elemento ${position}`
export const within = (group: string): string => `${group}: `
