import { describe, expect, it, vi } from 'vitest'
import { kareoEncounterUi as ui } from '../../../src/encounter/kareoEncounter.js'
import { createPatientGuard } from '../../../src/form/saving/createPatientGuard.js'
import type { FormValues } from '../../../src/schema/formValues.js'

const open = (first: FormValues) => {
  const values: Record<string, unknown> = { ...first }
  const guard = createPatientGuard(
    {
      values: () => values,
      set: (name, value) => {
        values[name] = value
      },
    },
    ui,
    {
      asksAtOnce: true,
      owner: undefined,
      visitBefore: undefined,
      isAppointmentOf: () => true,
      blanks: new Map<string, unknown>([
        [ui.patient, ''],
        ['Notes', ''],
        ['ServiceLines', []],
      ]),
      onAnswered: vi.fn(),
      onEntered: vi.fn(),
    },
  )
  const select = (patient: string) => {
    values[ui.patient] = patient
    guard.changed()
  }
  return { values, guard, select }
}

describe('what a practice has added to the encounter', () => {
  it.each<[string, FormValues]>([
    ['notes', { Notes: 'Allergic to penicillin', ServiceLines: [] }],
    ['rows', { Notes: '', ServiceLines: [{ Code: '99213' }] }],
  ])('stays with its patient: %s', (_, added) => {
    const { values, guard, select } = open({ [ui.patient]: '1', ...added })
    select('2')
    expect(guard.question()).toEqual({ from: '1', to: '2', about: 'entries' })
    expect(guard.isOpen()).toBe(true)
    guard.answer('clear')
    expect(values).toMatchObject({ [ui.patient]: '2', Notes: '', ServiceLines: [] })
    expect(guard.isOpen()).toBe(false)
  })

  it('asks nothing where nothing is filled in', () => {
    const { guard, select } = open({
      [ui.patient]: '1',
      Notes: '',
      ServiceLines: [{ Code: '', Paid: false }],
    })
    select('2')
    expect(guard.isOpen()).toBe(false)
  })
})
