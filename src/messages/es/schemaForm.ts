import { inSentence } from '../spanishGrammar.js'

export const save = 'Guardar'
export const saving = 'Guardando…'
export const notSaved = (why: string): string =>
  `No se guardó${why === '' ? '' : `: ${why.replace(/[.!]$/, '')}`}. No se perdió nada de lo que escribió. Inténtelo de nuevo.`
export const select = 'Seleccionar…'
export const addTo = (label: string): string => `Agregar a ${inSentence(label)}`
export const add = (label: string): string => `Agregar ${inSentence(label)}`
export const remove = (label: string, place: number): string => `Quitar ${inSentence(label)} ${place}`
export const cannotEdit = (reason: string): string =>
  `Esto no se puede editar aquí: ${reason}. Un desarrollador puede agregar un control para este campo.`
export const optional = 'opcional'
export const noValue = '—'
export const deprecated = 'ya no se usa'

export const yes = 'Sí'
export const no = 'No'
export const notAnOption = (text: string): string => `${text} (no es una opción: bórrelo)`

export const secretKept = 'Hay un valor guardado que no se muestra. Escriba otro para reemplazarlo.'
export const secretShown = 'Guardado, no se muestra'
export const removeSecret = (label: string): string => `Quitar el valor guardado: ${label}`
