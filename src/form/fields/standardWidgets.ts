import type { ArrayField, EnumField, StringField } from '../../schema/FieldModel.js'
import { DateInput } from './DateInput/DateInput.js'
import { Checkbox, NumberInput, SelectInput, TextInput } from './InputWidgets.js'
import { keywordOf } from './keywordOf.js'
import { lazyInputs } from './lazyInputs.js'
import { structureParts } from './structureParts.js'
import { UnsupportedValue } from './UnsupportedValue.js'
import { type WidgetEntry, widgetFor } from './Widget.js'

/** Up to how many options are shown at once. */
const fewOptions = 4

const isSecret = (field: StringField) => field.format === 'password' || field.writeOnly === true

const isFile = (field: StringField) => keywordOf(field, 'contentEncoding') === 'base64'

/** A radio group cannot be cleared, so an optional field has a select. */
const isShort = ({ required, options }: EnumField) => required && options.length <= fewOptions

const isSelection = ({ uniqueItems, item }: ArrayField) => uniqueItems && item.kind === 'enum'

/** The standard widgets: one for each kind of field. */
export const standardWidgets: readonly WidgetEntry[] = [
  widgetFor('text', ['string'], 1, TextInput),
  widgetFor('time', ['string'], 2, lazyInputs.time, ({ format }) => format === 'time'),
  widgetFor('date-time', ['string'], 2, lazyInputs.dateTime, ({ format }) => format === 'date-time'),
  widgetFor('password', ['string'], 3, lazyInputs.password, isSecret),
  widgetFor('file', ['string'], 4, lazyInputs.file, isFile),
  widgetFor('number', ['number', 'integer'], 1, NumberInput),
  widgetFor('checkbox', ['boolean'], 1, Checkbox),
  widgetFor('yes-no', ['boolean'], 2, lazyInputs.yesNo, ({ required }) => required),
  widgetFor('select', ['enum'], 1, SelectInput),
  widgetFor('radio', ['enum'], 2, lazyInputs.radio, isShort),
  widgetFor('fixed', ['enum'], 3, lazyInputs.fixed, ({ isFixed }) => isFixed === true),
  widgetFor('date', ['date'], 1, DateInput),
  widgetFor('list', ['array'], 1, lazyInputs.list),
  widgetFor('checkboxes', ['array'], 3, lazyInputs.checkboxes, isSelection),
  widgetFor('group', ['object'], 1, lazyInputs.group),
  widgetFor('tuple', ['tuple'], 1, structureParts.TupleField),
  widgetFor('choice', ['choice'], 1, structureParts.ChoiceField),
  widgetFor('unsupported', ['unsupported'], 0, UnsupportedValue),
]
