import type { ComponentType } from 'react'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { laterParts } from './laterParts.js'
import styles from './widgets.module.css'

type Inputs = typeof laterParts
type PropsOf<Name extends keyof Inputs> = Inputs[Name] extends ComponentType<infer Props> ? Props : never

/** An input that is loaded once a form shows it. Its place is kept, so that nothing moves when it comes. */
const lazyInput = <Props extends object>(pick: (inputs: Inputs) => ComponentType<Props>) =>
  lazyComponent<Props>(() => import('./laterParts.js').then((part) => pick(part.laterParts)), {
    fallback: () => <div className={styles.loading} />,
  })

/** The widgets that few forms need. */
export const lazyInputs = {
  group: lazyInput<PropsOf<'ObjectGroup'>>(({ ObjectGroup }) => ObjectGroup),
  list: lazyInput<PropsOf<'ArrayList'>>(({ ArrayList }) => ArrayList),
  checkboxes: lazyInput<PropsOf<'checkboxes'>>(({ checkboxes }) => checkboxes),
  dateTime: lazyInput<PropsOf<'dateTime'>>(({ dateTime }) => dateTime),
  file: lazyInput<PropsOf<'file'>>(({ file }) => file),
  fixed: lazyInput<PropsOf<'fixed'>>(({ fixed }) => fixed),
  password: lazyInput<PropsOf<'password'>>(({ password }) => password),
  radio: lazyInput<PropsOf<'radio'>>(({ radio }) => radio),
  time: lazyInput<PropsOf<'time'>>(({ time }) => time),
  yesNo: lazyInput<PropsOf<'yesNo'>>(({ yesNo }) => yesNo),
}
