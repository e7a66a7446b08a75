export const search = 'Buscar'
export const searchHint = 'Paciente, fecha, ID o código'
export const provider = 'Profesional'
export const anyProvider = 'Todos los profesionales'
export const providerId = (id: string | number): string => `Profesional ${id}`
export const idHint = 'ID del profesional'

export const dates = 'Fechas'
export const anyDate = 'Todas las fechas'
export const today = 'Hoy'
export const yesterday = 'Ayer'
export const lastDays = 'Últimos 7 días'
export const custom = 'Personalizado…'

export const findings = 'Hallazgos'
export const anyFindings = 'Todos los hallazgos'
export const ready = 'Listo'
export const blocked = 'Con errores'
export const returned = 'Devuelto'

export const sortBy = 'Ordenar por'
export const sorted = (column: string, direction: string): string => `${column}, ${direction}`
export const oldNew = { ascending: 'antiguos primero', descending: 'recientes primero' }
export const letters = { ascending: 'de la A a la Z', descending: 'de la Z a la A' }
export const fewMany = { ascending: 'de menos a más', descending: 'de más a menos' }
export const lowHigh = { ascending: 'de menor a mayor', descending: 'de mayor a menor' }
export const changedBy = 'Cambiado por'
export const dateOfService = 'Fecha del servicio'
export const id = 'ID'

export const more = 'Más'
export const importing = 'Importar'
export const exportJson = 'Exportar JSON'
export const exportCsv = 'Exportar CSV'
export const summary = 'Resumen'
export const compactRows = 'Filas compactas'
export const keys = 'Atajos de teclado'
export const importTitle = 'Importar encuentros'
export const exported = (files: readonly string[]): string => `Exportado a ${files.join(', ')}`
export const exportFailed = 'No se pudo exportar la lista. Inténtelo de nuevo en un momento.'
