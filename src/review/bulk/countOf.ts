import { formatCount } from '../../messages/formats.js'

/** "1 encounter", "1,312 encounters". */
export const countOf = (count: number): string => `${formatCount(count)} encounter${count === 1 ? '' : 's'}`
