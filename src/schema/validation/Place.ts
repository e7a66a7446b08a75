/** A value within the data, with the way to it. Compared by identity. */
export interface Place {
  readonly value: unknown
  /** Absent for the whole data. */
  readonly within?: Place
  /** Property name or list position in `within`. */
  readonly name: string | number
}

/** The positions of a list's items in the form, which may have blank items in between. */
export type Positions = ReadonlyMap<unknown, readonly number[]>

/** Property names and list positions from the root. */
export const pathOf = (place: Place, positions: Positions): readonly (string | number)[] => {
  const path: (string | number)[] = []
  for (let at = place; at.within; at = at.within)
    path.push(typeof at.name === 'number' ? (positions.get(at.within.value)?.[at.name] ?? at.name) : at.name)
  return path.reverse()
}
