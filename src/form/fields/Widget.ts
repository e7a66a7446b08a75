import { type ComponentType, createElement } from 'react'
import type { FieldModel } from '../../schema/FieldModel.js'

/** The props of a widget. It reads and writes its value by `useField(pointer)`. */
export interface WidgetProps<Field extends FieldModel = FieldModel> {
  readonly field: Field
  /** The JSON Pointer of its value in the form's values, for example `/Address/Lines/0`. */
  readonly pointer: string
  /** The id of its control, which links to the field go to. */
  readonly id: string
  /** The label to show: the field's own, or "Lines 2" in a list. */
  readonly label: string
  readonly readOnly: boolean
}

/**
 * A widget of the registry. `tester` ranks how well it suits a field: the highest rank wins, the first of equal ones; a
 * negative rank means that it cannot render the field. The standard widgets rank from 1 to 9.
 */
export interface WidgetEntry {
  readonly name: string
  readonly tester: (field: FieldModel) => number
  readonly Widget: ComponentType<WidgetProps>
}

/**
 * The widget for a field: the one that its UI description names, else the first of the highest rank; undefined where there is
 * no such widget.
 */
export const chooseWidget = (entries: readonly WidgetEntry[], field: FieldModel): WidgetEntry | undefined => {
  if (field.widget !== undefined) return entries.find(({ name }) => name === field.widget)
  let best: { readonly entry: WidgetEntry; readonly rank: number } | undefined
  for (const entry of entries) {
    const rank = entry.tester(field)
    if (rank >= 0 && rank > (best?.rank ?? -1)) best = { entry, rank }
  }
  return best?.entry
}

/** The kinds of fields. */
export type FieldKind = FieldModel['kind']

/** A field of one of some kinds. */
export type FieldOf<K extends FieldKind> = Extract<FieldModel, { kind: K }>

const isOneOf = <K extends FieldKind>(field: FieldModel, kinds: readonly K[]): field is FieldOf<K> =>
  kinds.some((kind) => kind === field.kind)

/**
 * Creates a registry entry for fields of some kinds, which type the widget's props.
 *
 * @param rank 1 to 9 for a general widget; more for one that suits only a few fields.
 * @param suits Narrows the fields of these kinds further.
 */
export const widgetFor = <K extends FieldKind>(
  name: string,
  kinds: readonly K[],
  rank: number,
  Widget: ComponentType<WidgetProps<FieldOf<K>>>,
  suits: (field: FieldOf<K>) => boolean = () => true,
): WidgetEntry => ({
  name,
  tester: (field) => (isOneOf(field, kinds) && suits(field) ? rank : -1),
  Widget: ({ field, ...rest }) => (isOneOf(field, kinds) ? createElement(Widget, { field, ...rest }) : null),
})
