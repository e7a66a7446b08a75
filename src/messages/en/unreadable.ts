// Why a record in localStorage cannot be read. Each follows a colon.

export const notJson = 'it is not JSON'
export const notAnObject = 'it is not a set of fields'
export const noId = 'its ID is not a number or a text'
export const noEncounter = 'its encounter is not a set of fields'
export const noVersion = 'its version is not a text'
export const noInstant = 'its updatedAt is not a time such as 2026-06-15T14:00:00.000Z'
export const noAuthor = 'its updatedBy is not a text'
export const badMarks = 'its marks are not in the stored format'
export const otherId = 'its ID is not the one it is stored under'
