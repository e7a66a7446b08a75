import type { Appointment, Encounter } from '@medplum/fhirtypes'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createVisitFinder } from '../../../../src/client/fhir/directory/findVisit.js'
import { codeSystemUrls, extensionUrls } from '../../../../src/client/fhir/mapping/names.js'
import { systems } from '../support/fhirSetting.js'
import { startFhirServer, type TestFhirServer } from '../support/startFhirServer.js'

let server: TestFhirServer
beforeAll(async () => {
  server = await startFhirServer()
})
afterAll(() => server.close())
beforeEach(() => server.clear())

/** The clock of this computer says the same day, wherever it is. */
const noon = new Date(2026, 5, 15, 12).toISOString()
const later = new Date(2026, 5, 15, 12, 20).toISOString()
const nextDay = new Date(2026, 5, 16, 9).toISOString()

const visit: Encounter = {
  resourceType: 'Encounter',
  id: 'visit',
  status: 'in-progress',
  class: { system: codeSystemUrls.actCode, code: 'AMB' },
  subject: { reference: 'Patient/jane' },
  period: { start: noon },
}

const appointment: Appointment = {
  resourceType: 'Appointment',
  id: 'booked',
  status: 'arrived',
  identifier: [{ system: systems.appointment, value: '555' }],
  start: noon,
  participant: [{ actor: { reference: 'Patient/jane' }, status: 'accepted' }],
}

const withAppointment: Encounter = { ...visit, appointment: [{ reference: 'Appointment/booked' }] }

const find = () =>
  createVisitFinder({ baseUrl: server.baseUrl, systems })({ encounter: 'visit', patient: 'jane' })

const findIn = async (...resources: readonly (Encounter | Appointment)[]) => {
  for (const resource of resources) await server.repository.createResource(resource)
  return find()
}

describe('the visit that is open in an EHR', () => {
  it('has the day of an ambulatory encounter of that day alone', async () => {
    expect(await findIn(visit)).toEqual({ kind: 'other', date: '2026-06-15' })
  })

  it.each<[string, Partial<Encounter>, unknown]>([
    ['that has ended on the same day', { period: { start: noon, end: later } }, '2026-06-15'],
    ['with a date', { period: { start: '2026-06-15' } }, '2026-06-15'],
    ['that goes on for days', { period: { start: noon, end: nextDay } }, undefined],
    ['of a month', { period: { start: '2026-06' } }, undefined],
    ['without a beginning', { period: {} }, undefined],
    ['that has not begun', { status: 'planned' }, undefined],
    ['that was entered in error', { status: 'entered-in-error' }, undefined],
    ['in a bed', { class: { system: codeSystemUrls.actCode, code: 'IMP' } }, undefined],
    ['of a class of the EHR’s own', { class: { code: 'AMB' } }, undefined],
    ['of another patient', { subject: { reference: 'Patient/mary' } }, undefined],
  ])('one %s', async (_, changed, date) => {
    const found = await findIn({ ...visit, ...changed })
    expect(found?.kind === 'other' ? found.date : found).toBe(date)
  })

  it('is none where the EHR has no such encounter', async () => {
    expect(await find()).toBeUndefined()
  })

  it('has its appointment', async () => {
    expect(await findIn(appointment, withAppointment)).toEqual({
      ...{ kind: 'other', date: '2026-06-15', appointment: 555 },
    })
  })

  it.each<[string, readonly Appointment[]]>([
    ['of another day', [{ ...appointment, start: nextDay }]],
    ['that was cancelled', [{ ...appointment, status: 'cancelled' }]],
    ['without a number of the clinic', [{ ...appointment, identifier: [] }]],
    [
      'of another patient, too',
      [
        {
          ...appointment,
          participant: [
            ...appointment.participant,
            { actor: { reference: 'Patient/mary' }, status: 'accepted' },
          ],
        },
      ],
    ],
    ['whose number is another one’s, too', [appointment, { ...appointment, id: 'twin' }]],
    ['that is not there', []],
  ])('has none %s', async (_, appointments) => {
    expect(await findIn(...appointments, withAppointment)).toEqual({ kind: 'other', date: '2026-06-15' })
  })

  it('has none of two', async () => {
    const two = [{ reference: 'Appointment/booked' }, { reference: 'Appointment/other' }]
    expect(await findIn(appointment, { ...visit, appointment: two })).not.toHaveProperty('appointment')
  })

  it('is one of this package by its number, once it was written to the end', async () => {
    const write = [
      { url: 'key', valueString: 'k' },
      { url: 'version', valueString: 'v' },
      { url: 'number', valuePositiveInt: 1 },
      { url: 'at', valueInstant: noon },
      { url: 'by', valueString: '"Dr. Lee"' },
    ]
    const identifier = [{ system: systems.encounter, value: '123456789' }]
    const own = { ...visit, identifier, extension: [{ url: extensionUrls.write, extension: write }] }
    expect(await findIn(own)).toEqual({ kind: 'own', id: 123456789 })
    server.clear()
    expect(await findIn({ ...own, identifier: [] })).toBeUndefined()
  })
})
