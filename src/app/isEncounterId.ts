/**
 * Whether a path segment can be an encounter id of any storage: letters, digits, hyphens, underscores and dots, at most 64,
 * as in FHIR. Anything else is never looked up.
 */
export const isEncounterId = (text: string): boolean => /^[\w.-]{1,64}$/.test(text)
