export const signOut = 'Cerrar sesión'
export const ended = 'Su sesión terminó.'
export const endedWhy = 'No se envía nada hasta que inicie sesión de nuevo. Lo que ingrese se conserva.'
export const signInAgain = 'Iniciar sesión de nuevo'

export const title = '¿Cerrar la sesión?'
export const waiting = (count: number): string =>
  count === 1
    ? '1 cambio está guardado solo en este dispositivo y espera ser enviado.'
    : `${count} cambios están guardados solo en este dispositivo y esperan ser enviados.`
export const lost = (count: number): string =>
  count === 1
    ? 'Al cerrar la sesión se elimina definitivamente.'
    : 'Al cerrar la sesión se eliminan definitivamente.'
export const stay = 'Seguir con la sesión'
export const send = 'Enviar ahora'
export const sending = 'Enviando…'
export const discard = 'Cerrar sesión y descartar'
export const allSent = 'Todo está enviado.'
export const damaged = (count: number): string =>
  count === 1
    ? 'Salvo 1 cambio dañado: «Pendiente de envío» dice cuándo se hizo.'
    : `Salvo ${count} cambios dañados: «Pendiente de envío» dice cuándo se hicieron.`
