export const failed = 'Hay un problema'

export const before = (action: string): string => `Antes de ${action.toLocaleLowerCase('es')}`

export const readyTo = (action: string): string => `Listo para ${action.toLocaleLowerCase('es')}`

export const noErrors = 'Sin errores'

export const returned = 'Devuelto, todavía sin cambios'

export const checking = 'Verificando…'
export const notChecked = 'Sin verificar'
export const tryAgain = 'Intentar de nuevo'

export const show = (count: number): string => `Mostrar ${count}`
export const hide = 'Ocultar'
