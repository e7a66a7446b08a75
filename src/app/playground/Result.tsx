import { useDeferredValue, useMemo } from 'react'
import * as en from '../../messages/en/playground.js'
import type { CompiledSchema } from '../../schema/compileSchema.js'
import type { ObjectData } from '../../schema/formValues.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './Playground.module.css'

const List = ({
  title,
  lines,
  none,
}: {
  readonly title: string
  readonly lines: readonly (readonly [at: string, text: string])[]
  readonly none: string
}) => (
  <>
    <h3>{title}</h3>
    {lines.length === 0 ? (
      <p className={styles.none}>{none}</p>
    ) : (
      <ul aria-label={title}>
        {lines.map(([at, text]) => (
          <li key={`${at} ${text}`}>
            {at === '' ? null : <code>{at}</code>} {text}
          </li>
        ))}
      </ul>
    )}
  </>
)

/** The value of the form, what the schema says of it, and what the form does not show of the schema. */
export const Result = ({
  compiled,
  data,
  isSubmitted,
  onSave,
}: {
  readonly compiled: CompiledSchema
  readonly data: ObjectData
  readonly isSubmitted: boolean
  readonly onSave: () => void
}) => {
  const words = useWords('playground', en)
  const settled = useDeferredValue(data)
  const errors = useMemo(() => {
    const result = compiled.validator.safeParse(settled)
    return (result.error?.issues ?? []).map(
      ({ path, message }) => [path.map((part) => `/${String(part)}`).join(''), message] as const,
    )
  }, [compiled, settled])
  return (
    <>
      <div className={styles.row}>
        <h3>{words.value}</h3>
        <span role="status">{isSubmitted ? words.submitted : ''}</span>
        <Button tone="quiet" onClick={onSave}>
          {words.saveValue}
        </Button>
      </div>
      <section aria-label={words.value}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
        <pre className={styles.value} tabIndex={0}>
          {JSON.stringify(settled, null, 2)}
        </pre>
      </section>
      <List title={words.errors} lines={errors} none={words.noErrors} />
      <List
        title={words.notices}
        lines={compiled.notices.map(({ path, message }) => [path, message] as const)}
        none={words.noNotices}
      />
    </>
  )
}
