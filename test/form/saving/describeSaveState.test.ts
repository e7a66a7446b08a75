import { describe, expect, it } from 'vitest'
import { describeSaveState } from '../../../src/form/saving/describeSaveState.js'
import { isolate } from '../../../src/messages/isolate.js'
import { english } from '../../../src/messages/Language.js'

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
    expect(describeSaveState({ kind: 'saved', record }, at, english)).toBe('Saved 10:42 AM')
    expect(describeSaveState({ kind: 'saved', record: undefined }, at, english)).toBe('Nothing to save yet')
    expect(describeSaveState({ kind: 'pending' }, at, english)).toBe('Saving…')
    expect(describeSaveState({ kind: 'saving' }, at, english)).toBe('Saving…')
  })

  it('says why something is not saved, the first reason in full', () => {
    const incomplete = (...problems: string[]) =>
      describeSaveState(
        { kind: 'incomplete', problems: problems.map((message) => ({ message })) },
        at,
        english,
      )
    expect(incomplete('Enter a patient')).toBe('Not saved: Enter a patient')
    expect(incomplete('Enter a patient', 'Enter a provider', 'Enter a date of service')).toBe(
      'Not saved: Enter a patient, and 2 more',
    )
    expect(
      describeSaveState(
        { kind: 'failed', problem: { message: 'this browser’s storage is full' }, isTransient: true },
        at,
        english,
      ),
    ).toBe('Not saved: this browser’s storage is full')
    expect(describeSaveState({ kind: 'missing' }, at, english)).toBe(
      'Not saved: this encounter is no longer stored',
    )
    expect(describeSaveState({ kind: 'missing' }, at, english, false)).toBe(
      'Not saved: this encounter is no longer stored. This tab has no space to keep it: reloading loses it',
    )
    expect(describeSaveState({ kind: 'saved', record }, at, english, false)).toBe('Saved 10:42 AM')
    expect(describeSaveState({ kind: 'conflict', current: record }, at, english)).toBe(
      `Not saved: ${isolate('Robin (front desk)')} changed this encounter while you were editing`,
    )
  })
})
