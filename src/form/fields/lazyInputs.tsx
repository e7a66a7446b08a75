import type { ComponentType } from 'react'
import type { ArrayField, ObjectField } from '../../schema/FieldModel.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { formatInputs } from './inputs/formatInputs.js'
import type { WidgetProps } from './Widget.js'
import styles from './widgets.module.css'

type Inputs = typeof formatInputs
type PropsOf<Name extends keyof Inputs> = Inputs[Name] extends ComponentType<infer Props> ? Props : never

/** An input that is loaded once a form shows it. Its place is kept, so that nothing moves when it comes. */
const lazyInput = <Props extends object>(pick: (inputs: Inputs) => ComponentType<Props>) =>
  lazyComponent<Props>(() => import('./inputs/formatInputs.js').then((part) => pick(part.formatInputs)), {
    fallback: () => <div className={styles.loading} />,
  })

/** The widgets that few forms need. */
export const lazyInputs = {
  group: lazyComponent<WidgetProps<ObjectField>>(
    () => import('./ObjectGroup.js').then((part) => part.ObjectGroup),
    { fallback: () => <div className={styles.loading} /> },
  ),
  list: lazyComponent<WidgetProps<ArrayField>>(
    () => import('./ArrayList/ArrayList.js').then((part) => part.ArrayList),
    { fallback: () => <div className={styles.loading} /> },
  ),
  checkboxes: lazyInput<PropsOf<'checkboxes'>>(({ checkboxes }) => checkboxes),
  dateTime: lazyInput<PropsOf<'dateTime'>>(({ dateTime }) => dateTime),
  file: lazyInput<PropsOf<'file'>>(({ file }) => file),
  fixed: lazyInput<PropsOf<'fixed'>>(({ fixed }) => fixed),
  password: lazyInput<PropsOf<'password'>>(({ password }) => password),
  radio: lazyInput<PropsOf<'radio'>>(({ radio }) => radio),
  time: lazyInput<PropsOf<'time'>>(({ time }) => time),
  yesNo: lazyInput<PropsOf<'yesNo'>>(({ yesNo }) => yesNo),
}
