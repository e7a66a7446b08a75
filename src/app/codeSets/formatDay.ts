import { formatLongDate } from '../../encounter/calendarDate.js'

/** Shows a calendar date (YYYY-MM-DD) as "1 Oct 2026". Text that is none is returned as it is. */
export const formatDay = (date: string): string => formatLongDate(date).replace(/([A-Z][a-z]{2})[a-z]+/, '$1')
