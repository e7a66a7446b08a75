import { recordAtVersion } from '../../src/client/changes/recordAtVersion.js'
import type { EncounterRecord } from '../../src/client/EncounterClient.js'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import { createIndexedDbClient } from '../../src/client/indexedDb/createIndexedDbClient.js'
import type { EncounterId } from '../../src/encounter/Encounter.js'
import type { User } from '../../src/encounter/User.js'

/** A write that the client has acknowledged, with its content. */
export interface AcknowledgedWrite {
  readonly isNew: boolean
  readonly id: EncounterId
  readonly version: string
  readonly appointment: number
}

declare global {
  interface Window {
    /** Reaches the test even if the browser is killed right afterwards: nothing awaits it. */
    acknowledged?: (write: AcknowledgedWrite) => void
    crash?: {
      /** Writes endlessly, several writes at a time. */
      readonly work: (from: number) => void
      /** Returns those of these writes that are not stored as acknowledged. */
      readonly missing: (writes: readonly AcknowledgedWrite[]) => Promise<readonly AcknowledgedWrite[]>
    }
  }
}

const user: User = { id: 'crash', name: 'Dr. Crash', capabilities: ['edit', 'submit', 'approve'] }
const client = createIndexedDbClient({ user: () => user })

/** Number of saves after each create. */
const saves = 4
const concurrentWrites = 4

const options = () => ({ idempotencyKey: crypto.randomUUID() })

const tell = (isNew: boolean, { id, version }: EncounterRecord, appointment: number) =>
  window.acknowledged?.({ isNew, id, version, appointment })

window.crash = {
  work: (from) => {
    let appointment = from
    const next = () => {
      appointment += 1
      return { PatientId: 100234, ProviderId: 201, DateOfService: '2026-06-15', AppointmentId: appointment }
    }
    const loop = async (): Promise<void> => {
      const first = next()
      let record = await client.create(first, options())
      tell(true, record, first.AppointmentId)
      for (let save = 0; save < saves; save += 1) {
        const data = next()
        record = await client.update(record.id, data, { ...options(), ifMatch: record.version })
        tell(false, record, data.AppointmentId)
      }
      return loop()
    }
    for (let count = 0; count < concurrentWrites; count += 1) void loop()
  },
  missing: async (writes) => {
    const missing: AcknowledgedWrite[] = []
    for (const write of writes) {
      try {
        const record = await client.get(write.id)
        const then = recordAtVersion(record, await client.history(write.id), write.version)
        if (then?.encounter.AppointmentId !== write.appointment) missing.push(write)
      } catch (error) {
        // Only a missing record is lost; any other error is rethrown.
        if (!(error instanceof EncounterClientError) || error.kind !== 'not-found') throw error
        missing.push(write)
      }
    }
    return missing
  },
}
