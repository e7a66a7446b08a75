export const encounters = 'Encuentros'
export const encounter = 'Encuentro'
export const settings = 'Configuración'
export const goToEncounters = 'Ir a los encuentros'
export const newEncounter = 'Encuentro nuevo'
export const mainNavigation = 'Principal'
export const signedInAs = 'Sesión de'
export const demoUsers = 'Demostración: sin inicio de sesión'

export const demoStorage = 'Almacenamiento de demostración: no es para pacientes reales'

export const leaving = '¿Salir sin guardar?'
