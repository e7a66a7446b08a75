export const title = 'Pendiente de envío'
export const explanation =
  'Estos cambios están guardados en este dispositivo y todavía no en el servidor. Se envían solos cuando el servidor responde. Nada se elimina si usted no lo descarta.'
export const nothing =
  'No hay nada pendiente: el servidor tiene todos los cambios hechos en este dispositivo.'
export const offline =
  'El servidor no está disponible. Usted ve lo que este dispositivo vio en las últimas 24 horas; otros pueden haberlo cambiado desde entonces.'
export const offlineShort = 'Servidor no disponible'

export const sendNow = 'Enviar ahora'
export const sending = 'Enviando…'

export const waitingCount = (count: number): string => `Pendiente de envío (${count})`
export const decisions = (count: number): string =>
  count === 1 ? '1 necesita su decisión' : `${count} necesitan su decisión`

export const list = 'Cambios pendientes'

export const created = 'Encuentro nuevo'
export const updated = 'Cambios guardados'
export const marked = 'Hallazgo descartado o restablecido'
export const movedTo = (status: string): string => `Estado cambiado a ${status}`

export const since = (time: string): string => `desde ${time}`

export const waits = 'Espera al servidor'
export const waitsBehind = 'Espera su decisión sobre el cambio anterior'
export const uncertain = 'Enviado, pero la respuesta se perdió. Se envía de nuevo y cuenta una vez.'

export const open = 'Abrir'
export const tryAgain = 'Intentar de nuevo'
export const sendMine = 'Enviar mi cambio de todos modos'
export const discard = 'Descartar'

export const openOf = (what: string): string => `Abrir ${what}`
export const tryAgainOf = (what: string): string => `Intentar de nuevo: ${what}`
export const sendMineOf = (what: string): string => `Enviar mi cambio de todos modos: ${what}`
export const discardOf = (what: string): string => `Descartar: ${what}`

export const differences = 'Qué difiere. Si envía lo suyo, reemplaza lo que está en el servidor.'
export const changedSince = 'Qué se cambió desde entonces'
export const seen = 'Cuando lo hizo'
export const property = 'Campo'
export const mine = 'Suyo'
export const theirs = 'En el servidor'
export const empty = 'Nada'

export const discardTitle = '¿Descartar este cambio?'
export const discardHint =
  'Solo está en este dispositivo: si lo descarta, se pierde. Lo que tiene el servidor queda como está.'
export const discardFollowing = (count: number): string =>
  count === 1
    ? 'También se descarta el cambio hecho después en el mismo encuentro.'
    : `También se descartan los ${count} cambios hechos después en el mismo encuentro.`
export const discardUncertain = 'Es posible que el servidor ya lo haya recibido. Revise el encuentro después.'
export const keep = 'Conservarlo'
