type Id = number | string

export const gone = (id: Id): string => `El encuentro ${id} ya no está aquí.`
export const damagedGone = 'Este encuentro dañado ya no está aquí. Recargue la lista.'
export const notInMemory = 'Los encuentros que solo están en memoria no se pueden marcar como dañados.'
export const noneInMemory = 'Aquí no hay encuentros dañados.'

export const idTaken = (id: Id): string =>
  `Ahora hay otro encuentro ${id}. Descargue el dañado y compare los dos.`
export const notPutBack = (why: string): string =>
  `No se puede restaurar: ${why}. Descárguelo y pida ayuda a su administrador.`
export const notWhole = 'está incompleto'
