import type { PartialMessages } from '../Messages.js'
import * as actions from './actions.js'

/** All Spanish words, as they are said in the United States. */
export const es = { actions } satisfies PartialMessages
