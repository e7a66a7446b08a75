const fold = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Finds columns by their titles, whatever their case and punctuation: for each, the place of the first of its titles
 * that the header has; undefined where it has none of them.
 *
 * @param titles in lower case, words parted by one space; the most telling first.
 */
export const findColumn = (header: readonly string[], titles: readonly string[]): number | undefined => {
  const folded = header.map(fold)
  const title = titles.find((wanted) => folded.includes(wanted))
  return title === undefined ? undefined : folded.indexOf(title)
}
