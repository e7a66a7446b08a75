import * as words from '../../messages/en/summary.js'
import { formatCount } from '../../messages/formats.js'
import styles from './DayTables.module.css'

/** One bar. */
export interface Bar {
  readonly label: string
  readonly count: number
  /** What it is made of, told in words beside it. */
  readonly parts?: readonly { readonly label: string; readonly count: number }[]
}

/** Counts as a table whose last column draws them. */
export const BarTable = ({
  caption,
  heading,
  rows,
}: {
  readonly caption: string
  readonly heading: string
  readonly rows: readonly Bar[]
}) => {
  const most = Math.max(1, ...rows.map(({ count }) => count))
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
                <rect width={(count / most) * 100} height="8" rx="1" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
