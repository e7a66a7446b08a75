import { type KeyboardEvent, use } from 'react'
import type { CodeEntry } from '../../../codes/CodeSystem.js'
import type { Finding } from '../../../encounter/Finding.js'
import * as words from '../../../messages/en/codeInput.js'
import { Icon } from '../../../ui/Icon/Icon.js'
import { CodeChecksContext } from '../../checks/FindingsContext.js'
import styles from './CodeListInput.module.css'

interface CodeChipProps {
  /** A link to what is wrong with it goes there. */
  readonly id: string
  readonly value: string
  /** From 1. */
  readonly rank: number
  /** Null where no loaded set has the code, undefined while that is not known yet. */
  readonly entry: CodeEntry | null | undefined
  /** The codes that stand before it in the list, without modifiers. */
  readonly before: readonly string[]
  readonly others: readonly string[]
  readonly findings: readonly Finding[]
  readonly isPrimary: boolean
  /** The Tab key stops here. */
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onBrowse: (() => void) | undefined
  /** Absent where the list is read-only. */
  readonly onRemove: (() => void) | undefined
}

/** What a note asks for, on one line: the first thing, and how many more there are. */
const Note = ({
  label,
  notes,
  codes,
}: {
  readonly label: string
  readonly notes: readonly string[] | undefined
  readonly codes: readonly string[]
}) => {
  const openNotes = use(CodeChecksContext)?.openNotes
  const open = notes && openNotes?.(notes, codes)
  if (open === undefined) return null
  // As published a note goes on from its label or begins anew: "code to identify …", ", if applicable, …".
  const rest = open.first.replace(/^code(?:s|\(s\))?(?=[ ,]) ?/, '')
  const text = (rest.startsWith(',') ? '' : rest === open.first ? ': ' : ' ') + rest
  return (
    <span className={styles.note}>
      <span title={label + text}>
        {label}
        {text}
      </span>
      {open.more === 0 ? null : <span> {words.andMore(open.more)}</span>}
    </span>
  )
}

/** Nothing while it is not known yet. */
const textOf = (entry: CodeEntry | null | undefined): string | undefined => {
  if (entry === null) return words.notInSet
  return entry?.unlisted ? words.noDescription : entry?.text
}

/** One chosen code: its rank, text, what its notes still ask for, and what the checks find. */
export const CodeChip = ({ value, entry, findings, onBrowse, onRemove, ...props }: CodeChipProps) => (
  <li
    id={props.id}
    className={styles.chip}
    data-severity={findings[0]?.severity}
    tabIndex={props.isStop ? 0 : -1}
    aria-keyshortcuts={
      [onRemove && 'Alt+ArrowLeft Alt+ArrowRight Delete', onBrowse && 'Enter'].filter(Boolean).join(' ') ||
      undefined
    }
    onFocus={props.onFocus}
    onKeyDown={props.onKeyDown}
  >
    <span className={styles.rank}>{props.rank}</span>
    <span className={styles.code}>{value}</span>
    <span className={styles.text} data-unknown={entry?.text ? undefined : ''}>
      {textOf(entry)}
    </span>
    {props.isPrimary ? <span className={styles.primary}>{words.primary}</span> : null}
    {onBrowse === undefined ? null : (
      <button
        type="button"
        tabIndex={-1}
        className={styles.browse}
        aria-label={words.browse(value)}
        onClick={onBrowse}
      >
        <Icon name="browse" />
      </button>
    )}
    {onRemove === undefined ? null : (
      <button
        type="button"
        tabIndex={-1}
        className={styles.remove}
        aria-label={words.remove(value)}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    )}
    {/* A finding says the same, and of which code. */}
    {findings.some(({ id }) => id === 'code-first' || id === 'manifestation-first') ? null : (
      <Note label={words.codeFirst} notes={entry?.codeFirst} codes={props.before} />
    )}
    {findings.some(({ id }) => id === 'use-additional') ? null : (
      <Note label={words.useAdditional} notes={entry?.useAdditional} codes={props.others} />
    )}
    {findings.map((finding) => (
      <span
        key={`${finding.id} ${finding.message}`}
        className={styles.finding}
        data-severity={finding.severity}
      >
        <Icon name={finding.severity} /> {finding.message}
      </span>
    ))}
  </li>
)
