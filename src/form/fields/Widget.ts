import { type ComponentType, createElement } from 'react'
import type { FieldModel } from '../../schema/FieldModel.js'

/** What a widget gets. It reads and writes its value through react-hook-form (`useController`, `register`). */
export interface WidgetProps<Field extends FieldModel = FieldModel> {
  readonly field: Field
  /** Its name in react-hook-form, for example `Address.Lines.0`. */
  readonly name: string
  /** The id of its control; a link to the field goes there. */
  readonly id: string
  /** The label to show: the field's own, or "Lines 2" in a list. */
  readonly label: string
  readonly readOnly: boolean
}

/**
 * One widget of the registry. `tester` ranks how well it suits a field: the highest rank is taken, the first of equal
 * ones; a negative rank means that it cannot render the field. The widgets that ship rank from 1 to 9.
 */
export interface WidgetEntry {
  readonly name: string
  readonly tester: (field: FieldModel) => number
  readonly Widget: ComponentType<WidgetProps>
}

/** The widget for a field: that of the highest rank, the first of equal ones; undefined where none can render it. */
export const chooseWidget = (entries: readonly WidgetEntry[], field: FieldModel): WidgetEntry | undefined => {
  let best: { readonly entry: WidgetEntry; readonly rank: number } | undefined
  for (const entry of entries) {
    const rank = entry.tester(field)
    if (rank >= 0 && rank > (best?.rank ?? -1)) best = { entry, rank }
  }
  return best?.entry
}

type Kind = FieldModel['kind']
type FieldOf<K extends Kind> = Extract<FieldModel, { kind: K }>

const isOneOf = <K extends Kind>(field: FieldModel, kinds: readonly K[]): field is FieldOf<K> =>
  kinds.some((kind) => kind === field.kind)

/**
 * Makes a registry entry for fields of some kinds, so that the widget is typed by them.
 *
 * @param rank 1 to 9 for a general widget; more for one that suits only a few fields.
 * @param suits narrows further: which of the fields of these kinds it is for.
 */
export const widgetFor = <K extends Kind>(
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
