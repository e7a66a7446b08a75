export const today = 'Hoy'
export const oneDay = '1 día'
export const days = (from: number, to: number): string => `De ${from} a ${to} días`
export const over = (days: number): string => `Más de ${days} días`
export const later = 'Después'
export const noDate = 'Sin fecha'
