export const waitingToSend = (count: number): string => `Pendiente de envío (${count})`
export const notSent = (why: string): string => `No enviado: ${why}`
