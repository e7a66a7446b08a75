/** "¿Devolver a borrador este encuentro?", "¿Anular este encuentro?" */
export const title = (action: string): string => `¿${action} este encuentro?`
export const loading = 'Cargando…'
