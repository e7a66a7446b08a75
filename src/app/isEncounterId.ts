/**
 * Whether a part of an address may be the id of an encounter, whichever storage gave it: letters, digits, hyphens,
 * underscores and dots, 64 at most, as in FHIR. What is none is asked for nowhere.
 */
export const isEncounterId = (text: string): boolean => /^[\w.-]{1,64}$/.test(text)
