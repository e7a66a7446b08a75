import type { EncounterId } from '../../encounter/Encounter.js'

/**
 * A sort value as text whose bytes sort as the app sorts: numbers by value, then texts. Negative numbers and fractions
 * do not occur as ids.
 */
export const sortText = (value: EncounterId): string =>
  typeof value === 'number' ? `#${Math.max(0, Math.trunc(value)).toString().padStart(16, '0')}` : `$${value}`
