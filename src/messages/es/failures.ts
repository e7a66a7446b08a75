export const app = 'No se pudo mostrar la aplicación'
export const page = 'No se pudo mostrar esta página'
export const hint = 'Algo salió mal. No se cambió nada de lo guardado.'
export const tryAgain = 'Intentar de nuevo'
export const startOver = 'Empezar de nuevo'
export const reloadPage = 'Recargar la página'
export const goToSettings = 'Ir a la configuración'

export const noStorage = 'No se pueden abrir los encuentros'
export const unreachable =
  'La aplicación no pudo averiguar dónde se guardan los encuentros. Revise la conexión y recargue la página.'
export const nothingLost = 'No se cambió nada, y nada de lo guardado se ha perdido.'
export const reload = 'Recargar'
