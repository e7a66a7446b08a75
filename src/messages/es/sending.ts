import { isolate } from '../isolate.js'

export const signInAs = (name: string): string =>
  `Otra persona ha iniciado sesión. Inicie sesión como ${isolate(name)} para guardar esto.`
export const noAnswer = 'El servidor no respondió en dos minutos.'
export const removed = 'Lo que esperaba en este dispositivo se eliminó al cerrar la sesión.'
export const discarded = 'Este cambio se descartó en otra pestaña.'
export const longSent =
  'Este encuentro nuevo se envió hace más de seis días y la respuesta se perdió: es posible que el servidor lo tenga. Búsquelo en la lista. Si está, descarte este; si no, inténtelo de nuevo.'
