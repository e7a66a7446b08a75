export const loading = 'Cargando los códigos…'
export const unavailable = 'No se pudieron cargar los códigos.'
export const tryAgain = 'Intentar de nuevo'
export const notInSet = (code: string): string =>
  `${code} no está en ningún conjunto de códigos cargado, así que no hay códigos cercanos que mostrar.`
export const close = 'Cerrar'
export const add = (code: string): string => `Agregar ${code}`
export const replaceBy = (code: string, of: string): string => `Usar ${code} en lugar de ${of}`

export const place = 'Lugar en el conjunto de códigos'
export const allChapters = 'Todos los capítulos'
export const chapter = (code: string): string => `Capítulo ${code}`
export const category = 'Categoría, no facturable'
export const codes = 'Códigos'

/** The notes themselves are official texts in English, which these words lead to. */
export const notes = {
  includes: 'Incluye (Includes)',
  inclusionTerms: 'Términos incluidos (Inclusion terms)',
  excludes1: 'Excludes1: no se codifica aquí',
  excludes2: 'Excludes2: no se incluye aquí',
  codeFirst: 'Codifique primero (Code first)',
  useAdditional: 'Use un código adicional (Use additional code)',
  codeAlso: 'Codifique también (Code also)',
} as const
export const noNotes = 'No tiene notas propias.'
export const notesAbove = (code: string): string =>
  `También se aplican las notas de ${code} y de los niveles superiores.`
