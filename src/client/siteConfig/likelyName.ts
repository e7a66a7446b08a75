/** The name as somebody may spell it in another style: `base_url` and `baseURL` for `baseUrl`. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** How many letters have to be changed, added, removed or swapped with the next one to make one word of the other. */
const distance = (from: string, to: string): number => {
  let [before, above]: readonly (readonly number[])[] = [
    [],
    Array.from({ length: to.length + 1 }, (_, at) => at),
  ]
  for (let row = 1; row <= from.length; row += 1) {
    const costs = [row]
    for (let at = 1; at <= to.length; at += 1) {
      const change = (above?.[at - 1] ?? 0) + (from[row - 1] === to[at - 1] ? 0 : 1)
      const isSwapped = from[row - 1] === to[at - 2] && from[row - 2] === to[at - 1]
      const swap = isSwapped ? (before?.[at - 2] ?? 0) + 1 : change
      costs.push(Math.min(change, swap, (above?.[at] ?? 0) + 1, (costs[at - 1] ?? 0) + 1))
    }
    ;[before, above] = [above, costs]
  }
  return above?.[to.length] ?? 0
}

/** The name that was probably meant: spelled in another style, or with a letter or two wrong. */
export const likelyName = (name: string, known: readonly string[]): string | undefined => {
  const given = plain(name)
  const near = known
    .map((meant) => ({ meant, wrong: distance(given, plain(meant)), most: meant.length > 6 ? 2 : 1 }))
    .filter(({ wrong, most }) => wrong <= most)
    .toSorted((one, other) => one.wrong - other.wrong)
  return near[0]?.meant
}
