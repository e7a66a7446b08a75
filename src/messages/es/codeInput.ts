import { inSentence } from '../spanishGrammar.js'

export const selected = (label: string): string => `Selección: ${inSentence(label)}`

export const none = 'Ninguno'

export const primary = 'Principal'
export const notInSet = 'No está en el conjunto de códigos cargado'

export const noDescription = 'Sin descripción'

export const remove = (code: string): string => `Quitar ${code}`
export const undoRemove = (code: string): string => `Volver a poner ${code}`
export const browse = (code: string): string => `Explorar ${code}`

export const codeFirst = 'Codifique primero'
export const useAdditional = 'Use un código adicional'
export const andMore = (count: number): string => `y ${count} más`

export const diagnosisPlaceholder = 'Código, o palabras en inglés, por ejemplo j069 o sore throat'
export const procedurePlaceholder = 'Código, o palabras en inglés, por ejemplo 99213'

export const usedOften = 'Frecuentes'
export const usedOftenByProvider = 'De uso frecuente de este profesional'

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(', ')

export const withoutSome = (left: readonly string[]): string =>
  left.length === 1
    ? `Nada contiene ${quoted(left)}. Sin esa palabra:`
    : `Nada contiene todas estas palabras. Sin ${quoted(left)}:`
export const selectWithout = (left: readonly string[]): string =>
  `Ningún código contiene ${quoted(left)}. Para agregar uno que no lo contenga, selecciónelo con las flechas.`

export const selectSide = 'Falta el lado. Seleccione uno:'

export const selectMeaning = 'Esto puede significar varios códigos. Seleccione uno:'

export const assumed = (what: readonly ('initial' | 'closed' | 'displaced' | 'traffic')[]): string => {
  const names = {
    initial: 'atención inicial',
    closed: 'cerrada',
    displaced: 'desplazada',
    traffic: 'accidente de tránsito',
  }
  return `se supone: ${what.map((one) => names[one]).join(', ')}`
}

export const addAsTyped = 'Agregar como se escribió'
export const notInSetNote = 'no está en el conjunto de códigos cargado'

export const selectUnder = 'seleccione un código dentro de esta categoría'

export const browseHint = 'Alt+Enter para explorar'

export const added = (codes: readonly string[], count: number): string =>
  `${codes.length === 1 ? 'Agregado' : 'Agregados'}: ${codes.join(', ')}. ${count} en la lista`
export const removed = (code: string): string => `${code} quitado`
export const moved = (code: string, place: number, count: number): string =>
  `${code} es ahora el ${place} de ${count}`
export const replaced = (by: string, code: string): string => `${by} reemplazó a ${code}`
export const backInInput = (code: string): string => `${code} está de nuevo en el campo`
export const backInList = (code: string, place: number, count: number): string =>
  `${code} está de nuevo en la lista, en el lugar ${place} de ${count}`

export const alreadyInList = (codes: readonly string[]): string =>
  `${codes.join(', ')} ya ${codes.length === 1 ? 'está' : 'están'} en la lista`
export const isCategory = (code: string): string =>
  `${code} es una categoría. Seleccione un código más específico.`
export const noMatch = (typed: string): string =>
  `Ningún código coincide con ${typed}. Pruebe otras palabras, en inglés, o escriba el código completo.`
export const unavailable = 'No se pudieron cargar los códigos. Revise la conexión e inténtelo de nuevo.'
export const searchTooLong = (length: string, most: string): string =>
  `Este texto es demasiado largo para buscarlo: ${length} caracteres, y el límite es ${most}. Escriba un código o unas pocas palabras.`
export const notAdded = (typed: string, why: string): string => `${typed} no se agregó. ${why}`
export const patientChanged = (typed: string): string =>
  `${typed} no se agregó porque se cambió el paciente. Si es para este paciente, escríbalo de nuevo.`

export const browseCodes = 'Explorar códigos'
