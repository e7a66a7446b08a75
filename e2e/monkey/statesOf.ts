import { isDeepStrictEqual } from 'node:util'
import type { EncounterBackup } from '../../src/client/EncounterClient.js'
import type { Encounter } from '../../src/encounter/Encounter.js'

/** All states that a record had, and where its history does not fit together. */
export interface States {
  /** Latest first, as the entries of the history from its end. */
  readonly states: readonly Encounter[]
  /** Where an entry does not lead to the next one, or the first one does not begin with nothing. */
  readonly gaps: readonly string[]
}

/** Goes back through a history from the record as it is now. */
export const statesOf = ({ record, history }: EncounterBackup): States => {
  const gaps: string[] = []
  const state = new Map<string, unknown>(Object.entries(record.encounter))
  const states = history.toReversed().map(({ changes, version }) => {
    const shown = Object.fromEntries(state)
    for (const { property, to, ...change } of changes) {
      if (!isDeepStrictEqual(state.get(property), to))
        gaps.push(`${property} of ${record.id} before ${version}`)
      if ('from' in change) state.set(property, change.from)
      else state.delete(property)
    }
    return shown
  })
  if (state.size > 0) gaps.push(`${record.id} has ${[...state.keys()].join(', ')} before its first entry`)
  return { states, gaps }
}
