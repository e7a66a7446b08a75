import { createMemoryDirectory } from '../client/createMemoryDirectory.js'
import type { EncounterQuery } from '../client/EncounterClient.js'
import type { Encounter, EncounterId } from '../encounter/Encounter.js'
import type { ContractOptions, MakeClient } from './ClientContract.js'
import { everyone, idOf, over, visit } from './contractSupport.js'

/** A clock that advances by a second at each reading. */
export const ticking = (): (() => Date) => {
  let at = Date.UTC(2026, 5, 15, 14)
  return () => {
    at += 1000
    return new Date(at)
  }
}

export const newKeys = (): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return `key-${count}`
  }
}

export const directory = createMemoryDirectory({
  patients: [
    { id: 1, name: 'Zimmer, Åsa', birthDate: '1990-06-14' },
    { id: 2, name: 'Doe, Jane', birthDate: '1985-03-15' },
    { id: 3, name: 'abel, Test' },
  ],
  providers: [
    { id: 201, name: 'Dr. Ruiz' },
    { id: 202, name: 'Dr. Lee' },
  ],
  appointments: [],
})

/** Counts an error for an encounter without a diagnosis, and as many warnings as its patient's number. */
export const assess: NonNullable<ContractOptions['assess']> = async (encounters) =>
  encounters.map(({ DiagnosisCodes, PatientId }) => ({
    errors: Array.isArray(DiagnosisCodes) && DiagnosisCodes.length === 0 ? 1 : 0,
    warnings: Number(PatientId),
  }))

/** Four encounters named by letters, of which `b` is submitted and `d` voided. */
export const makeFour = async (
  makeClient: MakeClient,
  more: Partial<Pick<ContractOptions, 'directory' | 'assess' | 'now'>> = { directory },
) => {
  let user = { ...everyone, name: 'Dr. Lee' }
  const client = await makeClient({ user: () => user, now: ticking(), ...more })
  const newKey = newKeys()
  const names = new Map<EncounterId, string>()
  const add = async (name: string, encounter: Encounter, to?: string) => {
    const made = await client.create({ ...visit, ...encounter }, { idempotencyKey: newKey() })
    names.set(idOf(made), name)
    if (to) await client.transition(idOf(made), { to, reason: 'test' }, over(made))
    return made
  }
  const a = await add('a', {
    PatientId: 1,
    ProviderId: 202,
    AppointmentId: 5001,
    DiagnosisCodes: ['J06.9'],
  })
  const b = await add(
    'b',
    { PatientId: 2, ProviderId: 201, AppointmentId: 5002, DiagnosisCodes: ['E11.9', 'I10'] },
    'Submitted',
  )
  user = { ...everyone, name: 'Åke' }
  await add('c', { PatientId: 3, ProviderId: 202, DiagnosisCodes: [], ProcedureCodes: ['99214-25'] })
  await add('d', { PatientId: 4, ProviderId: 203, AppointmentId: 5003, DiagnosisCodes: ['I10'] }, 'Voided')
  const find = async (query: EncounterQuery) => {
    const { records } = await client.list(query)
    return records.map((record) => names.get(idOf(record))).join('')
  }
  const ascending = (by: NonNullable<EncounterQuery['sort']>['by']) =>
    find({ sort: { by, direction: 'ascending' } })
  return { client, a, b, find, ascending }
}
