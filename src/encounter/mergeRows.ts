import { type Dictionary, isDictionary } from '../schema/isDictionary.js'
import { mergeCodes } from './mergeCodes.js'
import { sameJson } from './sameJson.js'

/** The rows of a list, by their key. */
export type Rows = ReadonlyMap<string, Dictionary>

/** The rows of a list by key, none for an absent list; undefined where a row has no key of its own. */
export const readRows = (value: unknown, key: string): Rows | undefined => {
  if (value === undefined || value === null) return new Map()
  if (!Array.isArray(value)) return undefined
  const rows = new Map<string, Dictionary>()
  for (const row of value) {
    const name = isDictionary(row) ? row[key] : undefined
    if (typeof name !== 'string' || name === '' || rows.has(name)) return undefined
    rows.set(name, row)
  }
  return rows
}

/** The merge of two changes to a list of rows. */
export interface MergedRows {
  /** Both changes, with mine where they overlap. */
  readonly mine: readonly Dictionary[]
  /** Both changes, with theirs where they overlap. */
  readonly theirs: readonly Dictionary[]
  /** Whether both sides changed the same part of a row, or one changed a row that the other removed. */
  readonly conflict: boolean
}

interface MergedRow {
  readonly mine: Dictionary | undefined
  readonly theirs: Dictionary | undefined
  readonly conflict: boolean
}

const agreed = (row: Dictionary | undefined): MergedRow => ({ mine: row, theirs: row, conflict: false })

const mergeRow = (
  was: Dictionary | undefined,
  here: Dictionary | undefined,
  there: Dictionary | undefined,
): MergedRow => {
  if (sameJson(here, there) || sameJson(was, there)) return agreed(here)
  if (sameJson(was, here)) return agreed(there)
  if (here === undefined || there === undefined) return { mine: here, theirs: there, conflict: true }
  const mine: Record<string, unknown> = {}
  const theirs: Record<string, unknown> = {}
  let conflict = false
  const take = (from: Dictionary, name: string, into: Record<string, unknown>) => {
    if (Object.hasOwn(from, name)) into[name] = from[name]
  }
  for (const name of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const isMine = sameJson(was?.[name], there[name]) || sameJson(here[name], there[name])
    const isTheirs = !isMine && sameJson(was?.[name], here[name])
    conflict ||= !isMine && !isTheirs
    take(isTheirs ? there : here, name, mine)
    take(isMine ? here : there, name, theirs)
  }
  return { mine, theirs, conflict }
}

/** Merges two changes to a list of rows, row by row and in a row property by property. Keeps my order, as {@link mergeCodes} does. */
export const mergeRows = (before: Rows, mine: Rows, theirs: Rows): MergedRows => {
  const names = new Set([...before.keys(), ...mine.keys(), ...theirs.keys()])
  const merged = new Map(
    [...names].map((name) => [name, mergeRow(before.get(name), mine.get(name), theirs.get(name))] as const),
  )
  // A row that only one side removed and the other changed still has a place.
  const placesOf = (rows: Rows) => [
    ...rows.keys(),
    ...[...names].filter(
      (name) => !rows.has(name) && before.has(name) && merged.get(name)?.conflict === true,
    ),
  ]
  const { codes: order } = mergeCodes([...before.keys()], placesOf(mine), placesOf(theirs))
  const listOf = (side: 'mine' | 'theirs') =>
    order.flatMap((name) => {
      const row = merged.get(name)?.[side]
      return row === undefined ? [] : [row]
    })
  return {
    mine: listOf('mine'),
    theirs: listOf('theirs'),
    conflict: [...merged.values()].some(({ conflict }) => conflict),
  }
}
