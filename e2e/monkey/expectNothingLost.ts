import { expect } from '@playwright/test'
import { listAll } from '../../src/client/listAll.js'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import type { Acknowledgement } from './acknowledgements.js'

/**
 * Expects of what a browser stored: no record is invalid or set aside, every history goes back without a gap to a
 * beginning with nothing, and every acknowledged save is a state that its record was in. Returns how many records and
 * entries there are.
 */
export const expectNothingLost = async (
  stored: Readonly<Record<string, string>>,
  acknowledged: readonly Acknowledgement[],
): Promise<{ readonly records: number; readonly entries: number }> => {
  const storage = createMemoryStorage()
  for (const [key, value] of Object.entries(stored)) storage.setItem(key, value)
  const client = createLocalStorageClient({
    storage,
    user: () => ({ id: 'reader', name: 'Reader', capabilities: [] }),
  })
  expect((await client.list({ limit: 1000 })).setAside, 'set aside').toEqual([])

  const states = new Set<string>()
  let entries = 0
  const records = await listAll(client, {})
  for (const record of records) {
    const { id } = record
    const events = await client.history(id)
    entries += events.length
    expect(
      new Set(events.map(({ version }) => version)).size,
      `different versions in the history of ${id}`,
    ).toBe(events.length)
    expect(events.at(-1)).toMatchObject({
      version: record.version,
      at: record.updatedAt,
      by: record.updatedBy,
    })

    const state = new Map<string, unknown>(Object.entries(record.encounter))
    for (const { changes } of events.toReversed()) {
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
        if ('from' in change) state.set(change.property, change.from)
        else state.delete(change.property)
      }
    }
    expect(state.size, `what is left of ${id} before its first entry`).toBe(0)
  }
  const lost = acknowledged.filter((seen) => !states.has(JSON.stringify(seen)))
  const told = [...states].filter((state) => lost.some(({ id }) => state.startsWith(`{"id":"${id}"`)))
  expect(lost, `acknowledged, and nowhere in a history:\n${told.join('\n')}`).toEqual([])
  return { records: records.length, entries }
}
