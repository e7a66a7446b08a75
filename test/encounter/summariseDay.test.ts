import { describe, expect, it } from 'vitest'
import { kareoEncounterUi as ui } from '../../src/encounter/kareoEncounter.js'
import { nameOfAge, summariseDay } from '../../src/encounter/summariseDay.js'
import * as words from '../../src/messages/en/daySummary.js'

const of = (EncounterStatus: string, ProviderId: number | undefined, DateOfService?: string) => ({
  EncounterStatus,
  ...(ProviderId === undefined ? {} : { ProviderId }),
  ...(DateOfService === undefined ? {} : { DateOfService }),
})

describe("a day's picture", () => {
  it('counts by status and by provider, those with the most first', () => {
    const { total, counts, providers } = summariseDay(
      [of('Draft', 201), of('Approved', 202), of('Draft', 202), of('Voided', undefined), of('Draft', 202)],
      { ui, today: '2026-06-15' },
    )
    expect(total).toBe(5)
    expect(Object.fromEntries(counts)).toEqual({ Draft: 3, Approved: 1, Voided: 1 })
    expect(
      providers.map(({ providerId, total: sum, counts: by }) => [providerId, sum, Object.fromEntries(by)]),
    ).toEqual([
      [202, 3, { Approved: 1, Draft: 2 }],
      [201, 1, { Draft: 1 }],
      [undefined, 1, { Voided: 1 }],
    ])
  })

  it('counts drafts alone by the days since the visit', () => {
    const dates = [
      ['2026-06-15', 'Today'],
      ['2026-06-14', '1 day'],
      ['2026-06-12', '2–3 days'],
      ['2026-06-11', '4–7 days'],
      ['2026-06-08', '4–7 days'],
      ['2026-06-07', '8–14 days'],
      ['2026-05-16', '15–30 days'],
      ['2026-05-15', 'Over 30 days'],
      ['2026-06-16', 'Later'],
    ] as const
    for (const [date, label] of dates) {
      const { draftAges } = summariseDay([of('Draft', 201, date), of('Submitted', 201, date)], {
        ui,
        today: '2026-06-15',
      })
      expect(
        draftAges.filter(({ count }) => count > 0).map(({ age, count }) => [nameOfAge(age, words), count]),
      ).toEqual([[label, 1]])
    }
    const { draftAges } = summariseDay([of('Draft', 201), of('Draft', 201, 'soon')], {
      ui,
      today: '2026-06-15',
    })
    expect(draftAges.at(-1)).toEqual({ age: 'unknown', count: 2 })
    expect(nameOfAge('unknown', words)).toBe('No date')
  })

  it('has every bucket although there is nothing', () => {
    const { total, draftAges, providers } = summariseDay([], { ui, today: '2026-06-15' })
    expect([total, providers, draftAges.length, draftAges.every(({ count }) => count === 0)]).toEqual([
      0,
      [],
      7,
      true,
    ])
  })
})
