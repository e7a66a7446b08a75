import { expect } from '@playwright/test'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import type { StoredEncounters } from '../support/storedEncounters.js'
import type { Acknowledgement } from './acknowledgements.js'
import { statesOf } from './statesOf.js'

/**
 * Expects that no stored record is set aside, that every history reaches back to nothing without a gap, and that
 * every acknowledged save is a state that its record had. Returns the number of records and history entries.
 */
export const expectNothingLost = (
  { backups, setAside }: StoredEncounters,
  acknowledged: readonly Acknowledgement[],
): { readonly records: number; readonly entries: number } => {
  expect(setAside, 'set aside').toEqual([])

  const states = new Set<string>()
  let entries = 0
  for (const backup of backups) {
    const { record, history } = backup
    const { id } = record
    entries += history.length
    const versions = history.map(({ version }) => version)
    expect(new Set(versions).size, `versions in the history of ${id}`).toBe(versions.length)
    expect(history.at(-1)).toMatchObject({
      version: record.version,
      at: record.updatedAt,
      by: record.updatedBy,
    })

    const past = statesOf(backup)
    expect(past.gaps, 'gaps in a history').toEqual([])
    for (const state of past.states) {
      const parts = readEncounter(state, kareoEncounterUi)
      const seen: Acknowledgement = {
        id: String(id),
        status: parts.status ?? '',
        date: parts.dateOfService ?? '',
        diagnoses: parts.diagnosisCodes,
        procedures: parts.procedureCodes,
      }
      states.add(JSON.stringify(seen))
    }
  }
  const lost = acknowledged.filter((seen) => !states.has(JSON.stringify(seen)))
  const told = [...states].filter((state) => lost.some(({ id }) => state.startsWith(`{"id":"${id}"`)))
  expect(lost, `acknowledged, and nowhere in a history:\n${told.join('\n')}`).toEqual([])
  return { records: backups.length, entries }
}
