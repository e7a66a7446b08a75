import type { Resource } from '@medplum/fhirtypes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EncounterEvent, EncounterRecord } from '../../../src/client/EncounterClient.js'
import { retired } from '../../../src/client/fhir/mapping/children.js'
import { placeholderOf } from '../../../src/client/fhir/mapping/encounterResource.js'
import { codeSystemUrls } from '../../../src/client/fhir/mapping/names.js'
import {
  type PlannedWrite,
  planBundle,
  type TransactionBundle,
} from '../../../src/client/fhir/mapping/planBundle.js'
import { readProvenance } from '../../../src/client/fhir/mapping/provenanceResource.js'
import { recordOf } from '../../../src/client/fhir/mapping/readEncounter.js'
import { referenceTo } from '../../../src/client/fhir/mapping/readJson.js'
import type { FoundReferences } from '../../../src/client/fhir/mapping/references.js'
import { stampOf } from '../../../src/client/fhir/mapping/stamp.js'
import { readTask } from '../../../src/client/fhir/mapping/taskResource.js'
import { type Dictionary, isDictionary } from '../../../src/schema/isDictionary.js'
import { context } from './support/fhirSetting.js'
import { validateFhir } from './support/validateFhir.js'

const found: FoundReferences = {
  patient: { reference: 'Patient/p', value: '100234', display: 'Doe, Jane' },
  provider: { reference: 'Practitioner/d', value: '201' },
}

const clone = (value: unknown): Dictionary => {
  const copy: unknown = JSON.parse(JSON.stringify(value))
  if (isDictionary(copy)) return copy
  throw new Error('expected a resource')
}

/** Resources as a server keeps them once a transaction is done: with ids and versions, and references resolved. */
const applied = (bundle: TransactionBundle, version: string, before: readonly Dictionary[] = []) => {
  const urns = new Map(
    bundle.entry.flatMap(({ fullUrl, resource }, index) =>
      fullUrl === undefined ? [] : [[fullUrl, `${String(clone(resource).resourceType)}/${version}-${index}`]],
    ),
  )
  const resolve = (value: unknown) =>
    clone(JSON.parse(JSON.stringify(value).replace(/urn:uuid:[0-9]+/g, (urn) => urns.get(urn) ?? urn)))
  const written = bundle.entry.map(({ fullUrl, resource }): Dictionary => {
    const id = urns.get(fullUrl ?? '')?.split('/')[1]
    return { ...resolve(resource), ...(id === undefined ? undefined : { id }), meta: { versionId: version } }
  })
  const kept = before.filter((old) => !written.some((now) => referenceTo(now) === referenceTo(old)))
  return [...kept, ...written]
}

const recordFor = (
  encounter: EncounterRecord['encounter'],
  marks?: EncounterRecord['marks'],
): EncounterRecord => ({
  id: 812345678,
  encounter: { ...encounter, EncounterId: 812345678 },
  version: 'token',
  updatedAt: '2026-06-15T14:00:00.000Z',
  updatedBy: 'Dr. Lee',
  ...(marks === undefined ? undefined : { marks }),
})

const eventOf = (record: EncounterRecord): EncounterEvent => ({
  kind: 'saved',
  at: record.updatedAt,
  by: record.updatedBy,
  version: 'token',
  changes: Object.entries(record.encounter).map(([property, to]) => ({ property, to })),
})

const ofType = (resources: readonly Dictionary[], type: string) =>
  resources.filter(({ resourceType }) => resourceType === type)

const placeholder = (record: EncounterRecord): Dictionary => ({
  ...clone(placeholderOf(record.encounter, 'k', found, context)),
  id: 'e',
  meta: { versionId: '1' },
})

const storedOf = (resources: readonly Dictionary[], first: Dictionary): PlannedWrite['before'] => ({
  encounter: ofType(resources, 'Encounter')[0] ?? first,
  children: [...ofType(resources, 'Condition'), ...ofType(resources, 'ChargeItem')],
  tasks: ofType(resources, 'Task'),
})

/** Writes a record over what is there. */
const write = (record: EncounterRecord, key: string, resources: readonly Dictionary[] = []) => {
  let urns = 0
  const bundle = planBundle(
    {
      record,
      events: [eventOf(record)],
      stamp: {
        key,
        token: 'token',
        number: 1,
        at: record.updatedAt,
        by: record.updatedBy,
        ...(typeof record.encounter.EncounterStatus === 'string'
          ? { status: record.encounter.EncounterStatus }
          : undefined),
      },
      found,
      before: storedOf(resources, placeholder(record)),
      newUrn: () => {
        urns += 1
        return `urn:uuid:${urns}`
      },
    },
    context,
  )
  return { bundle, resources: applied(bundle, key, resources) }
}

const read = (resources: readonly Dictionary[]) => {
  const [encounter = {}] = ofType(resources, 'Encounter')
  const [task] = ofType(resources, 'Task')
  return recordOf(
    encounter,
    (reference) => resources.find((resource) => referenceTo(resource) === reference),
    task && readTask(task),
    context,
  )
}

const visit = {
  PatientId: 100234,
  ProviderId: 201,
  AppointmentId: 5001234,
  DateOfService: '2026-06-15',
  EncounterStatus: 'Draft',
  DiagnosisCodes: ['J06.9', 'R05.9'],
  ProcedureCodes: ['99213-25', 'G0439'],
}

const asResource = (value: object): Resource => JSON.parse(JSON.stringify(value))

const code = fc.oneof(
  fc.constantFrom('J06.9', 'R05.9', 'E11.9', '99213', '99213-25-LT', 'G0439', '-', '99213--', 'a b', ' ', ''),
  fc.string({ unit: 'binary' }),
)
const id = fc.oneof(fc.integer(), fc.maxSafeInteger())
const encounters = fc
  .record(
    {
      PatientId: id,
      ProviderId: id,
      AppointmentId: id,
      DateOfService: fc.constantFrom('2026-06-15', '2024-02-29', '0000-01-01', '9999-12-31'),
      EncounterStatus: fc.constantFrom('Draft', 'Submitted', 'Approved', 'Voided'),
      DiagnosisCodes: fc.array(code, { maxLength: 6 }),
      ProcedureCodes: fc.array(code, { maxLength: 6 }),
      // As a practice adds them in config.json.
      ReferralNumber: fc.string({ unit: 'binary' }),
      ServiceLines: fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
    },
    { requiredKeys: ['PatientId', 'ProviderId', 'DateOfService'] },
  )
  .map((encounter) => clone(encounter))

describe('the mapping to FHIR', () => {
  it('gives back any encounter that the schema allows, with what a practice has added to it', () => {
    fc.assert(
      fc.property(encounters, encounters, (first, second) => {
        const record = recordFor(first, { source: { file: 'october.json' } })
        const once = write(record, 'one')
        expect(read(once.resources)).toEqual({ kind: 'record', record: { ...record, version: 'token.one' } })
        const next = recordFor(second)
        const twice = write(next, 'two', once.resources)
        expect(read(twice.resources)).toEqual({ kind: 'record', record: { ...next, version: 'token.two' } })
      }),
      { numRuns: 500 },
    )
  })

  it('makes resources that are valid in R4 and US Core, whatever the encounter', () => {
    fc.assert(
      fc.property(encounters, encounters, (first, second) => {
        const record = recordFor(first)
        validateFhir(asResource(placeholder(record)))
        const once = write(record, 'one')
        const { resources } = write(recordFor(second), 'two', once.resources)
        for (const resource of resources) validateFhir(asResource(resource))
      }),
      { numRuns: 60 },
    )
  })

  it('is checked by a validator that finds what R4 and US Core require', () => {
    const { resources } = write(recordFor(visit), 'one')
    const without = (type: string, property: string) => {
      const { [property]: _, ...rest } = ofType(resources, type)[0] ?? {}
      return () => validateFhir(asResource(rest))
    }
    expect(without('Encounter', 'class')).toThrow('Missing required property (Encounter.class)')
    expect(without('Encounter', 'type')).toThrow('Missing required property (Encounter.type)')
    expect(without('Condition', 'category')).toThrow('Condition.category')
    expect(() =>
      validateFhir(asResource({ ...ofType(resources, 'Condition')[0], category: [{ text: 'other' }] })),
    ).toThrow('us-core')
    expect(() =>
      validateFhir(asResource({ ...ofType(resources, 'Provenance')[0], target: [{ display: 'none' }] })),
    ).toThrow('Provenance.target[0].reference')
  })

  it('says what an encounter is in the standard elements', () => {
    const { resources } = write(recordFor(visit), 'one')
    const [encounter] = ofType(resources, 'Encounter')
    expect(encounter).toMatchObject({
      status: 'finished',
      class: { code: 'AMB' },
      subject: { reference: 'Patient/p', identifier: { value: '100234' } },
      participant: [{ individual: { reference: 'Practitioner/d', identifier: { value: '201' } } }],
      appointment: [{ identifier: { value: '5001234' } }],
      period: { start: '2026-06-15' },
      diagnosis: [{ rank: 1 }, { rank: 2 }],
    })
    expect(ofType(resources, 'Condition').map(({ code }) => code)).toEqual([
      { coding: [{ system: codeSystemUrls.icd10cm, code: 'J06.9' }] },
      { coding: [{ system: codeSystemUrls.icd10cm, code: 'R05.9' }] },
    ])
    expect(ofType(resources, 'ChargeItem')).toMatchObject([
      { status: 'planned', code: { coding: [{ system: codeSystemUrls.cpt, code: '99213' }] } },
      { status: 'planned', code: { coding: [{ system: codeSystemUrls.hcpcs, code: 'G0439' }] } },
    ])
    expect(ofType(resources, 'Task')).toMatchObject([
      { businessStatus: { text: 'Draft' }, status: 'requested' },
    ])
    expect(ofType(resources, 'Provenance').map((provenance) => readProvenance(provenance))).toEqual([
      { token: 'token', number: 1, event: eventOf(recordFor(visit)), isOfBackup: false },
    ])
  })

  it('says when a code was recorded, as US Core asks of whoever knows it', () => {
    const once = write(recordFor(visit), 'one')
    const { resources } = write(
      { ...recordFor(visit), updatedAt: '2026-06-16T08:00:00.000Z' },
      'two',
      once.resources,
    )
    const dates = [
      ...ofType(resources, 'Condition').map(({ recordedDate }) => recordedDate),
      ...ofType(resources, 'ChargeItem').map(({ enteredDate }) => enteredDate),
    ]
    expect(new Set(dates)).toEqual(new Set(['2026-06-15T14:00:00.000Z']))
  })

  it('calls a charge billable once the encounter is approved, and aborted once it is voided', () => {
    const chargesIn = (resources: readonly Dictionary[]) =>
      ofType(resources, 'ChargeItem').map(({ status }) => status)
    const draft = write(recordFor(visit), 'one')
    const approved = write(recordFor({ ...visit, EncounterStatus: 'Approved' }), 'two', draft.resources)
    expect(chargesIn(approved.resources)).toEqual(['billable', 'billable'])
    const voided = write(recordFor({ ...visit, EncounterStatus: 'Voided' }), 'three', approved.resources)
    expect(chargesIn(voided.resources)).toEqual(['aborted', 'aborted'])
  })

  it('keeps the resource of a code that stays, and marks that of a removed one as entered in error', () => {
    const once = write(recordFor(visit), 'one')
    const { resources } = write(
      recordFor({ ...visit, DiagnosisCodes: ['R05.9', 'I10'], ProcedureCodes: ['G0439'] }),
      'two',
      once.resources,
    )
    const idOf = (text: string, among: readonly Dictionary[]) =>
      among.find((resource) => JSON.stringify(resource).includes(`"code":"${text}"`))?.id
    expect(idOf('R05.9', resources)).toBe(idOf('R05.9', once.resources))
    const gone = resources.filter((resource) => JSON.stringify(resource).includes('"entered-in-error"'))
    expect(gone.map(({ id }) => id)).toEqual([idOf('J06.9', once.resources), idOf('99213', once.resources)])
  })

  it('makes every code anew for another patient: none is ever moved from one to another', () => {
    const once = write(recordFor(visit), 'one')
    const { bundle } = write(recordFor({ ...visit, PatientId: 7 }), 'two', once.resources)
    const posted = bundle.entry.filter(({ request }) => request.method === 'POST')
    expect(posted.map(({ request }) => request.url).toSorted()).toEqual([
      'ChargeItem',
      'ChargeItem',
      'Condition',
      'Condition',
      'Provenance',
    ])
  })

  it('writes the Encounter after what is new and before what no longer counts', () => {
    const once = write(recordFor(visit), 'one')
    const { bundle } = write(recordFor({ ...visit, DiagnosisCodes: ['I10'] }), 'two', once.resources)
    const order = bundle.entry.map(({ request }) => `${request.method} ${request.url.split('/')[0]}`)
    expect(order).toEqual([
      'POST Condition',
      'POST Provenance',
      'PUT Encounter',
      'PUT Condition',
      'PUT Condition',
      'PUT Task',
    ])
    const puts = bundle.entry.filter(({ request }) => request.method === 'PUT')
    expect(puts.map(({ request }) => request.ifMatch)).toEqual(puts.map(() => 'W/"one"'))
  })

  it('reads no half of a write: neither children of another nor a task that was left behind', () => {
    const once = write(recordFor(visit), 'one')
    const next = recordFor({ ...visit, DiagnosisCodes: ['I10'], EncounterStatus: 'Submitted' })
    const { bundle } = write(next, 'two', once.resources)
    const at = bundle.entry.findIndex(({ request }) => request.url.startsWith('Encounter/'))
    const stateAfter = (count: number) =>
      read(applied({ ...bundle, entry: bundle.entry.slice(0, count) }, 'two', once.resources))
    for (let count = 1; count <= bundle.entry.length; count += 1) {
      expect(stateAfter(count)).toMatchObject({
        record: { encounter: (count <= at ? recordFor(visit) : next).encounter },
      })
    }
  })

  it('takes an Encounter for another one where its write never came to an end, and for damaged where a code is gone', () => {
    const record = recordFor(visit)
    expect(recordOf(placeholder(record), () => undefined, undefined, context)).toEqual({ kind: 'other' })
    const { resources } = write(record, 'one')
    expect(read(resources.filter(({ resourceType }) => resourceType !== 'Condition'))).toMatchObject({
      kind: 'damaged',
      parts: [expect.stringMatching(/^Condition\//), expect.stringMatching(/^Condition\//)],
    })
  })

  it('keeps what others have added to the Encounter', () => {
    const once = write(recordFor(visit), 'one')
    const others = {
      location: [{ location: { reference: 'Location/l' } }],
      identifier: [{ system: 'https://ehr.example', value: 'x' }],
      extension: [{ url: 'https://ehr.example/room', valueString: '4' }],
    }
    const touched = once.resources.map((resource) =>
      resource.resourceType === 'Encounter'
        ? clone({
            ...resource,
            location: others.location,
            identifier: [
              ...others.identifier,
              ...(Array.isArray(resource.identifier) ? resource.identifier : []),
            ],
            extension: [
              ...others.extension,
              ...(Array.isArray(resource.extension) ? resource.extension : []),
            ],
          })
        : resource,
    )
    const { resources } = write(recordFor({ ...visit, PatientId: 7 }), 'two', touched)
    const [encounter = {}] = ofType(resources, 'Encounter')
    expect(encounter.location).toEqual(others.location)
    expect(encounter.identifier).toContainEqual(others.identifier[0])
    expect(encounter.extension).toContainEqual(others.extension[0])
    expect(stampOf(encounter)?.key).toBe('two')
  })

  it('gives a condition that is entered in error no clinical status (con-5)', () => {
    const { resources } = write(recordFor(visit), 'one')
    for (const child of [...ofType(resources, 'Condition'), ...ofType(resources, 'ChargeItem')]) {
      validateFhir(asResource(retired(child)))
    }
  })
})
