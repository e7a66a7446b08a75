import { addDays } from '../../codes/addDays.js'
import type { CalendarDate } from '../../encounter/Encounter.js'

/** Days that a list is often narrowed to. They are kept by name: a bookmark of today means the day it is opened. */
export const dayPresets = ['today', 'yesterday', 'last7'] as const

export type DayPreset = (typeof dayPresets)[number]

/** The dates of service that a list is narrowed to: by name, or from one day to another. */
export interface DateRange {
  readonly days?: DayPreset
  readonly dateFrom?: CalendarDate
  readonly dateTo?: CalendarDate
}

/** The first and last day, inclusive. */
export const datesOf = (
  preset: DayPreset,
  today: CalendarDate,
): { readonly dateFrom: CalendarDate; readonly dateTo: CalendarDate } => {
  const yesterday = addDays(today, -1)
  switch (preset) {
    case 'today':
      return { dateFrom: today, dateTo: today }
    case 'yesterday':
      return { dateFrom: yesterday, dateTo: yesterday }
    case 'last7':
      return { dateFrom: addDays(today, -6), dateTo: today }
  }
}
