import { addDays } from '../../codes/addDays.js'
import type { CalendarDate } from '../../encounter/Encounter.js'

/** A range of days, both ends inclusive. */
export interface DayRange {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** A range with a button of its own. */
export type DayPreset = 'today' | 'yesterday' | 'lastDays'

export const dayPresets: readonly DayPreset[] = ['today', 'yesterday', 'lastDays']

/** The days of a preset; the last seven days end today. */
export const daysOf = (preset: DayPreset, today: CalendarDate): DayRange => {
  if (preset === 'today') return { from: today, to: today }
  const before = addDays(today, preset === 'yesterday' ? -1 : -6)
  return { from: before, to: preset === 'yesterday' ? before : today }
}

/** The preset with exactly these days, if there is one. */
export const presetOf = ({ from, to }: DayRange, today: CalendarDate): DayPreset | undefined =>
  dayPresets.find((preset) => {
    const days = daysOf(preset, today)
    return days.from === from && days.to === to
  })
