/** The button that opens the calendar, if the field's label contains "date": "Choose date of service". */
export const choose = (field: string): string => `Choose ${field}`

/** The same for other labels: "Choose date: From". */
export const chooseDate = (label: string): string => `Choose date: ${label}`

export const keys = 'Press t for today, y for yesterday'

export const beingTyped = (label: string): string => `${label} is being typed. Leave the field to save`

export const notSavedYet = (label: string): string => `${label} is not saved yet. Check it, then save again`

/** The problem with the text, and the date that stays stored. */
export const stays = (problem: string, date: string): string => `${problem}. Until then it stays ${date}`
