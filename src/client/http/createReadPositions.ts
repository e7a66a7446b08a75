/** Remembers where in the order of the server's changes a client read what it has. */
export interface ReadPositions {
  /** Notes the position of an answer. Undefined: the server did not tell, so something may have changed since. */
  note(position: string | undefined): void
  /** Whether all that was read is as it was when a stream of changes began. True at most once: the stream tells from there. */
  isAllAt(position: string | undefined): boolean
}

/** Creates the {@link ReadPositions} of a client. */
export const createReadPositions = (): ReadPositions => {
  const read = new Set<string | undefined>()
  let hasFollowed = false
  return {
    note: (position) => {
      // Two are as good as many.
      if (!hasFollowed && read.size < 2) read.add(position)
    },
    isAllAt: (position) => {
      const isAll = !hasFollowed && position !== undefined && [...read].every((at) => at === position)
      hasFollowed = true
      read.clear()
      return isAll
    },
  }
}
