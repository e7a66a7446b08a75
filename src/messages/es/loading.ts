export const page = 'Cargando…'
export const encounters = 'Cargando encuentros…'
