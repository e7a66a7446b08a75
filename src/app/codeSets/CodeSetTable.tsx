import { type CodeSetInfo, codeSystems } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/codeSetSettings.js'
import type { Messages } from '../../messages/Messages.js'
import { Button } from '../../ui/Button/Button.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import appStyles from '../app.module.css'
import styles from './codeSets.module.css'
import { codeCount, countOrNone, fileSize, originsIn, titleOf, validDates } from './describeSet.js'
import { setsInUse } from './setsInUse.js'

/** Sorts by system, latest release first, starter sets last. */
const inOrder = (sets: readonly CodeSetInfo[]): readonly CodeSetInfo[] => {
  const rank = ({ system, origin, validFrom = '' }: CodeSetInfo) => [
    codeSystems.indexOf(system),
    origin === 'starter' ? 1 : 0,
    -Number(validFrom.replaceAll('-', '')),
  ]
  return sets.toSorted((left, right) => {
    const other = rank(right)
    return (
      rank(left)
        .map((value, at) => value - (other[at] ?? 0))
        .find((difference) => difference !== 0) ?? 0
    )
  })
}

const columnsIn = (words: Messages['codeSetSettings']) => [
  words.name,
  words.release,
  words.valid,
  words.codes,
  words.terms,
  words.notes,
  words.origin,
  words.size,
]

const Facts = ({ set, searched }: { readonly set: CodeSetInfo; readonly searched: boolean }) => {
  const language = useLanguage()
  const words = useWords('codeSetSettings', en)
  const origins = originsIn(words)
  return (
    <>
      <td data-label={words.valid}>{validDates(set, language)}</td>
      <td data-label={words.codes}>{codeCount(set, words)}</td>
      <td data-label={words.terms}>{countOrNone(set.terms, language)}</td>
      <td data-label={words.notes}>{countOrNone(set.notes, language)}</td>
      <td data-label={words.origin}>
        {origins[set.origin]}
        {searched ? null : <span className={styles.aside}>{words.notSearched}</span>}
        {set.notice === undefined ? null : <span className={styles.aside}>{set.notice}</span>}
      </td>
      <td data-label={words.size}>{set.bytes === undefined ? '' : fileSize(set.bytes)}</td>
    </>
  )
}

const Problem = ({ set }: { readonly set: CodeSetInfo }) => {
  const words = useWords('codeSetSettings', en)
  const origins = originsIn(words)
  return (
    <td colSpan={columnsIn(words).length - 2} className={styles.problem}>
      <strong>{words.notUsed}</strong> {set.problem}{' '}
      <span className={styles.aside}>{origins[set.origin]}</span>
    </td>
  )
}

/** The loaded code sets. */
export const CodeSetTable = ({
  sets,
  onRemove,
}: {
  readonly sets: readonly CodeSetInfo[]
  readonly onRemove: (set: CodeSetInfo) => void
}) => {
  const words = useWords('codeSetSettings', en)
  const searched = new Set(codeSystems.flatMap((system) => setsInUse(sets, system)))
  return (
    <table className={`${appStyles.table} ${styles.sets}`}>
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          {columnsIn(words).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {inOrder(sets).map((set) => (
          <tr key={set.id}>
            <th scope="row">{set.name}</th>
            <td data-label={words.release}>{set.release}</td>
            {set.problem === undefined ? (
              <Facts set={set} searched={searched.has(set)} />
            ) : (
              <Problem set={set} />
            )}
            <td className={styles.action}>
              {set.origin === 'browser' ? (
                <Button tone="quiet" aria-label={words.removeSet(titleOf(set))} onClick={() => onRemove(set)}>
                  {words.remove}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
