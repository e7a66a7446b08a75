import type { CodePlace } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/browse.js'
import { English } from '../../ui/English.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import styles from './BrowseDialog.module.css'

const kinds = [
  'includes',
  'inclusionTerms',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditional',
  'codeAlso',
] as const

/** Longer lists are folded at first. */
const maxOpen = 8

/** The notes of a node, a list for each kind of note. */
export const PlaceNotes = ({ place: { node, notes, ancestors } }: { readonly place: CodePlace }) => {
  const words = useWords('browse', en)
  const present = kinds.flatMap((kind) => {
    const items = notes[kind] ?? []
    return items.length === 0 ? [] : [{ kind, label: words.notes[kind], items }]
  })
  const parent = ancestors.at(-1)
  return (
    <div className={styles.notes}>
      {present.map(({ kind, label, items }) => (
        <details key={`${node.code} ${kind}`} open={items.length <= maxOpen}>
          <summary>
            {label} <span className={styles.count}>{items.length}</span>
          </summary>
          <ul aria-label={label}>
            {items.map((item) => (
              <li key={item}>
                <English>{item}</English>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p className={styles.none}>
        {present.length > 0 ? null : `${words.noNotes} `}
        {parent === undefined ? null : words.notesAbove(parent.code)}
      </p>
    </div>
  )
}
