import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/codes/addDays.js'
import { type DateReading, parseDateText, readDateText } from '../../src/encounter/readDateText.js'
import { formatDate } from '../../src/messages/formats.js'

const TODAY = '2026-06-15'

const dates = (from = '1900-01-01', to = '9999-12-31') =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

/** Possible values of today. */
const todays = dates('1990-01-01', '2099-12-31')

const dateIn = (reading: DateReading) => (reading.ok ? reading.date : reading.problem.id)

describe('readDateText', () => {
  it.each([
    '6/15/26',
    '06/15/2026',
    '6-15-2026',
    '6.15.26',
    '6 15 2026',
    '2026-06-15',
    '2026/6/15',
    '06152026',
    '061526',
    '20260615',
    'jun 15',
    'June 15th',
    '15 jun',
    'jun15',
    '6/15',
    '6-15',
    '15 jun 2026',
    '15-Jun-26',
    'June 15, 2026',
    'Jun. 15 2026',
    'Mon, Jun 15, 2026',
    'Monday, June 15, 2026',
    'mon 6/15/26',
    'Mon,6/15/26',
    '2026-06-15T09:00',
    '2026-06-15T00:30:00Z',
    '2026-06-15 23:59:59.999+14:00',
    't',
    'T',
    'today',
    '  6/15/26\t',
    '\u200b\ufeff6/15/26\u200e',
    'June\u00a015,\u202f2026',
    '6\u201115\u20132026',
  ])('reads %j as June 15, 2026', (text) => {
    expect(dateIn(readDateText(text, TODAY))).toBe('2026-06-15')
  })

  it('reads days counted from today', () => {
    for (const [text, date] of [
      ['t-1', '2026-06-14'],
      ['t+1', '2026-06-16'],
      ['t - 30', '2026-05-16'],
      ['y', '2026-06-14'],
      ['yesterday', '2026-06-14'],
      ['tomorrow', '2026-06-16'],
    ] as const) {
      expect(dateIn(readDateText(text, TODAY)), text).toBe(date)
    }
  })

  it('takes a day without its year as the latest that is not after today', () => {
    expect(dateIn(readDateText('6/16', TODAY))).toBe('2025-06-16')
    expect(dateIn(readDateText('dec 31', TODAY))).toBe('2025-12-31')
    expect(dateIn(readDateText('2/29', TODAY))).toBe('2024-02-29')
  })

  it.each([
    ['', 'unreadable'],
    ['soon', 'unreadable'],
    ['6/', 'unreadable'],
    ['6/15/', 'unreadable'],
    ['6/15/2', 'unreadable'],
    ['6/15/202', 'unreadable'],
    ['6/15/20261', 'unreadable'],
    ['6/15-2026', 'unreadable'],
    ['6 15', 'unreadable'],
    ['june', 'unreadable'],
    ['Ma 15 2026', 'unreadable'],
    ['june 2026', 'unreadable'],
    ['2026-06', 'unreadable'],
    ['t-', 'unreadable'],
    ['t1', 'unreadable'],
    ['Mon', 'unreadable'],
    ['6/15/26 or so', 'unreadable'],
    ['\u0666/15/26', 'unreadable'],
    ['15/6/2026', 'no-month'],
    ['0/1/2026', 'no-month'],
    ['2026-13-01', 'no-month'],
    ['02/30/2026', 'no-day'],
    ['2/29/2025', 'no-day'],
    ['6/31', 'no-day'],
    ['jun 0', 'no-day'],
    ['12/31/1899', 'too-early'],
    ['11/27/0026', 'too-early'],
    ['0026-11-27', 'too-early'],
    ['Tue, Jun 15, 2026', 'weekday'],
  ])('refuses %j: %s', (text, problem) => {
    expect(dateIn(readDateText(text, TODAY))).toBe(problem)
  })

  it('refuses a long text without a long look at it', () => {
    for (const part of ['6', ' ', '6/', 'jun ', '\u200b']) {
      expect(readDateText(part.repeat(100_000), TODAY).ok).toBe(false)
    }
  })

  it('says what a problem is made of', () => {
    expect(readDateText('2/30/2026', TODAY)).toEqual({
      ok: false,
      problem: { id: 'no-day', year: 2026, month: 2, day: 30 },
    })
    expect(readDateText('tue 6/15/26', TODAY)).toEqual({
      ok: false,
      problem: { id: 'weekday', date: TODAY, named: 2 },
    })
  })

  it('tells a date that nothing typed on can change from one that may still become another', () => {
    const isWhole = (text: string) => {
      const reading = readDateText(text, TODAY)
      return reading.ok && reading.whole
    }
    const whole = ['06/15/2026', '6-15-2026', '2026-06-15', '06152026', '20260615', 'June 15, 2026']
    for (const text of whole) expect(isWhole(text), text).toBe(true)
    // Partly typed 6/15/2026, 2026-06-15 and t-1.
    const open = ['6/15', '6/15/20', '061520', '2026-06-1', 'jun 15', 't', 't-1']
    for (const text of open) expect(isWhole(text), text).toBe(false)
  })

  it('makes no two dates of a text and of one that goes on from it, once it is whole', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9a-z/ ,.-]{1,14}$/),
        fc.stringMatching(/^[0-9]{1,4}$/),
        (text, more) => {
          const reading = readDateText(text, TODAY)
          const further = readDateText(text + more, TODAY)
          if (reading.ok && reading.whole && further.ok) expect(further.date).toBe(reading.date)
        },
      ),
    )
  })

  it('reads back every date from 1900 on, in each spelling', () => {
    fc.assert(
      fc.property(dates(), (date) => {
        const [year, month, day] = date.split('-') as [string, string, string]
        const numeric = formatDate(date, 'numeric')
        const bare = `${Number(month)}/${Number(day)}/${year}`
        const spellings = [
          date,
          numeric,
          bare,
          bare.replaceAll('/', '-'),
          bare.replaceAll('/', '.'),
          numeric.replaceAll('/', ''),
          date.replaceAll('-', ''),
          `${year}/${Number(month)}/${Number(day)}`,
          `${date}T23:30:00-05:00`,
          formatDate(date),
          formatDate(date, 'weekday'),
          formatDate(date, 'weekday').toUpperCase().replaceAll(' ', '\u00a0'),
          formatDate(date),
          formatDate(date).replace(/(?<= ...)[a-z]* /, '-'),
        ]
        for (const text of spellings) expect(dateIn(readDateText(text, TODAY)), text).toBe(date)
      }),
    )
  })

  it('reads two digits of a year as 20YY, whatever day it is', () => {
    fc.assert(
      fc.property(dates('2000-01-01', '2099-12-31'), todays, (date, today) => {
        const [year, month, day] = date.split('-') as [string, string, string]
        const short = [
          `${Number(month)}/${Number(day)}/${year.slice(2)}`,
          `${month}${day}${year.slice(2)}`,
          `${formatDate(date).split(',')[0] ?? ''} ${year.slice(2)}`,
        ]
        for (const text of short) expect(dateIn(readDateText(text, today)), text).toBe(date)
      }),
    )
  })

  it('counts from today to every day near it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), todays, (days, today) => {
        const text = `t${days < 0 ? '' : '+'}${days}`
        expect(dateIn(readDateText(text, today))).toBe(addDays(today, days))
      }),
    )
  })

  it('takes a text without a year as such a day within the last year or at the last leap day', () => {
    fc.assert(
      fc.property(dates(), todays, (date, today) => {
        const reading = dateIn(readDateText(formatDate(date).split(',')[0] ?? '', today))
        expect(reading.slice(5)).toBe(date.slice(5))
        expect(reading <= today).toBe(true)
        if (!date.endsWith('02-29')) expect(addDays(reading, 366) > today).toBe(true)
      }),
    )
  })

  it('never throws, and answers with a real date from 1900 on or a problem', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[0-9/ .-]{0,12}$/),
      fc.stringMatching(/^(?:[a-z]{3}[ ,]*)?[0-9]{1,4}[-/ ](?:jun|feb|[0-9]{1,2})[-/ ][0-9]{0,4}$/),
      fc.stringMatching(/^[ty][+-][0-9]{0,6}$/),
    )
    fc.assert(
      fc.property(texts, todays, (text, today) => {
        const reading = readDateText(text, today)
        if (!reading.ok) return
        expect(new Date(`${reading.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(reading.date)
        expect(reading.date >= '1900-01-01').toBe(true)
      }),
    )
  })
})

describe('parseDateText', () => {
  it.each([
    '3/15/1985',
    '03-15-1985',
    '3/15/85',
    '3.15.1985',
    '3 15 1985',
    '1985-03-15',
    '1985/3/15',
    '03151985',
    '031585',
    '19850315',
    '15 Mar 1985',
    '15-mar-85',
    'March 15, 1985',
    'Mar. 15th 1985',
    '  3/15/1985 ',
  ])('reads %j as March 15, 1985', (text) => {
    expect(parseDateText(text, TODAY)).toBe('1985-03-15')
  })

  it.each([
    '',
    '02/30/2026',
    '2/29/2025',
    '15/3/1985',
    '3/15',
    '3-15/1985',
    '0/1/2026',
    '1985-13-01',
    '15 Foo 1985',
    'Ma 15 1985',
    'today',
    '3/15/19851',
    '3/15/1085',
    '9'.repeat(100_000),
  ])('refuses %.20j', (text) => {
    expect(parseDateText(text, TODAY)).toBeUndefined()
  })

  it('takes a two-digit year as the latest one that is not in the future', () => {
    expect(parseDateText('6/15/26', TODAY)).toBe('2026-06-15')
    expect(parseDateText('6/16/26', TODAY)).toBe('1926-06-16')
    expect(parseDateText('2/29/00', TODAY)).toBe('2000-02-29')
  })

  it('reads back every date that it shows, in each style and as eight digits', () => {
    const dates = fc
      .date({ min: new Date('1800-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseDateText(formatDate(date), TODAY)).toBe(date)
        expect(parseDateText(formatDate(date, 'numeric'), TODAY)).toBe(date)
        expect(parseDateText(formatDate(date), TODAY)).toBe(date)
        expect(parseDateText(formatDate(date, 'numeric').replaceAll('/', ''), TODAY)).toBe(date)
        expect(parseDateText(date, TODAY)).toBe(date)
      }),
    )
  })

  it('never throws, and answers with a calendar date or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/ .-]{0,12}$/)), (text) => {
        const date = parseDateText(text, TODAY)
        if (date !== undefined) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
      }),
    )
  })
})
