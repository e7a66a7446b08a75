import type { Condition, Encounter, EncounterDiagnosis } from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFhirClient } from '../../../src/client/fhir/createFhirClient.js'
import { errorOf, everyone, over, visit } from '../../../src/testing/contractSupport.js'
import { seedPeople } from './support/fhirPeople.js'
import { encounterType, systems } from './support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from './support/startFhirServer.js'
import { validateFhir } from './support/validateFhir.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.clear()
  await seedPeople(server.repository)
})

const open = () => createFhirClient({ user: () => everyone, baseUrl: server.baseUrl, systems, encounterType })

const icd = 'http://hl7.org/fhir/sid/icd-10-cm'
const billing = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/diagnosis-role', code: 'billing' }],
}

const encounterNow = async (): Promise<Encounter> => {
  const [encounter] = await server.repository.searchResources<Encounter>({ resourceType: 'Encounter' })
  if (encounter === undefined) throw new Error('expected an Encounter')
  return encounter
}

/** Another system adds a diagnosis for billing to the only Encounter. */
const add = async (condition: EncounterDiagnosis['condition']): Promise<EncounterDiagnosis> => {
  const encounter = await encounterNow()
  const added = { condition, use: billing, rank: 1 }
  await server.repository.updateResource({
    ...encounter,
    diagnosis: [added, ...(encounter.diagnosis ?? [])],
  })
  return added
}

const theirs = (code: string, rest: Partial<Condition> = {}) =>
  server.repository.createResource<Condition>({
    resourceType: 'Condition',
    subject: { reference: 'Patient/p100234' },
    code: { coding: [{ system: icd, code }] },
    ...rest,
  })

describe('a diagnosis for billing that another system has added', () => {
  it('is shown as no code of the encounter, which opens and is saved, and stays as it is', async () => {
    const client = await open()
    const record = await client.create(visit, { idempotencyKey: 'k' })
    // Of a list of problems: it names no encounter.
    const condition = await theirs('Z21')
    const added = await add({ reference: `Condition/${condition.id}` })
    const now = await client.get(record.id)
    expect(now.encounter).toEqual(record.encounter)
    expect(now.version).not.toBe(record.version)
    const { records, setAside } = await client.list({})
    expect([records, setAside]).toEqual([[now], []])
    const saved = await client.update(record.id, { ...visit, DiagnosisCodes: ['I10', 'J06.9'] }, over(now))
    expect(await client.get(record.id)).toEqual(saved)
    const encounter = await encounterNow()
    validateFhir(encounter)
    expect(encounter.diagnosis).toHaveLength(3)
    expect(encounter.diagnosis).toContainEqual(added)
    expect(await server.repository.readResource('Condition', condition.id)).toEqual(condition)
    expect(await client.history(record.id)).toHaveLength(2)
  })

  it('stops a submit and an approval, which say what was added, where it is and what to do', async () => {
    const client = await open()
    let record = await client.create(visit, { idempotencyKey: 'k' })
    const condition = await theirs('z21', {
      encounter: { reference: `Encounter/${(await encounterNow()).id}` },
    })
    const added = await add({ reference: `Condition/${condition.id}` })
    record = await client.get(record.id)
    const error = await errorOf(client.transition(record.id, { to: 'Submitted' }, over(record)))
    expect([error.kind, error.isDamaged]).toEqual(['invalid', false])
    expect(error.message).toContain(`z21 (Condition/${condition.id})`)
    expect(error.message).toContain('Another system')
    expect(error.message).toContain('add it to the diagnosis codes')
    expect((await client.get(record.id)).encounter.EncounterStatus).toBe('Draft')
    // Somebody here says that it is right.
    const codes = ['J06.9', 'R05.9', 'Z21']
    record = await client.update(record.id, { ...visit, DiagnosisCodes: codes }, over(record))
    record = await client.transition(record.id, { to: 'Submitted' }, over(record))
    expect(record.encounter.DiagnosisCodes).toEqual(codes)
    expect((await encounterNow()).diagnosis).toContainEqual(added)
    const other = await theirs('E11.9')
    await add({ reference: `Condition/${other.id}` })
    record = await client.get(record.id)
    expect((await errorOf(client.transition(record.id, { to: 'Approved' }, over(record)))).message).toContain(
      `E11.9 (Condition/${other.id})`,
    )
  })

  it('stops no step back: a return, a reopening and a void are how it is dealt with', async () => {
    const client = await open()
    for (const [to, reason] of [
      ['Draft', 'Look at Z21'],
      ['Voided', 'Twice'],
    ] as const) {
      server.clear()
      await seedPeople(server.repository)
      let record = await client.create(visit, { idempotencyKey: to })
      record = await client.transition(record.id, { to: 'Submitted' }, over(record))
      record = await client.transition(record.id, { to: 'Approved' }, over(record))
      await add({ reference: `Condition/${(await theirs('Z21')).id}` })
      record = await client.get(record.id)
      record = await client.transition(record.id, { to: 'Submitted', reason: 'Look at Z21' }, over(record))
      record = await client.transition(record.id, { to, reason }, over(record))
      expect(record.encounter.EncounterStatus).toBe(to)
    }
  })

  it('is named as it is where it has no code of ICD-10-CM, or is elsewhere', async () => {
    const client = await open()
    const elsewhere = 'https://hospital.example/fhir/Condition/1'
    const snomed = await theirs('', {
      code: { text: 'Diabetes', coding: [{ system: 'http://snomed.info/sct' }] },
    })
    for (const [condition, named] of [
      [{ reference: elsewhere }, elsewhere],
      [{ reference: 'Procedure/1' }, 'Procedure/1'],
      [{ display: 'Hay fever' }, 'Hay fever'],
      [{ reference: `Condition/${snomed.id}` }, `Diabetes (Condition/${snomed.id})`],
    ] as const) {
      server.repository.clear()
      await seedPeople(server.repository)
      await server.repository.createResource(snomed)
      const { id } = await client.create(visit, { idempotencyKey: named })
      await add(condition)
      const record = await client.get(id)
      const { message } = await errorOf(client.transition(id, { to: 'Submitted' }, over(record)))
      expect(message).toContain(named)
      expect(message).not.toContain('add it to the diagnosis codes')
    }
  })

  it('is told from one of ours that has lost its mark: no code of ours is left out', async () => {
    const client = await open()
    const { id } = await client.create(visit, { idempotencyKey: 'k' })
    const all = await server.repository.searchResources<Condition>({ resourceType: 'Condition' })
    const [first] = all
    if (first === undefined) throw new Error('expected a Condition')
    const { extension: _, ...bare } = first
    await server.repository.updateResource(bare)
    const error = await errorOf(client.get(id))
    expect([error.isDamaged, error.message.includes(`Condition/${first.id}`)]).toEqual([true, true])
    const { records, setAside } = await client.list({})
    expect([records, setAside.map(({ reason }) => reason.includes(`Condition/${first.id}`))]).toEqual([
      [],
      [true],
    ])
  })

  it('makes an encounter damaged where it is of another patient, and one that is not there is named', async () => {
    const client = await open()
    const { id } = await client.create(visit, { idempotencyKey: 'k' })
    const stranger = await theirs('Z21', { subject: { reference: 'Patient/p7' } })
    await add({ reference: `Condition/${stranger.id}` })
    expect((await errorOf(client.get(id))).message).toContain('another patient')
    server.repository.clear()
    await seedPeople(server.repository)
    const other = await client.create(visit, { idempotencyKey: 'l' })
    await add({ reference: 'Condition/gone' })
    const error = await errorOf(client.get(other.id))
    expect([error.isDamaged, error.message.includes('Condition/gone')]).toEqual([true, true])
  })
})
