/** The letters typed into a menu to find an item by its start. */
export interface TypedLetters {
  readonly text: string
  /** When the last letter was typed, in ms. */
  readonly at: number
}

/** Letters within this time of each other, in ms, search for one text. */
const typeaheadTime = 500

/**
 * The item that a key moves to from `position`, and the letters typed so far; undefined for a key that moves to none.
 * Arrows wrap around; a letter that is repeated goes to the next item that starts with it.
 */
export const itemAfterKey = (
  key: string,
  position: number,
  labels: readonly string[],
  typed: TypedLetters,
  now: number,
): { readonly position: number; readonly typed: TypedLetters } | undefined => {
  const last = labels.length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: position === last ? 0 : position + 1,
    ArrowUp: position <= 0 ? last : position - 1,
    Home: 0,
    End: last,
  }
  const target = targets[key]
  if (target !== undefined) return { position: target, typed }
  const goesOn = typed.text !== '' && now - typed.at < typeaheadTime
  if (key.length !== 1 || (key === ' ' && !goesOn)) return undefined
  const text = (goesOn ? typed.text : '') + key.toLocaleLowerCase()
  const isRepeated = [...text].every((letter) => letter === text[0])
  const wanted = isRepeated ? text.slice(0, 1) : text
  const from = isRepeated ? position + 1 : Math.max(0, position)
  const found = labels
    .map((_, step) => (from + step) % labels.length)
    .find((index) => labels[index]?.toLocaleLowerCase().startsWith(wanted))
  return { position: found ?? position, typed: { text, at: now } }
}
