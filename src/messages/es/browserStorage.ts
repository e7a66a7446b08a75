type Id = number | string

export const notAllowed =
  'Este navegador no permite que esta página guarde nada, como ocurre en algunas ventanas privadas o cuando los datos del sitio están bloqueados. Permita los datos del sitio para esta dirección e inténtelo de nuevo.'

export const isDamaged = (id: Id): string =>
  `El encuentro ${id} está dañado y no se pudo abrir. No se borró nada: la lista le dice cómo obtenerlo.`

export const badHistory = 'su historial no está en el formato almacenado'
export const tooLarge = 'es demasiado grande'
export const tooDeep = (most: number): string => `está anidado a más de ${most} niveles`
export const badNumber = 'tiene un número que JSON no permite'
export const notOfSchema = (why: string): string => `no cumple el esquema: ${why}`
export const violates = (field: string, keyword: string): string =>
  `${field === '' ? 'El encuentro' : field} no es válido (${keyword})`
export const uncheckable = 'es demasiado grande o está demasiado anidado para verificarlo'
