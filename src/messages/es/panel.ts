export const edit = 'Editar'
export const done = 'Terminar'
export const previous = 'Anterior'
export const next = 'Siguiente'
export const close = 'Cerrar'

export const heading = (parts: readonly string[]): string => parts.join(' · ')

export const changed = (by: string, at: string): string => `${by} cambió este encuentro: ${at}`

export const failedHint = 'Falló algo en él. No se cambió nada de lo guardado.'

export const tryAgain = 'Intentar de nuevo'
