import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import { createMemoryStorage } from '../../src/client/localStorage/createMemoryStorage.js'
import type { StorageLike } from '../../src/client/StorageLike.js'
import type { User } from '../../src/encounter/User.js'
import { demoVisit } from './demoVisit.js'

const clinician: User = { id: 'lee', name: 'Dr. Lee', capabilities: ['edit', 'submit', 'void'] }
const reviewer: User = { id: 'desk', name: 'Robin (front desk)', capabilities: ['edit', 'approve'] }

const diagnoses = ['J06.9', 'Z00.00', 'I10', 'E11.9', 'M54.50', 'N39.0', 'F41.1', 'E78.5', 'S52.501A']
const procedures = ['99213', '99214', '36415', '90471', '73610-RT']

/** Picks a few items of a list, depending on the number. */
const some = (from: readonly string[], number: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, step) => from[(number + step * 4) % from.length] ?? '')

/**
 * A storage with `count` encounters, each with a realistic history: created, saved as codes are added, most of them
 * submitted, approved or voided. Deterministic.
 */
export const storageOfMany = async (count: number): Promise<StorageLike> => {
  const storage = createMemoryStorage()
  let user = clinician
  let at = Date.UTC(2026, 0, 5, 14)
  const now = () => {
    at += 7001
    return new Date(at)
  }
  const client = createLocalStorageClient({ storage, user: () => user, now })
  for (let number = 0; number < count; number += 1) {
    user = clinician
    let record = await client.create(demoVisit(number, new Date(at).toISOString().slice(0, 10)), {
      idempotencyKey: `key-${number}`,
    })
    const { id } = record
    let writes = 0
    const change = () => {
      writes += 1
      return { ifMatch: record.version, idempotencyKey: `key-${number}-${writes}` }
    }
    const codes = some(diagnoses, number, 1 + (number % 4))
    const steps = [
      ...codes.map((_, position) => ({ DiagnosisCodes: codes.slice(0, position + 1) })),
      { ProcedureCodes: some(procedures, number, 1 + (number % 2)) },
    ]
    for (const step of steps) {
      record = await client.update(id, { ...record.encounter, ...step }, change())
    }
    for (const to of [[], ['Submitted'], ['Submitted', 'Approved'], ['Submitted', 'Approved'], ['Voided']][
      number % 5
    ] ?? []) {
      user = to === 'Approved' ? reviewer : clinician
      record = await client.transition(id, { to, reason: 'Entered twice' }, change())
    }
  }
  return storage
}
