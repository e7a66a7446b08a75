// The dialog in which a date is picked.

export const previousYear = 'Previous year'
export const previousMonth = 'Previous month'
export const nextMonth = 'Next month'
export const nextYear = 'Next year'
export const keys = 'Arrow keys move by day, Page Up and Page Down by month'
export const cancel = 'Cancel'
export const today = 'Today'
