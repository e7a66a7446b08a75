export const why = '¿Por qué?'
export const whyThis = (message: string): string => `${why} ${message}`

export const dismiss = 'Ignorar'
export const dismissThis = (message: string): string => `${dismiss}: ${message}`
export const dismissTitle = '¿Ignorar esta advertencia?'
export const showAgain = 'Mostrar de nuevo'
export const showThisAgain = (message: string): string => `${showAgain}: ${message}`
export const dismissedBy = (by: string, reason: string): string => `Ignorada por ${by}: “${reason}”`

export const add = (code: string): string => `Agregar ${code}`
export const showCodes = 'Mostrar códigos'
