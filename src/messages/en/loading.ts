// Placeholders while something is loading.

export const page = 'Loading…'
export const encounters = 'Loading encounters…'
