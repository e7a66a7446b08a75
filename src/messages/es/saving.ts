import { isolate } from '../isolate.js'

export const nothingYet = 'Todavía no hay nada que guardar'

export const saved = (time: string, mergedWith?: string): string =>
  `Guardado ${time}${mergedWith === undefined ? '' : `, con los cambios de ${isolate(mergedWith)}`}`

export const saving = 'Guardando…'

export const notSavedYet = 'Todavía sin guardar'

export const notSaved = (why: string, more = 0): string =>
  `Sin guardar: ${why}${more === 0 ? '' : `, y ${more} más`}`

export const incomplete = 'el formulario no está completo'

export const gone = 'este encuentro ya no está guardado'

export const otherInPlace = 'en su lugar está guardado otro encuentro'

export const changedMeanwhile = (by: string): string =>
  `${isolate(by)} cambió este encuentro mientras usted lo editaba`

export const notKept = (line: string): string =>
  `${line.replace(/\.$/, '')}. Esta pestaña no tiene espacio para conservarlo: si vuelve a cargar la página, se pierde`

export const unexpected = 'ocurrió un error inesperado. Inténtelo de nuevo. Sus cambios siguen aquí.'

export const chooseWhatToKeep = 'Elegir qué conservar'

export const undecided = 'Se cambió el paciente. Indique si se conservan los códigos'

export const patientTyped = 'Se está escribiendo un paciente. Salga del campo para guardar'

export const statusChanging = 'Espere a que cambie el estado'

export const submittedMeanwhile =
  'Se envió mientras usted lo editaba. Presione “Guardar cambios” para cambiarlo de todos modos'

export const patientChanged = (by: string): string =>
  `${isolate(by)} cambió el paciente de este encuentro. Compruebe de quién es`

export const movedBy = (status: string, by: string): string => `${status} por ${isolate(by)}`

export const alreadyMoved = (status: string, by: string, isOwn: boolean): string =>
  `Ya ${status.toLocaleLowerCase('es')} ${isOwn ? 'en otra pestaña' : `por ${isolate(by)}`}`

export const changedFirst = (by: string, isOwn: boolean): string =>
  `${isOwn ? 'Usted cambió este encuentro en otra pestaña' : `${isolate(by)} cambió este encuentro`}. Revíselo e inténtelo de nuevo`
