import { ChoiceField } from './ChoiceField.js'
import { GroupChooser } from './GroupChooser.js'
import { GroupRows } from './GroupRows.js'
import { TupleField } from './TupleField.js'

/** What the chunk of these parts holds. */
export const structures = { ChoiceField, GroupChooser, GroupRows, TupleField }
