import { ArrayList } from '../ArrayList/ArrayList.js'
import { ObjectGroup } from '../ObjectGroup.js'
import { ChoiceField } from './ChoiceField.js'
import { GroupChooser } from './GroupChooser.js'
import { GroupRows } from './GroupRows.js'
import { TupleField } from './TupleField.js'

/** What holds further fields. */
export const structures = { ArrayList, ChoiceField, GroupChooser, GroupRows, ObjectGroup, TupleField }
