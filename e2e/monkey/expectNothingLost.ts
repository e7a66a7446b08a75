import { expect } from '@playwright/test'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import type { StoredEncounters } from '../support/storedEncounters.js'
import type { Acknowledgement } from './acknowledgements.js'

/**
 * Expects of what a browser stored: no record is set aside, every history goes back without a gap to a beginning with
 * nothing, and every acknowledged save is a state that its record was in. Returns how many records and entries there are.
 */
export const expectNothingLost = (
  { backups, setAside }: StoredEncounters,
  acknowledged: readonly Acknowledgement[],
): { readonly records: number; readonly entries: number } => {
  expect(setAside, 'set aside').toEqual([])

  const states = new Set<string>()
  let entries = 0
  for (const { record, history } of backups) {
    const { id } = record
    entries += history.length
    const versions = history.map(({ version }) => version)
    expect(new Set(versions).size, `versions in the history of ${id}`).toBe(versions.length)
    expect(history.at(-1)).toMatchObject({
      version: record.version,
      at: record.updatedAt,
      by: record.updatedBy,
    })

    const state = new Map<string, unknown>(Object.entries(record.encounter))
    for (const { changes } of history.toReversed()) {
      const parts = readEncounter(Object.fromEntries(state), kareoEncounterUi)
      const seen: Acknowledgement = {
        id: String(id),
        status: parts.status ?? '',
        date: parts.dateOfService ?? '',
        diagnoses: parts.diagnosisCodes,
        procedures: parts.procedureCodes,
      }
      states.add(JSON.stringify(seen))
      for (const change of changes) {
        expect(state.get(change.property), `${change.property} of ${id}`).toEqual(change.to)
        if ('from' in change) state.set(change.property, change.from)
        else state.delete(change.property)
      }
    }
    expect(state.size, `what is left of ${id} before its first entry`).toBe(0)
  }
  const lost = acknowledged.filter((seen) => !states.has(JSON.stringify(seen)))
  const told = [...states].filter((state) => lost.some(({ id }) => state.startsWith(`{"id":"${id}"`)))
  expect(lost, `acknowledged, and nowhere in a history:\n${told.join('\n')}`).toEqual([])
  return { records: backups.length, entries }
}
