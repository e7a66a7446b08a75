import { isolate } from '../isolate.js'

export const isGone = 'Este encuentro ya no está guardado.'
export const whyGone =
  'Se borró el almacenamiento o se eliminó el encuentro. Todo lo que ve aquí sigue completo.'
export const saveAsNew = 'Guardar como nuevo'

export const isOther = 'Con este número está guardado otro encuentro.'
export const changed = (by: string, isOwn: boolean): string =>
  isOwn
    ? 'Usted cambió este encuentro en otra pestaña.'
    : `${isolate(by)} cambió este encuentro mientras usted lo editaba.`
/** "Ya aprobado por Robin." */
export const closed = (status: string, by: string, isOwn: boolean): string =>
  `Ya ${status.toLocaleLowerCase('es')} ${isOwn ? 'por usted en otra pestaña' : `por ${isolate(by)}`}.`
export const notSaved = 'Sus cambios siguen aquí y no están guardados.'
export const cannotSave = 'Sus cambios siguen aquí, pero ya no se pueden guardar en este encuentro.'

export const compare = 'Comparar'
export const showTheirs = 'Mostrar la otra versión'
export const showStored = 'Mostrar lo guardado'
export const saveMine = 'Guardar lo mío encima'
export const downloadMine = 'Descargar mis cambios'
export const discardMine = 'Descartar mis cambios'
export const fileName = 'mis-cambios.txt'

export const title = 'Dos cambios en este encuentro'
export const whatToDo = (by: string, isOwn: boolean): string =>
  isOwn
    ? 'Usted cambió lo mismo aquí y en otra pestaña. Elija qué conservar. Todo lo demás que cambió en cualquiera de las dos se conserva.'
    : `Usted y ${isolate(by)} cambiaron lo mismo al mismo tiempo. Elija qué conservar. Todo lo demás que cambió cada uno se conserva.`
export const before = 'Antes'
export const mine = 'Lo mío'
export const theirs = (by: string, isOwn: boolean): string =>
  isOwn ? 'De su otra pestaña' : `De ${isolate(by)}`
export const keepBoth = 'Conservar ambos'
export const nothing = 'nada'
export const missing = 'Elija qué conservar'
export const save = 'Guardar'
export const notNow = 'Ahora no'
