import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterEvent, EncounterRecord } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import type { DamagedChange, OutboxItem } from './Outbox.js'
import { type Damaged, knownVersion, type Queue, type Waiting } from './queue.js'

/** A server's record with the version that callers in this browser know that state by. */
export const presentRecord = (queue: Queue, record: EncounterRecord): EncounterRecord => {
  const version = knownVersion(queue, record.id, record.version)
  return version === record.version ? record : { ...record, version }
}

/** A server's history with the versions that callers in this browser know. */
export const presentEvents = (
  queue: Queue,
  id: EncounterId,
  events: readonly EncounterEvent[],
): readonly EncounterEvent[] =>
  queue.sent.length === 0
    ? events
    : events.map((event) => {
        const { undoes } = event
        return {
          ...event,
          version: knownVersion(queue, id, event.version),
          ...(undoes === undefined ? undefined : { undoes: knownVersion(queue, id, undoes) }),
        }
      })

/** A server's error, whose record is as {@link presentRecord} says. */
export const presentError = (queue: Queue, error: unknown): unknown => {
  if (!(error instanceof EncounterClientError) || error.current === undefined) return error
  const current = presentRecord(queue, error.current)
  return current === error.current
    ? error
    : new EncounterClientError(error.kind, error, { current, cause: error })
}

const itemOf = ({ key, change, event, before, record, attempts, problem }: Waiting): OutboxItem => ({
  key,
  id: record.id,
  kind: change.kind,
  since: event.at,
  ...(before === undefined ? undefined : { before: before.encounter }),
  encounter: record.encounter,
  isUncertain: attempts > 0,
  ...(problem === undefined
    ? undefined
    : {
        problem: {
          kind: problem.kind === 'conflict' ? 'conflict' : 'refused',
          message: problem.message,
          ...(problem.told === undefined ? undefined : { told: problem.told }),
          ...(problem.current === undefined ? undefined : { current: problem.current }),
        },
      }),
})

/** What people are shown of the changes that wait. */
export const presentItems = (waiting: readonly Waiting[]): readonly OutboxItem[] => waiting.map(itemOf)

const damagedKey = /^damaged:(\d+)$/

/** The place of a change that cannot be read; undefined if a key is another one's. */
export const damagedPlace = (key: string): number | undefined => {
  const place = damagedKey.exec(key)?.[1]
  return place === undefined ? undefined : Number(place)
}

/** What people are shown of the changes that cannot be read. */
export const presentDamaged = (damaged: readonly Damaged[]): readonly DamagedChange[] =>
  damaged.map(({ place, at, isOfOtherVersion }) => ({
    key: `damaged:${place}`,
    ...(at === undefined ? undefined : { since: new Date(at).toISOString() }),
    isOfOtherVersion,
  }))

/** The latest state of each encounter with changes that wait. */
export const latestOf = (waiting: readonly Waiting[]): ReadonlyMap<string, Waiting> =>
  new Map(waiting.map((item) => [String(item.record.id), item]))

/** A provisional id: no server assigns a negative number, and two devices hardly ever the same one. */
export const newProvisionalNumber = (): number => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2))
  return -(1 + (high % 2 ** 20) * 2 ** 32 + low)
}
