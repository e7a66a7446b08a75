import { addDays } from '../../codes/addDays.js'
import type { CalendarDate } from '../../encounter/Encounter.js'

/** Some days, both ends included. */
export interface DayRange {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** Ranges that are one press away. */
export type DayPreset = 'today' | 'yesterday' | 'lastDays'

export const dayPresets: readonly DayPreset[] = ['today', 'yesterday', 'lastDays']

/** The days of a preset; the last seven days end today. */
export const daysOf = (preset: DayPreset, today: CalendarDate): DayRange => {
  if (preset === 'today') return { from: today, to: today }
  const before = addDays(today, preset === 'yesterday' ? -1 : -6)
  return { from: before, to: preset === 'yesterday' ? before : today }
}

/** The preset that these days are; undefined where they are none of them. */
export const presetOf = ({ from, to }: DayRange, today: CalendarDate): DayPreset | undefined =>
  dayPresets.find((preset) => {
    const days = daysOf(preset, today)
    return days.from === from && days.to === to
  })
