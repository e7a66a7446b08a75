import { describe, expect, it } from 'vitest'
import { describeSaveState } from '../../../src/form/saving/describeSaveState.js'
import { isolate } from '../../../src/messages/isolate.js'

const at = new Date(2026, 5, 15, 10, 42)
const record = {
  id: 1,
  encounter: {},
  version: '1',
  updatedAt: at.toISOString(),
  updatedBy: 'Robin (front desk)',
}

describe('the status line', () => {
  it('says "Saved" of a stored record alone', () => {
    expect(describeSaveState({ kind: 'saved', record }, at)).toBe('Saved 10:42 AM')
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
    expect(
      describeSaveState({ kind: 'failed', message: 'this browser’s storage is full', isTransient: true }, at),
    ).toBe('Not saved: this browser’s storage is full')
    expect(describeSaveState({ kind: 'missing' }, at)).toBe('Not saved: this encounter is no longer stored')
    expect(describeSaveState({ kind: 'missing' }, at, false)).toBe(
      'Not saved: this encounter is no longer stored. This tab has no space to keep it: reloading loses it',
    )
    expect(describeSaveState({ kind: 'saved', record }, at, false)).toBe('Saved 10:42 AM')
    expect(describeSaveState({ kind: 'conflict', current: record }, at)).toBe(
      `Not saved: ${isolate('Robin (front desk)')} changed this encounter while you were editing`,
    )
  })
})
