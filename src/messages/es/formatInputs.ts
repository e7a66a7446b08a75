export const notAnOption = (text: string): string => `${text} (no es una opción: bórrelo)`
export const secretKept = 'Hay un valor guardado que no se muestra. Escriba otro para reemplazarlo.'
export const secretShown = 'Guardado, no se muestra'
export const removeSecret = (label: string): string => `Quitar el valor guardado: ${label}`
