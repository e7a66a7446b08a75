import { useWatch } from 'react-hook-form'
import * as en from '../../messages/en/schemaForm.js'
import { Isolated } from '../../ui/Isolated.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { isolateParts } from '../directory/describeEntry.js'
import { fieldName } from './fieldNames.js'
import styles from './widgets.module.css'

/** The value of a field as text. */
export const ShownValue = ({
  pointer,
  textOf = (value) => value,
}: {
  readonly pointer: string
  /** Formats the value; as it is by default. */
  readonly textOf?: ((value: string) => string) | undefined
}) => {
  const words = useWords('schemaForm', en)
  const value: unknown = useWatch({ name: fieldName(pointer) })
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return <>{text === '' ? words.noValue : textOf(text)}</>
}

/** The name of a reference as text. Lines break between its parts, not inside a date or an id. */
export const ShownReference = ({ text, empty }: { readonly text: string; readonly empty: boolean }) => {
  const words = useWords('schemaForm', en)
  const parts = (empty ? words.noValue : text).split(/(?<= · )/)
  return parts.map((part) => (
    <span key={part} className={styles.part}>
      <Isolated text={isolateParts(part)} />
    </span>
  ))
}
