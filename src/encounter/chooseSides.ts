import type { Encounter } from './Encounter.js'
import type { MergedEncounter } from './mergeEncounter.js'

/** Which change of a property to keep; `both` keeps the codes of either list. */
export type ConflictChoice = 'mine' | 'theirs' | 'both'

/** The merge of two changes with the overlaps as chosen, or mine by default. */
export const chooseSides = (
  { encounter, conflicts }: MergedEncounter,
  choices: ReadonlyMap<string, ConflictChoice>,
): Encounter => {
  const chosen = new Map(Object.entries(encounter))
  for (const conflict of conflicts) {
    const { property } = conflict
    const choice = choices.get(property) ?? 'mine'
    if (choice === 'both') continue
    if (Object.hasOwn(conflict, choice)) chosen.set(property, conflict[choice])
    else chosen.delete(property)
  }
  return Object.fromEntries(chosen)
}
