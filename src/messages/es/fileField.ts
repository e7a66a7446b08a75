const units = ['bytes', 'kB', 'MB'] as const

const size = (bytes: number): string => {
  const power = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2
  const shown = bytes / 1000 ** power
  return `${power === 2 ? Math.round(shown * 10) / 10 : Math.round(shown)} ${units[power]}`
}

const kinds: Readonly<Record<string, string>> = {
  'image/*': 'una imagen',
  'image/png': 'una imagen PNG',
  'image/jpeg': 'una imagen JPEG',
  'application/pdf': 'un archivo PDF',
  'text/plain': 'un archivo de texto',
  'text/csv': 'un archivo CSV',
}

const kind = (mediaType: string): string => kinds[mediaType] ?? `un archivo de tipo ${mediaType}`

export const accepts = (mediaType: string | undefined, maxBytes: number): string => {
  const what = mediaType === undefined ? 'cualquier archivo' : kind(mediaType)
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} de hasta ${size(maxBytes)}.`
}

export const attached = 'Archivo adjunto'
export const fileOf = (name: string, bytes: number): string => `${name}, ${size(bytes)}`
export const isAttached = (name: string): string => `${name} está adjunto`

export const reading = (name: string): string =>
  `“${name}” todavía se está leyendo. Espere un momento y guarde de nuevo`
export const unreadable = (name: string): string =>
  `“${name}” no se puede leer. Compruebe que el archivo todavía existe y selecciónelo de nuevo`

export const refused = (
  problem: 'type' | 'size' | 'empty',
  name: string,
  mediaType: string,
  maxBytes: number,
): string => {
  if (problem === 'empty') return `“${name}” está vacío. Seleccione otro archivo`
  return problem === 'size'
    ? `“${name}” es demasiado grande. Seleccione un archivo de ${size(maxBytes)} o menos`
    : `“${name}” no es del tipo correcto. Seleccione ${kind(mediaType)}`
}

export const remove = (label: string): string => `Quitar archivo: ${label}`
export const removeRefused = (label: string): string => `Borrar el error: ${label}`
