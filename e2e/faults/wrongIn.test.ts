import { describe, expect, it } from 'vitest'
import type { EncounterBackup, EncounterEvent } from '../../src/client/EncounterClient.js'
import type { Encounter } from '../../src/encounter/Encounter.js'
import { visitIn, visitOf } from './visits.js'
import type { Write } from './Write.js'
import { wrongIn } from './wrongIn.js'

const id = 8_009_001

/** A record whose history leads from nothing through these states. */
const backupOf = (states: readonly Encounter[]): EncounterBackup => {
  const history = states.map((state, at): EncounterEvent => {
    const before = states[at - 1] ?? {}
    const changes = Object.keys(state)
      .filter((property) => state[property] !== before[property])
      .map((property) => ({
        property,
        ...(property in before ? { from: before[property] } : {}),
        to: state[property],
      }))
    return { kind: at === 0 ? 'created' : 'saved', at: '', by: 'Dr. Lee', version: `v${at}`, changes }
  })
  const version = `v${states.length - 1}`
  const encounter = states.at(-1) ?? {}
  return { record: { id, encounter, version, updatedAt: '', updatedBy: 'Dr. Lee' }, history }
}

const [first, second] = [visitOf(1), visitOf(2)]

const created: Write = {
  kind: 'create',
  id: undefined,
  visit: visitIn(first),
  outcome: { kind: 'acknowledged', id, version: 'v0' },
}
const saved: Write = {
  kind: 'save',
  id,
  visit: visitIn(second),
  outcome: { kind: 'acknowledged', id, version: 'v1' },
}

describe('wrongIn', () => {
  it('finds nothing wrong where each write is there once', () => {
    expect(wrongIn([backupOf([first, second])], [created, saved])).toEqual([])
    const unanswered: Write = { ...saved, outcome: { kind: 'unknown' } }
    expect(wrongIn([backupOf([first, second])], [created, unanswered])).toEqual([])
    expect(wrongIn([backupOf([first])], [created, unanswered])).toEqual([])
  })

  it.each<readonly [string, readonly Encounter[], readonly Write[]]>([
    ['lost', [first], [created, saved]],
    ['twice, or refused', [first, second, { ...second, Note: 1 }], [created, saved]],
    ['twice, or refused', [first, second], [created, { ...saved, outcome: { kind: 'refused' } }]],
    ['one entry for two writes', [first, second], [created, saved, saved]],
    ['another’s result', [first, { ...first, Note: 1 }], [created, saved]],
  ])('finds what is %s', (wrong, states, writes) => {
    expect(wrongIn([backupOf(states)], writes)).toEqual([expect.stringContaining(wrong)])
  })

  it('finds a gap', () => {
    const { record, history } = backupOf([first, second])
    expect(wrongIn([{ record, history: history.slice(1) }], [saved])).toEqual([
      expect.stringContaining('gap'),
    ])
    const [entry] = history
    if (entry === undefined) throw new Error('There is an entry.')
    expect(wrongIn([{ record, history: [entry] }], [created])).not.toEqual([])
  })
})
