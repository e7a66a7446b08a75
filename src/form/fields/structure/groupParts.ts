import { GroupChooser } from './GroupChooser.js'
import { GroupRows } from './GroupRows.js'

/** The parts of a group within another field, which are loaded with it. */
export const groupParts = { GroupChooser, GroupRows }
