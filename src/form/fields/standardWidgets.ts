import { ArrayList } from './ArrayList.js'
import { DateInput } from './DateInput/DateInput.js'
import { Checkbox, NumberInput, SelectInput, TextInput } from './InputWidgets.js'
import { ObjectGroup } from './ObjectGroup.js'
import { structureParts } from './structureParts.js'
import { UnsupportedValue } from './UnsupportedValue.js'
import { type WidgetEntry, widgetFor } from './Widget.js'

/** The standard widgets: one for each kind of field. */
export const standardWidgets: readonly WidgetEntry[] = [
  widgetFor('text', ['string'], 1, TextInput),
  widgetFor('number', ['number', 'integer'], 1, NumberInput),
  widgetFor('checkbox', ['boolean'], 1, Checkbox),
  widgetFor('select', ['enum'], 1, SelectInput),
  widgetFor('date', ['date'], 1, DateInput),
  widgetFor('list', ['array'], 1, ArrayList),
  widgetFor('group', ['object'], 1, ObjectGroup),
  widgetFor('tuple', ['tuple'], 1, structureParts.TupleField),
  widgetFor('choice', ['choice'], 1, structureParts.ChoiceField),
  widgetFor('unsupported', ['unsupported'], 0, UnsupportedValue),
]
