export const encounters = 'Encuentros'
export const encounter = 'Encuentro'
export const settings = 'Configuración'
export const goToEncounters = 'Ir a los encuentros'
export const newEncounter = 'Encuentro nuevo'
export const mainNavigation = 'Principal'
export const signedInAs = 'Sesión de'

export const notKept = 'No se guardará nada.'
export const notKeptWhy =
  'Este navegador no da almacenamiento a la aplicación, como en una ventana privada: los encuentros se pierden cuando se cierra o se recarga esta pestaña. Abra la aplicación en una ventana normal para guardarlos.'
export const demoStorage = 'Almacenamiento de demostración: no es para pacientes reales'

export const leaving = '¿Salir sin guardar?'
