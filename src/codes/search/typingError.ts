/**
 * Whether a word is one typing error (a wrong, missing, extra or swapped letter) away from a text or from its beginning.
 *
 * @returns 'whole' or 'prefix'; undefined if it is not, or if there is no error at all.
 */
export const oneErrorFrom = (word: string, text: string): 'whole' | 'prefix' | undefined => {
  let same = 0
  while (same < word.length && word[same] === text[same]) same++
  if (same === word.length) return undefined
  const next = word[same + 1]
  // A fast exit: most words differ in the next letter as well.
  if (next !== undefined && text[same + 1] !== next && text[same] !== next && text[same + 1] !== word[same])
    return undefined
  let found: 'prefix' | undefined
  const tries: readonly (readonly [rest: string, at: number])[] = [
    [word.slice(same + 1), same + 1],
    [word.slice(same + 1), same],
    [word.slice(same), same + 1],
    ...(word[same] === text[same + 1] && word[same + 1] === text[same]
      ? [[word.slice(same + 2), same + 2] as const]
      : []),
  ]
  for (const [rest, at] of tries) {
    if (at > text.length || !text.startsWith(rest, at)) continue
    if (at + rest.length === text.length) return 'whole'
    found = 'prefix'
  }
  return found
}

/** Whether a word is at most two typing errors (wrong, missing, extra or swapped letters) away from a text. */
export const twoErrorsFrom = (word: string, text: string): boolean => {
  let beforeLast: readonly number[] = []
  let last = Array.from({ length: text.length + 1 }, (_, at) => at)
  for (let row = 1; row <= word.length; row++) {
    const own = [row]
    let least = row
    for (let at = 1; at <= text.length; at++) {
      const same = word[row - 1] === text[at - 1]
      let errors = Math.min(
        (last[at - 1] ?? row) + (same ? 0 : 1),
        (last[at] ?? row) + 1,
        (own[at - 1] ?? row) + 1,
      )
      if (word[row - 1] === text[at - 2] && word[row - 2] === text[at - 1])
        errors = Math.min(errors, (beforeLast[at - 2] ?? row) + 1)
      own.push(errors)
      least = Math.min(least, errors)
    }
    if (least > 2) return false
    beforeLast = last
    last = own
  }
  return (last[text.length] ?? 3) <= 2
}
