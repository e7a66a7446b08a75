import type { ArrayField, FieldModel } from '../../../schema/FieldModel.js'
import { chooseWidget, type WidgetEntry } from '../Widget.js'
import { shownFields } from './rowFields.js'

/**
 * How the rows of a list look: `table` for objects of a few plain fields, where there is room for it, `cards` for other
 * objects, `plain` for items that are a single field.
 */
export type RowLayout = 'table' | 'cards' | 'plain'

const mostColumns = 6

/** The standard widgets that fit into a cell. */
const cellWidgets = new Set(['text', 'number', 'select', 'radio', 'checkbox', 'yes-no', 'date', 'fixed'])

/** Longer texts get several lines. */
const longText = 200

const fitsCell = (field: FieldModel, widgets: readonly WidgetEntry[]): boolean =>
  cellWidgets.has(chooseWidget(widgets, field)?.name ?? '') &&
  !(field.kind === 'string' && (field.maxLength ?? 0) > longText)

/** The layout of a list. A widget of the host for its items draws them whole. */
export const rowLayout = ({ item }: ArrayField, widgets: readonly WidgetEntry[]): RowLayout => {
  if (item.kind !== 'object' || chooseWidget(widgets, item)?.name !== 'group') return 'plain'
  const { choices, rows, variants } = item
  const fields = shownFields(item)
  const isSteady = choices.length === 0 && rows === undefined && variants === undefined
  return isSteady &&
    fields.length > 0 &&
    fields.length <= mostColumns &&
    fields.every((field) => fitsCell(field, widgets))
    ? 'table'
    : 'cards'
}

/** In a cell one of a few is a select: radios would make every row as high as their number. */
export const withoutRadios = (widgets: readonly WidgetEntry[]): readonly WidgetEntry[] =>
  widgets.filter(({ name }) => name !== 'radio')
