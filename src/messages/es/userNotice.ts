export const notSavedOf = 'Los cambios abiertos aquí no están guardados. Guárdelos o descártelos como'
export const notSignedIn = 'no ha iniciado sesión:'
export const storageFull =
  'el almacenamiento de este navegador está lleno. Libere espacio e inténtelo de nuevo.'
