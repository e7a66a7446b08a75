import { expect } from '@playwright/test'
import type { EncounterBackup } from '../../src/client/EncounterClient.js'
import type { Encounter } from '../../src/encounter/Encounter.js'

/** All states that a record had, latest first. Expects its history to reach back to nothing without a gap. */
export const statesOf = ({ record, history }: EncounterBackup): readonly Encounter[] => {
  const state = new Map<string, unknown>(Object.entries(record.encounter))
  const states = history.toReversed().map(({ changes }) => {
    const shown = Object.fromEntries(state)
    for (const change of changes) {
      expect(state.get(change.property), `${change.property} of ${record.id}`).toEqual(change.to)
      if ('from' in change) state.set(change.property, change.from)
      else state.delete(change.property)
    }
    return shown
  })
  expect(state.size, `what is left of ${record.id} before its first entry`).toBe(0)
  return states
}
