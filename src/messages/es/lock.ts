import { formatCount } from './formats.js'

export const locked = 'Bloqueada'
export const whyLocked =
  'La aplicación se bloquea cuando no se usan el teclado, el ratón ni la pantalla durante un rato.'
export const kept = 'Lo que ingresó se conserva, cifrado, en este navegador.'
export const lockedFor = 'Estaba abierta para'
export const others = 'Otra persona puede iniciar sesión aquí y no verá nada de eso.'
export const signInToUnlock = 'Iniciar sesión para desbloquear'
export const demo = 'Esta es una demostración sin inicio de sesión: cualquiera puede desbloquearla.'
export const unlock = 'Desbloquear'
export const running = (action: string, count: number, total: number): string =>
  `${action}: ${formatCount(count)} de ${formatCount(total)}. Esto continúa, y el resultado se muestra al usuario que lo inició. La aplicación se puede desbloquear cuando termine.`
export const untold =
  'El servicio de inicio de sesión no dice cuándo preguntó quién es usted (su token de identidad no tiene “auth_time”), así que podría ser cualquiera, y la aplicación sigue bloqueada. Inténtelo de nuevo, o cierre la sesión y empiece de nuevo: inicie sesión, o vuelva a abrir la aplicación desde su expediente electrónico. Lo que ingresó sigue cifrado en esta pestaña, y se conservan los cambios que esperan enviarse. Pida a quien administra este sitio que el servicio indique “auth_time”, o que ajuste “asksAgain” o “lockAfterMinutes” en config.json.'
export const signOut = 'Cerrar sesión'
export const notConfirmed =
  'El servicio de inicio de sesión no preguntó quién es usted, así que la aplicación sigue bloqueada. Inténtelo de nuevo y, si se repite, avise a quien administra este sitio.'
