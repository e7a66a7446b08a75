import type { ComponentType } from 'react'
import { lazyComponent } from '../../ui/lazyComponent.js'
import type { laterParts } from './laterParts.js'

type Structures = typeof laterParts
type PropsOf<Name extends keyof Structures> =
  Structures[Name] extends ComponentType<infer Props> ? Props : never

const lazyPart = <Props extends object>(pick: (parts: Structures) => ComponentType<Props>) =>
  lazyComponent<Props>(() => import('./laterParts.js').then((part) => pick(part.laterParts)))

/** The widgets and parts that few forms need, loaded once a form shows one. */
export const structureParts = {
  ChoiceField: lazyPart<PropsOf<'ChoiceField'>>(({ ChoiceField }) => ChoiceField),
  GroupChooser: lazyPart<PropsOf<'GroupChooser'>>(({ GroupChooser }) => GroupChooser),
  GroupRows: lazyPart<PropsOf<'GroupRows'>>(({ GroupRows }) => GroupRows),
  TupleField: lazyPart<PropsOf<'TupleField'>>(({ TupleField }) => TupleField),
}
