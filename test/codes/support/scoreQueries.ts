/** A query with the codes that an experienced coder accepts for it. */
export interface QueryRow {
  readonly query: string
  /** With their dots; a star at the end takes any code that goes on from it. */
  readonly accepted: readonly string[]
  readonly kind: string
  /** Only its score may be looked at, never tuned to. */
  readonly heldOut: boolean
}

/** What a search answers to the rows. */
export interface QueryScore {
  readonly rows: number
  /** How many have an accepted code first, and how many among the first five. */
  readonly top1: number
  readonly top5: number
  /** The rows without an accepted code first, with the first five codes. */
  readonly misses: readonly { readonly row: QueryRow; readonly found: readonly string[] }[]
}

/**
 * Reads queries: one a line, `query<TAB>codes<TAB>kind`, then `<TAB>held-out` or nothing; bars between the codes.
 * Empty lines and lines that start with `#` are left out.
 *
 * @throws Error that names the line where it has not this form.
 */
export const parseQueryRows = (text: string): readonly QueryRow[] =>
  text.split('\n').flatMap((line, index) => {
    if (line === '' || line.startsWith('#')) return []
    const [query, codes, kind, mark, ...more] = line.split('\t')
    if (!query || !codes || !kind || more.length > 0 || (mark !== undefined && mark !== 'held-out'))
      throw new Error(
        `Line ${index + 1} is "${line}": write query, codes, kind and maybe held-out, with tabs.`,
      )
    return [{ query, accepted: codes.split('|'), kind, heldOut: mark === 'held-out' }]
  })

const accepts = ({ accepted }: QueryRow, code: string): boolean =>
  accepted.some((one) => (one.endsWith('*') ? code.startsWith(one.slice(0, -1)) : code === one))

/** Runs a search, which gives the codes best first, over the rows. */
export const scoreQueries = (
  search: (query: string) => readonly string[],
  rows: readonly QueryRow[],
): QueryScore => {
  let top1 = 0
  let top5 = 0
  const misses: { row: QueryRow; found: readonly string[] }[] = []
  for (const row of rows) {
    const found = search(row.query).slice(0, 5)
    if (found.some((code) => accepts(row, code))) top5++
    if (found[0] !== undefined && accepts(row, found[0])) top1++
    else misses.push({ row, found })
  }
  return { rows: rows.length, top1, top5, misses }
}
