/** The button that opens the calendar, where its field says that it holds a date: "Choose date of service". */
export const choose = (field: string): string => `Choose ${field}`

/** The same where the label does not say so: "Choose date: From". */
export const chooseDate = (label: string): string => `Choose date: ${label}`

export const keys = 'Press t for today, y for yesterday'

export const beingTyped = (label: string): string => `${label} is being typed. Leave the field to save`

export const notSavedYet = (label: string): string => `${label} is not saved yet. Check it, then save again`

/** What is wrong, and what is stored meanwhile. */
export const stays = (problem: string, date: string): string => `${problem}. Until then it stays ${date}`
