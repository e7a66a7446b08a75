// Moving encounters from one storage to another.

type Id = number | string

export const copyDiffers = (id: Id): string =>
  `The copy of encounter ${id} does not match the original. Nothing was moved: the original is still in use.`
/** @param why Without its full stop. */
export const notCopied = (id: Id, why: string): string => `Encounter ${id} cannot be copied: ${why}.`
export const countsDiffer = (copied: string, listed: string): string =>
  `${copied} encounters were copied, and ${listed} are listed. Nothing was moved.`
