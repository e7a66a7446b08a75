import {
  type Encounter,
  type EncounterClient,
  EncounterClientError,
  type EncounterEvent,
  type EncounterId,
  type EncounterRecord,
  type User,
} from 'encounter-form'
import { listRecords } from './listRecords.js'

/** What a host writes against its own API, here with a Map for the API. It has no directory. */
export const createMemoryClient = (user: User): EncounterClient => {
  const records = new Map<EncounterId, EncounterRecord>()
  const histories = new Map<EncounterId, EncounterEvent[]>()
  const created = new Map<string, EncounterId>()

  const find = (id: EncounterId): EncounterRecord => {
    const record = records.get(id)
    if (!record) throw new EncounterClientError('not-found', `There is no encounter ${id}.`)
    return record
  }

  const store = (
    id: EncounterId,
    encounter: Encounter,
    event: { readonly kind: EncounterEvent['kind']; readonly reason?: string },
  ): EncounterRecord => {
    const history = histories.get(id) ?? []
    const version = String(history.length + 1)
    const at = new Date().toISOString()
    const record = { encounter, version, updatedAt: at, updatedBy: user.name }
    records.set(id, record)
    histories.set(id, [...history, { ...event, at, by: user.name, version, changes: [] }])
    return record
  }

  const findVersion = (id: EncounterId, version: string): EncounterRecord => {
    const current = find(id)
    if (current.version === version) return current
    throw new EncounterClientError('conflict', 'Someone else has changed this encounter.', { current })
  }

  return {
    async list(query) {
      return listRecords([...records.values()], query)
    },
    async get(id) {
      return find(id)
    },
    async create(encounter, { idempotencyKey }) {
      const known = created.get(idempotencyKey)
      if (known !== undefined) return find(known)
      const id = records.size + 1
      created.set(idempotencyKey, id)
      return store(id, { ...encounter, EncounterId: id, EncounterStatus: 'Draft' }, { kind: 'created' })
    },
    async update(id, encounter, { ifMatch }) {
      const { EncounterId, EncounterStatus } = findVersion(id, ifMatch).encounter
      return store(id, { ...encounter, EncounterId, EncounterStatus }, { kind: 'saved' })
    },
    async transition(id, { to, reason }, { ifMatch }) {
      const { encounter } = findVersion(id, ifMatch)
      const why = reason === undefined ? {} : { reason }
      return store(id, { ...encounter, EncounterStatus: to }, { kind: 'transition', ...why })
    },
    async history(id) {
      find(id)
      return histories.get(id) ?? []
    },
  }
}
