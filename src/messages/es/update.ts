export const ready = 'Hay una versión nueva'
export const reload = 'Volver a cargar'
