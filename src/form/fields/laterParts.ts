import { formatInputs } from './inputs/formatInputs.js'
import { structures } from './structure/structures.js'

/**
 * What only some forms show, loaded with the first of it. One chunk, since its parts share theirs: what two chunks share becomes a third
 * one, and Vite then takes the form itself apart, too, into a dozen files that delay its first paint.
 */
export const laterParts = { ...formatInputs, ...structures }
