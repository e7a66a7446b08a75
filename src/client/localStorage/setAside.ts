import type { StorageLike } from '../StorageLike.js'
import { writeAll } from './writeAll.js'

/** What could not be read, and why. */
export interface Unreadable {
  readonly reason: string
  /** As it was found. */
  readonly text: string
}

/** Reads what was set aside: the reason on the first line, and the text as it was found. */
export const readAside = (content: string): Unreadable => {
  const end = content.indexOf('\n')
  return end < 0
    ? { reason: content, text: '' }
    : { reason: content.slice(0, end), text: content.slice(end + 1) }
}

/**
 * Copies a text to the next free key of a prefix, with the reason on a line before it, and then puts another value in its
 * place, or removes it. Both or neither.
 *
 * @throws EncounterClientError of kind `full` where there is no room for the copy: all stays as it is.
 */
export const setAside = (
  storage: StorageLike,
  { reason, text }: Unreadable,
  prefix: string,
  [key, rest]: readonly [key: string, rest: string | null],
): void => {
  let number = 1
  while (storage.getItem(`${prefix}${number}`) !== null) number += 1
  writeAll(storage, [
    [`${prefix}${number}`, `${reason.replaceAll('\n', ' ')}\n${text}`],
    [key, rest],
  ])
}
