import { useWatch } from 'react-hook-form'
import * as words from '../../messages/en/schemaForm.js'
import { Isolated } from '../../ui/Isolated.js'
import { isolateParts } from '../directory/describeEntry.js'
import styles from './widgets.module.css'

/** The value of a field as text to read; renders again with it. */
export const ShownValue = ({
  name,
  textOf = (value) => value,
}: {
  readonly name: string
  /** How people know the value; as it is unless told. */
  readonly textOf?: ((value: string) => string) | undefined
}) => {
  const value: unknown = useWatch({ name })
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return <>{text === '' ? words.noValue : textOf(text)}</>
}

/** What a reference refers to as text to read: a line ends between its parts, and not within a date or an id. */
export const ShownReference = ({ text, empty }: { readonly text: string; readonly empty: boolean }) => {
  const parts = (empty ? words.noValue : text).split(/(?<= · )/)
  return parts.map((part) => (
    <span key={part} className={styles.part}>
      <Isolated text={isolateParts(part)} />
    </span>
  ))
}
