type Id = number | string

export const copyDiffers = (id: Id): string =>
  `La copia del encuentro ${id} no coincide con el original. No se trasladó nada: el original sigue en uso.`
export const notCopied = (id: Id, why: string): string => `El encuentro ${id} no se puede copiar: ${why}.`
export const countsDiffer = (copied: string, listed: string): string =>
  `Se copiaron ${copied} encuentros y hay ${listed} en la lista. No se trasladó nada.`
