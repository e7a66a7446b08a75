export const waitingToSend = (count: number): string => `Pendiente de envío (${count})`
export const notSent = (why: string): string => `No enviado: ${why}`
export const longSent =
  'Este encuentro nuevo se envió hace más de seis días y la respuesta se perdió: es posible que el servidor lo tenga. Búsquelo en la lista. Si está, descarte este; si no, inténtelo de nuevo.'
