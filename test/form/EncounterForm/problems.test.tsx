// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { descriptionOf } from '../../support/descriptionOf.js'
import { button, field, openForm, todaysVisit, visit } from './openForm.js'

const problems = () => within(screen.getByRole('region', { name: 'There is a problem' }))

describe('the one list of problems', () => {
  it('is what is still needed, without an alarm, until an action is tried', async () => {
    const { user } = openForm()
    const region = await screen.findByRole('region', { name: 'Before you submit' })
    expect(within(region).getByRole('link', { name: 'Add a diagnosis code' })).toBeTruthy()
    for (const name of ['Patient', 'Diagnosis codes', 'Procedure codes'])
      expect(field(name).getAttribute('aria-invalid')).not.toBe('true')
    await user.click(button('Submit'))
    await waitFor(() => expect(problems().getByRole('link', { name: 'Add a diagnosis code' })).toBeTruthy())
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'There is a problem' }))
    expect(screen.queryByRole('region', { name: 'Before you submit' })).toBeNull()
    expect(screen.getAllByRole('link', { name: 'Add a diagnosis code' })).toHaveLength(1)
  })

  it('is of the save alone where a draft could not be saved, and keeps what a submit needs', async () => {
    const { user } = openForm({
      initialEncounter: { ...todaysVisit, PatientId: undefined, ProcedureCodes: [] },
    })
    await screen.findByRole('region', { name: 'Before you submit' })
    await user.click(button('Save draft'))
    await waitFor(() => expect(problems().getAllByRole('link')).toHaveLength(2))
    expect(descriptionOf(field('Patient'))).toContain('Enter a patient')
    expect(field('Procedure codes').getAttribute('aria-invalid')).toBe('false')
    await user.type(field('Patient'), 'doe{Enter}')
    expect(await screen.findByRole('region', { name: 'Before you submit' })).toBeTruthy()
  })

  it('keeps warnings in sight', async () => {
    const { user } = openForm({ initialEncounter: { ...visit, ProcedureCodes: [] } })
    await user.click(button('Submit'))
    await waitFor(() => expect(problems().getAllByRole('link')).toHaveLength(2))
    expect(problems().getByRole('link', { name: /more than a year ago/ })).toBeTruthy()
  })

  it('lets go of a text once it no longer stands', async () => {
    const { user } = openForm({ initialEncounter: todaysVisit })
    await user.type(field('Diagnosis codes'), 'sore thr')
    await user.click(button('Submit'))
    await waitFor(() => expect(problems().getByRole('link', { name: /sore thr/ })).toBeTruthy())
    await user.clear(field('Diagnosis codes'))
    expect(await screen.findByRole('region', { name: 'Ready to submit' })).toBeTruthy()
  })
})

describe('a field with a problem', () => {
  it('says so in place after the attempt, until it is fixed', async () => {
    const { user } = openForm({ initialEncounter: { ...todaysVisit, DiagnosisCodes: [] } })
    expect(field('Diagnosis codes').getAttribute('aria-required')).toBe('true')
    expect(field('Procedure codes').getAttribute('aria-required')).toBe('true')
    await user.click(button('Submit'))
    await waitFor(() => expect(field('Diagnosis codes').getAttribute('aria-invalid')).toBe('true'))
    expect(descriptionOf(field('Diagnosis codes'))).toContain('Add a diagnosis code')
    expect(field('Procedure codes').getAttribute('aria-invalid')).toBe('false')
    await user.type(field('Diagnosis codes'), 'i10{Enter}')
    await waitFor(() => expect(field('Diagnosis codes').getAttribute('aria-invalid')).toBe('false'))
    expect(descriptionOf(field('Diagnosis codes'))).not.toContain('Add a diagnosis code')
  })

  it('is marked where the checks and not the schema find it', async () => {
    const { user } = openForm({ initialEncounter: { ...todaysVisit, PatientId: 7 } })
    await user.click(button('Submit'))
    await waitFor(() => expect(field('Patient').getAttribute('aria-invalid')).toBe('true'))
    expect(descriptionOf(field('Patient'))).toContain('Patient 7 is not in the directory')
  })

  it('is the list where one of its codes has it', async () => {
    const { user } = openForm({ initialEncounter: { ...todaysVisit, DiagnosisCodes: ['J06.9', 'E11'] } })
    await user.click(button('Submit'))
    await waitFor(() => expect(field('Diagnosis codes').getAttribute('aria-invalid')).toBe('true'))
  })
})
