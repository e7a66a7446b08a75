import type { CodeNotes, CodePlace } from '../../codes/CodeSystem.js'
import styles from './BrowseDialog.module.css'

const kinds: readonly (readonly [kind: keyof CodeNotes, label: string])[] = [
  ['includes', 'Includes'],
  ['inclusionTerms', 'Inclusion terms'],
  ['excludes1', 'Excludes1: not coded here'],
  ['excludes2', 'Excludes2: not included here'],
  ['codeFirst', 'Code first'],
  ['useAdditional', 'Use additional code'],
  ['codeAlso', 'Code also'],
]

/** The longest list that is open from the start. */
const mostOpen = 8

/** The notes of a node, a list for each kind. */
export const PlaceNotes = ({ place: { node, notes, ancestors } }: { readonly place: CodePlace }) => {
  const present = kinds.flatMap(([kind, label]) => {
    const items = notes[kind] ?? []
    return items.length === 0 ? [] : [{ kind, label, items }]
  })
  const parent = ancestors.at(-1)
  return (
    <div className={styles.notes}>
      {present.map(({ kind, label, items }) => (
        <details key={`${node.code} ${kind}`} open={items.length <= mostOpen}>
          <summary>
            {label} <span className={styles.count}>{items.length}</span>
          </summary>
          <ul aria-label={label}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      ))}
      <p className={styles.none}>
        {present.length > 0 ? null : 'No notes of its own. '}
        {parent === undefined ? null : `The notes above it, from ${parent.code} up, apply, too.`}
      </p>
    </div>
  )
}
