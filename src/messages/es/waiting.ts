import { isolate } from '../isolate.js'

export const waitingToSend = (count: number): string => `Pendiente de envío (${count})`
export const waitingForUser = (count: number, name: string): string =>
  `Pendiente de envío (${count}): inicie sesión como ${isolate(name)}`
export const changedFirst = (by: string): string =>
  `No enviado: ${isolate(by)} cambió este encuentro antes. Decida en «Pendiente de envío».`
export const notSent = (why: string): string => `No enviado: ${why}`
