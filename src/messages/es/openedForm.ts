export const loading = 'Cargando el encuentro…'
export const noSuch = 'No se encontró el encuentro'
export const notLoaded = 'No se pudo cargar el encuentro'
export const tryAgain = 'Intentar de nuevo'
export const noSuchWhy =
  'Ningún encuentro tiene este número. Puede estar mal escrito, o guardado en otro navegador.'
