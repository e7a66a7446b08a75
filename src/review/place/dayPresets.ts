import { addDays } from '../../codes/addDays.js'
import type { CalendarDate } from '../../encounter/Encounter.js'

/** Common date filters. The address has their names and not their dates: a bookmark of today means the day it is opened. */
export const dayPresets = ['today', 'yesterday', 'last7'] as const

export type DayPreset = (typeof dayPresets)[number]

/** A filter by date of service: a preset, or a first and a last day. */
export interface DateRange {
  readonly days?: DayPreset
  readonly dateFrom?: CalendarDate
  readonly dateTo?: CalendarDate
}

/** The first and the last day of a preset. */
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
