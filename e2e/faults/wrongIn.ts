import type { EncounterBackup, EncounterEvent } from '../../src/client/EncounterClient.js'
import type { EncounterId } from '../../src/encounter/Encounter.js'
import { readEncounter } from '../../src/encounter/Encounter.js'
import { kareoEncounterUi } from '../../src/encounter/kareoEncounter.js'
import { statesOf } from '../monkey/statesOf.js'
import { visitIn } from './visits.js'
import type { Write } from './Write.js'

/** An entry of a history with what the encounter was after it. */
interface Entry {
  readonly id: EncounterId
  readonly event: EncounterEvent
  readonly visit: string
  readonly status: string | undefined
}

const kinds: Readonly<Record<Write['kind'], EncounterEvent['kind']>> = {
  create: 'created',
  save: 'saved',
  transition: 'transition',
}

const entriesOf = (backup: EncounterBackup): readonly Entry[] => {
  const { states } = statesOf(backup)
  return backup.history.map((event, at) => {
    const state = states[backup.history.length - 1 - at] ?? {}
    return {
      id: backup.record.id,
      event,
      visit: visitIn(state),
      status: readEncounter(state, kareoEncounterUi).status,
    }
  })
}

const fits = ({ kind, visit, to, mayCreate }: Write, entry: Entry): boolean =>
  (entry.event.kind === kinds[kind] || (mayCreate === true && entry.event.kind === 'created')) &&
  (kind === 'transition' ? entry.status === to : entry.visit === visit)

const nameOf = ({ kind, id = 'a new one', visit, to }: Write): string => `${kind} of ${id} (${visit ?? to})`

/**
 * What is wrong with the encounters that a server has after some writes: an acknowledged change that is lost, one that
 * was made twice, one that was refused and made all the same, one that nobody asked for, or a gap in a history.
 */
export const wrongIn = (backups: readonly EncounterBackup[], writes: readonly Write[]): readonly string[] => {
  const wrong: string[] = []
  for (const { record, history } of backups) {
    wrong.push(...statesOf({ record, history }).gaps.map((gap) => `gap: ${gap}`))
    const last = history.at(-1)
    if (last?.version !== record.version) wrong.push(`gap: ${record.id} is not as its last entry left it`)
  }
  const entries = new Map<string, Entry>()
  for (const entry of backups.flatMap(entriesOf)) entries.set(`${entry.id} ${entry.event.version}`, entry)
  const total = backups.reduce((sum, { history }) => sum + history.length, 0)
  if (entries.size !== total) wrong.push(`twice: ${total - entries.size} entries have the version of another`)

  const left = new Map(entries)
  for (const write of writes) {
    const { outcome } = write
    if (outcome.kind !== 'acknowledged') continue
    const place = `${outcome.id} ${outcome.version}`
    const entry = left.get(place)
    left.delete(place)
    if (entry === undefined)
      wrong.push(`${entries.has(place) ? 'one entry for two writes' : 'lost'}: ${nameOf(write)}`)
    else if (!fits(write, entry)) wrong.push(`another’s result: ${nameOf(write)}`)
  }
  // What is left has to be a write whose answer never came, each of them once.
  const unknown = writes.filter(({ outcome }) => outcome.kind === 'unknown')
  for (const entry of left.values()) {
    const at = unknown.findIndex(
      (write) => (write.kind === 'create' || write.id === entry.id) && fits(write, entry),
    )
    if (at >= 0) unknown.splice(at, 1)
    else wrong.push(`twice, or refused: ${entry.event.kind} of ${entry.id} (${entry.visit}, ${entry.status})`)
  }
  return wrong
}
