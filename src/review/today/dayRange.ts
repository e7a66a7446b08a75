import type { CalendarDate } from '../../encounter/Encounter.js'
import { type DayPreset, datesOf, dayPresets } from '../place/dayPresets.js'

/** A range of days, both ends inclusive. */
export interface DayRange {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The range of a preset. */
export const daysOf = (preset: DayPreset, today: CalendarDate): DayRange => {
  const { dateFrom, dateTo } = datesOf(preset, today)
  return { from: dateFrom, to: dateTo }
}

/** The preset with exactly these days, if there is one. */
export const presetOf = ({ from, to }: DayRange, today: CalendarDate): DayPreset | undefined =>
  dayPresets.find((preset) => {
    const days = daysOf(preset, today)
    return days.from === from && days.to === to
  })
