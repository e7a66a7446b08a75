import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDateTimeText } from '../../../../src/form/fields/TimeInput/readDateTimeText.js'

const read = (text: string) => readDateTimeText(text, '2026-06-15')

describe('a date and time as people type them', () => {
  it.each([
    ['6/15/2026 9:30 am', '2026-06-15', '09:30:00'],
    ['06/15/2026, 9:30 AM', '2026-06-15', '09:30:00'],
    ['Jun 15, 2026 at 14:05', '2026-06-15', '14:05:00'],
    ['Jun 15 2026 2026', '2026-06-15', '20:26:00'],
    ['t 930a', '2026-06-15', '09:30:00'],
    ['2026-06-15 09:30', '2026-06-15', '09:30:00'],
    ['6/15/26 2 pm', '2026-06-15', '14:00:00'],
  ])('%s is %s at %s', (text, day, time) => {
    expect(read(text)).toEqual({ ok: true, day, time })
  })

  it('are read as they are saved', () => {
    expect(read('2026-06-15T09:30:00-05:00')).toEqual({
      ok: true,
      day: '2026-06-15',
      time: '09:30:00',
      zone: { offset: '-05:00' },
    })
  })

  it.each([
    ['Jun 15 2026', { part: 'no-time' }],
    ['9:30 am', { part: 'no-date' }],
    ['6/15/2026 9', { part: 'time', text: '9', problem: { id: 'no-half', hour: 9 } }],
    ['6/15/2026 soon', { part: 'time', text: 'soon', problem: { id: 'unreadable' } }],
    ['6/51/2026 9:30 am', { part: 'date', text: '6/51/2026' }],
    ['soon', { part: 'date', text: 'soon', problem: { id: 'unreadable' } }],
  ])('%s are not, and says which part', (text, problem) => {
    expect(read(text)).toMatchObject({ ok: false, problem })
  })

  it('never throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(typeof read(text).ok).toBe('boolean')
      }),
    )
  })
})
