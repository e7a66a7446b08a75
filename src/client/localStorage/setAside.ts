import type { StorageLike } from '../StorageLike.js'
import { writeAll } from './writeAll.js'

/** A text that could not be read, with the reason. */
export interface Unreadable {
  readonly reason: string
  /** The original text. */
  readonly text: string
}

/** Parses an entry: the reason on the first line, then the original text. */
export const readAside = (content: string): Unreadable => {
  const end = content.indexOf('\n')
  return end < 0
    ? { reason: content, text: '' }
    : { reason: content.slice(0, end), text: content.slice(end + 1) }
}

/**
 * Copies a text to the next free key with the prefix, preceded by a line with the reason, then replaces or removes
 * the original. Does both or neither.
 *
 * @throws EncounterClientError of kind `full` if there is no space for the copy; nothing has changed then.
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
