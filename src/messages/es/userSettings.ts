export const section = 'Usuarios'
export const demo =
  'Esta es una demostración sin inicio de sesión: cualquiera que la abra puede actuar como cualquier usuario y aprobar. En un servidor, su sitio puede pedir que todos inicien sesión.'
export const signedIn = 'Ha iniciado sesión como'
export const lock = (minutes: number): string =>
  minutes === 1
    ? 'La aplicación se bloquea tras 1 minuto sin teclas ni puntero.'
    : `La aplicación se bloquea tras ${minutes} minutos sin teclas ni puntero.`
