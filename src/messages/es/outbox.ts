import { isolate } from '../isolate.js'

export const title = 'Pendiente de envío'
export const explanation =
  'Estos cambios están guardados en este dispositivo y todavía no en el servidor. Se envían solos cuando el servidor responde. Nada se elimina si usted no lo descarta.'
export const nothing =
  'No hay nada pendiente: el servidor tiene todos los cambios que usted hizo en este dispositivo.'
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

export const changedBy = (by: string): string =>
  `${isolate(by)} cambió este encuentro antes. Decida qué enviar.`
export const differences =
  'Qué difiere. «Enviar mi cambio de todos modos» reemplaza lo que está en el servidor.'
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

export const sendBoth = 'Enviar ambos cambios'
export const compare = 'Comparar'
export const sendBothOf = (what: string): string => `Enviar ambos cambios: ${what}`
export const compareOf = (what: string): string => `Comparar: ${what}`
export const closed = (status: string, by: string): string =>
  `${isolate(by)} ya cambió el estado a ${status.toLowerCase()}. Su cambio no se puede guardar.`
export const lost = 'Qué difiere'
export const both = 'Ambos cambios'
export const discardDamagedHint =
  'No se puede leer ni enviar. Si lo descarta, nada en este dispositivo lo menciona más.'

export const signInAs = (name: string, count: number): string => {
  if (count === 0) return `Inicie sesión como ${isolate(name)} para continuar`
  return count === 1
    ? `Inicie sesión como ${isolate(name)} para enviar este cambio`
    : `Inicie sesión como ${isolate(name)} para enviar estos ${count} cambios`
}
export const waitsForSignIn = (name: string): string => `Espera a que ${isolate(name)} inicie sesión`
export const signedOut = 'Su sesión en el servidor está cerrada. Sus cambios se quedan en este dispositivo.'
export const otherUser = (name: string): string =>
  `${isolate(name)} ha iniciado sesión en el servidor. Nada se envía en nombre de otra persona.`

export const newerVersion = 'Vuelva a cargar esta página'
export const newerVersionWhy =
  'Una versión más nueva de esta aplicación abrió lo que se guarda en este dispositivo. Hasta que vuelva a cargar, esta página no puede guardar cambios mientras el servidor no esté disponible.'
export const reload = 'Volver a cargar'

export const damagedTitle = (count: number): string =>
  count === 1 ? '1 cambio está dañado' : `${count} cambios están dañados`
export const damagedWhy = (count: number): string =>
  `${count === 1 ? 'Se hizo en este dispositivo y es posible que no haya llegado' : 'Se hicieron en este dispositivo y es posible que no hayan llegado'} al servidor. Revise los encuentros en los que trabajó entonces e introduzca de nuevo lo que falte.`
export const damagedList = 'Cambios dañados'
export const made = (time: string): string => `Hecho ${time}`
export const madeUnknown = 'No se sabe cuándo se hizo'
export const unreadable =
  'Este navegador perdió la clave que lo cifra, o el disco lo dañó. Ya no se puede leer.'
export const otherVersion =
  'Lo hizo otra versión de esta aplicación. Vuelva a cargar esta página para leerlo.'

export const othersCount = (count: number): string =>
  count === 1 ? '1 cambio de otro usuario espera' : `${count} cambios de otros usuarios esperan`
export const othersTitle = 'Cambios de otros usuarios'
export const otherWaits = (count: number, name: string | undefined): string => {
  const whose = name === undefined ? 'otro usuario' : isolate(name)
  return count === 1 ? `1 cambio de ${whose} espera` : `${count} cambios de ${whose} esperan`
}
export const othersWhy =
  'Solo el usuario que hizo un cambio puede verlo, enviarlo o descartarlo. Se envía cuando ese usuario vuelve a iniciar sesión en este dispositivo.'
