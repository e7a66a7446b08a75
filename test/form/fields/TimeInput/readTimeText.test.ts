import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTimeText } from '../../../../src/form/fields/TimeInput/readTimeText.js'
import { formatTimeValue, parseTimeValue } from '../../../../src/form/fields/TimeInput/timeValue.js'
import { offsetOn } from '../../../../src/form/fields/TimeInput/zone.js'
import { createFormats } from '../../../../src/messages/formats.js'

describe('a time as people type it', () => {
  it.each([
    ['9:30 am', '09:30:00'],
    ['9:30am', '09:30:00'],
    ['9:30 A.M.', '09:30:00'],
    ['930a', '09:30:00'],
    ['0930', '09:30:00'],
    ['930', '09:30:00'],
    ['9.30', '09:30:00'],
    ['14:05', '14:05:00'],
    ['2:05 p', '14:05:00'],
    ['9 pm', '21:00:00'],
    ['14', '14:00:00'],
    ['14:05 pm', '14:05:00'],
    ['12 am', '00:00:00'],
    ['12:15 PM', '12:15:00'],
    ['noon', '12:00:00'],
    ['Midnight', '00:00:00'],
    ['9:30:15.25', '09:30:15.25'],
  ])('%s is %s', (text, time) => {
    expect(readTimeText(text)).toEqual({ ok: true, time })
  })

  it.each([
    ['9:30 am EST', { offset: '-05:00' }],
    ['9:30 ET', { place: 'America/New_York' }],
    ['09:30:00Z', { offset: 'Z' }],
    ['9:30 AM UTC', { offset: 'Z' }],
    ['14:05-0500', { offset: '-05:00' }],
    ['14:05 +5:30', { offset: '+05:30' }],
    ['2 pm utc-5', { offset: '-05:00' }],
  ])('%s names its zone', (text, zone) => {
    expect(readTimeText(text)).toMatchObject({ ok: true, zone })
  })

  it.each([
    ['9', { id: 'no-half', hour: 9 }],
    ['25:00', { id: 'no-hour', hour: 25, withHalf: false }],
    ['13 am', { id: 'no-hour', hour: 13, withHalf: true }],
    ['0:10 pm', { id: 'no-hour', hour: 0, withHalf: true }],
    ['9:75', { id: 'no-minute', minute: 75 }],
    ['soon', { id: 'unreadable' }],
    ['9:30 XYZ', { id: 'unreadable' }],
    ['9:30 -99', { id: 'unreadable' }],
    ['', { id: 'unreadable' }],
  ])('%s is none, and says why', (text, problem) => {
    expect(readTimeText(text)).toEqual({ ok: false, problem })
  })

  it.each([
    ['en-US', '14:05:00', '2:05 PM'],
    ['en-US', '14:05:09', '2:05:09 PM'],
    ['es', '09:30:00', '9:30 a.m.'],
    ['es', '14:05:09', '2:05:09 p.m.'],
    ['de', '14:05:09', '14:05:09'],
    // Digits that the field does not read.
    ['ar-EG', '09:30:00', '9:30 AM'],
  ])('is written as in %s: %s', (locale, time, shown) => {
    const text = formatTimeValue({ time, offset: 'Z' }, 'Z', createFormats(locale))
    expect(text.replace(/\s/g, ' ')).toBe(shown)
  })

  it('never throws, and reads its own text back as the same time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(typeof readTimeText(text).ok).toBe('boolean')
      }),
    )
    const part = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'))
    const offset = fc.oneof(
      fc.constant('Z'),
      fc.tuple(fc.constantFrom('+', '-'), part(23), part(59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
    )
    const language = fc.constantFrom('en-US', 'es', 'de', 'fr', 'ar-EG', 'ko', 'zh').map(createFormats)
    fc.assert(
      fc.property(part(23), part(59), part(59), offset, offset, language, (h, m, s, own, assumed, clock) => {
        const value = parseTimeValue(`${h}:${m}:${s}${own}`)
        if (value === undefined) return expect.fail()
        const reading = readTimeText(formatTimeValue(value, assumed, clock))
        if (!reading.ok) return expect.fail(formatTimeValue(value, assumed, clock))
        expect(reading.time).toBe(`${h}:${m}:${s}`)
        expect(reading.zone === undefined ? assumed : offsetOn(reading.zone, '2026-06-15', '09:30')).toBe(own)
      }),
    )
  })
})

describe('a place', () => {
  it('has its offset of the day', () => {
    const newYork = { place: 'America/New_York' }
    expect(offsetOn(newYork, '2026-06-15', '09:30')).toBe('-04:00')
    expect(offsetOn(newYork, '2026-01-15', '09:30')).toBe('-05:00')
    // The hours around the change of the clocks, at 2 AM.
    expect(offsetOn(newYork, '2026-03-08', '01:30')).toBe('-05:00')
    expect(offsetOn(newYork, '2026-03-08', '03:30')).toBe('-04:00')
    expect(offsetOn({ place: 'America/Los_Angeles' }, '2026-12-31', '23:59')).toBe('-08:00')
  })
})
