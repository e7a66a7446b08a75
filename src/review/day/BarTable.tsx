import * as en from '../../messages/en/summary.js'
import { useFormats, useWords } from '../../ui/Language/LanguageContext.js'
import styles from './DayTables.module.css'

export interface Bar {
  readonly label: string
  readonly count: number
  /** The counts that add up to it, shown in the title. */
  readonly parts?: readonly { readonly label: string; readonly count: number }[]
}

/** A table of counts with a bar for each. */
export const BarTable = ({
  caption,
  heading,
  rows,
}: {
  readonly caption: string
  readonly heading: string
  readonly rows: readonly Bar[]
}) => {
  const words = useWords('summary', en)
  const { formatCount } = useFormats()
  const max = Math.max(1, ...rows.map(({ count }) => count))
  return (
    <table className={styles.bars}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">{words.encountersColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, parts = [] }) => (
          <tr
            key={label}
            title={parts
              .filter((part) => part.count > 0)
              .map((part) => words.part(part.label, formatCount(part.count)))
              .join(', ')}
          >
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            <td>
              <span className={styles.count}>{formatCount(count)}</span>
              <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(count / max) * 100} height="8" rx="1" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
