import { describe, expect, it } from 'vitest'
import { labelOf } from '../../src/schema/labelOf.js'

describe('labelOf', () => {
  it.each([
    ['FirstName', 'First name'],
    ['DateOfBirth', 'Date of birth'],
    ['PatientId', 'Patient ID'],
    ['patientID', 'Patient ID'],
    ['patientIds', 'Patient IDs'],
    ['PatientIDs', 'Patient IDs'],
    ['DiagnosisCodes', 'Diagnosis codes'],
    ['first_name', 'First name'],
    ['date-of-birth', 'Date of birth'],
    ['DATE_OF_BIRTH', 'Date of birth'],
    ['NPINumber', 'NPI number'],
    ['ICD10Code', 'ICD-10 code'],
    ['addressLine1', 'Address line 1'],
    ['id', 'ID'],
    ['naïveÉtat', 'Naïve état'],
  ])('reads %s as "%s"', (name, label) => {
    expect(labelOf(name)).toBe(label)
  })

  it('takes the title where there is one', () => {
    expect(labelOf('PatientId', 'Person')).toBe('Person')
    expect(labelOf('PatientId', ' ')).toBe('Patient ID')
  })
})
