import { formatCount } from '../../messages/formats.js'

/** "The first 100 of 2,345": how much of a list is loaded. */
export const firstOf = (loaded: number, total: number): string =>
  `The first ${formatCount(loaded)} of ${formatCount(total)}`
