// What stands until something is there.

export const page = 'Loading…'
export const encounters = 'Loading encounters…'
