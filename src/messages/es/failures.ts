export const app = 'No se pudo mostrar la aplicación'
export const page = 'No se pudo mostrar esta página'
export const hint = 'Algo salió mal. No se cambió nada de lo guardado.'
export const tryAgain = 'Intentar de nuevo'
export const startOver = 'Empezar de nuevo'
export const reloadPage = 'Recargar la página'
export const goToSettings = 'Ir a la configuración'

export const noStorage = 'No se pueden abrir los encuentros'
export const unknownStorage = (name: string): string =>
  `El config.json de este sitio nombra el almacenamiento “${name}”, que esta versión de la aplicación no tiene. Pida a quien administra este sitio que lo corrija a “local-storage”, “indexed-db” o “http”.`
export const wrongLocale = (name: string): string =>
  `El config.json de este sitio nombra el idioma “${name}”, que no es una etiqueta de idioma. Pida a quien administra este sitio que lo corrija, por ejemplo a “en-US” o “es-US”.`
export const unreachable =
  'La aplicación no pudo averiguar dónde se guardan los encuentros. Revise la conexión y recargue la página.'
export const nothingLost = 'No se cambió nada, y nada de lo guardado se ha perdido.'
export const reload = 'Recargar'
