import type { Encounter, EncounterUi } from '../../encounter/Encounter.js'
import { isDictionary } from '../../schema/isDictionary.js'
import type { Version } from '../EncounterClient.js'

const keyOf = (row: unknown, key: string): string | undefined => {
  const own = isDictionary(row) ? row[key] : undefined
  return typeof own === 'string' && own !== '' ? own : undefined
}

const assign = (
  rows: readonly unknown[],
  before: unknown,
  key: string,
  version: Version,
): readonly unknown[] => {
  const used = new Set<string>()
  const kept = rows.map((row) => {
    const own = keyOf(row, key)
    // Of two rows with one key, such as a row and its copy, the first keeps it.
    if (own === undefined || used.has(own)) return undefined
    used.add(own)
    return own
  })
  const rowsBefore: readonly unknown[] = Array.isArray(before) ? before : []
  return rows.map((row, index) => {
    if (!isDictionary(row) || kept[index] !== undefined) return row
    // A row that came without its key is most likely the one that was at its place.
    const previous = keyOf(row, key) === undefined ? keyOf(rowsBefore[index], key) : undefined
    const name = previous === undefined || used.has(previous) ? `${version}.${index}` : previous
    used.add(name)
    return { ...row, [key]: name }
  })
}

/**
 * Gives each row of the lists of rows a key of its own: of an import, or from a host without one. Returns the same object
 * where all have one.
 *
 * @param before The encounter as stored.
 * @param version The version that the change makes, which is unique.
 */
export const assignRowKeys = (
  encounter: Encounter,
  before: Encounter,
  ui: EncounterUi,
  version: Version,
): Encounter => {
  const lists = Object.entries(ui.rows ?? {}).flatMap(([property, key]) => {
    const rows = encounter[property]
    if (!Array.isArray(rows)) return []
    const assigned = assign(rows, before[property], key, version)
    return assigned.every((row, index) => row === rows[index]) ? [] : [[property, assigned] as const]
  })
  return lists.length === 0 ? encounter : { ...encounter, ...Object.fromEntries(lists) }
}
