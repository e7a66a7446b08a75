import { describe, expect, it } from 'vitest'
import { describeSaveState, formatInstant } from '../../src/form/saveStatus.js'

const at = new Date(2026, 5, 15, 10, 42)
const record = {
  encounter: {},
  version: '1',
  updatedAt: at.toISOString(),
  updatedBy: 'Robin (front desk)',
}

describe('an instant', () => {
  it('is the time on the local clock today, in 24 hours', () => {
    expect(formatInstant(at.toISOString(), new Date(2026, 5, 15, 23, 59))).toBe('10:42')
    expect(formatInstant(new Date(2026, 5, 15, 0, 5).toISOString(), at)).toBe('00:05')
  })

  it('has its day with it on any other day', () => {
    expect(formatInstant(at.toISOString(), new Date(2026, 5, 16, 0, 1))).toBe('Jun 15, 10:42')
  })

  it('is nothing where it cannot be read', () => {
    expect(formatInstant('yesterday', at)).toBe('')
  })
})

describe('the status line', () => {
  it('says "Saved" of a stored record alone', () => {
    expect(describeSaveState({ kind: 'saved', record }, at)).toBe('Saved 10:42')
    expect(describeSaveState({ kind: 'saved', record: undefined }, at)).toBe('Nothing to save yet')
    expect(describeSaveState({ kind: 'pending' }, at)).toBe('Saving…')
    expect(describeSaveState({ kind: 'saving' }, at)).toBe('Saving…')
  })

  it('says why something is not saved, the first reason in full', () => {
    const incomplete = (...problems: string[]) => describeSaveState({ kind: 'incomplete', problems }, at)
    expect(incomplete('Enter a patient')).toBe('Not saved: Enter a patient')
    expect(incomplete('Enter a patient', 'Enter a provider', 'Enter a date of service')).toBe(
      'Not saved: Enter a patient, and 2 more',
    )
    expect(describeSaveState({ kind: 'failed', message: 'this browser’s storage is full' }, at)).toBe(
      'Not saved: this browser’s storage is full',
    )
    expect(describeSaveState({ kind: 'conflict', current: record }, at)).toBe(
      'Not saved: Robin (front desk) changed this encounter in the meantime',
    )
  })
})
