import { describe, expect, it } from 'vitest'
import {
  describeAppointment,
  describePatient,
  describeProvider,
} from '../../../src/form/directory/describeEntry.js'
import { english } from '../../../src/messages/Language.js'

const patient = { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15' }
const provider = { id: 201, name: 'Dr. Lee' }
const appointment = { id: 5001234, patientId: 100234, providerId: 201, date: '2026-06-15' }

describe('an entry of the directory', () => {
  it('tells two patients of one name apart', () => {
    expect(describePatient(patient, english)).toBe('Doe, Jane · 03/15/1985 · 100234')
    expect(describePatient({ id: 'p-1', name: 'Doe, Jane' }, english)).toBe('Doe, Jane · p-1')
  })

  it('is a provider by name', () => {
    expect(describeProvider(provider)).toBe('Dr. Lee')
  })

  it('is an appointment by day and time, patient and provider, as far as they are known', () => {
    expect(describeAppointment({ ...appointment, time: '09:00' }, patient, provider, english)).toBe(
      'Jun 15, 2026 9:00 AM · Doe, Jane · Dr. Lee',
    )
    expect(describeAppointment(appointment, undefined, undefined, english)).toBe('Jun 15, 2026')
  })
})
