import { isDictionary } from '../../schema/isDictionary.js'

/** The launch that an entry of the tab's history names: it stands there in the place of a patient. */
export const launchIn = (state: unknown): unknown => (isDictionary(state) ? state.launch : undefined)
