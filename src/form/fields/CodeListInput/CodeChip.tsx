import { type KeyboardEvent, useContext } from 'react'
import type { CodeEntry } from '../../../codes/CodeSystem.js'
import type { Finding } from '../../../encounter/Finding.js'
import * as en from '../../../messages/en/codeInput.js'
import type { Messages } from '../../../messages/Messages.js'
import { Code } from '../../../ui/Code.js'
import { English } from '../../../ui/English.js'
import { Icon, type IconName } from '../../../ui/Icon/Icon.js'
import { useSay, useWords } from '../../../ui/Language/LanguageContext.js'
import { CodeChecksContext } from '../../checks/FindingsContext.js'
import styles from './CodeListInput.module.css'

interface CodeChipProps {
  /** Links to the chip's findings go to this id. */
  readonly id: string
  readonly value: string
  /** Its position, from 1. */
  readonly rank: number
  /** Null where no loaded set has the code, undefined while it is looked up. */
  readonly entry: CodeEntry | null | undefined
  /** The codes before it in the list, without modifiers. */
  readonly before: readonly string[]
  /** All other codes of the list, without modifiers. */
  readonly others: readonly string[]
  readonly findings: readonly Finding[]
  readonly isPrimary: boolean
  /** Whether it is the tab stop of the list. */
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onBrowse: (() => void) | undefined
  /** Absent where the list is read-only. */
  readonly onRemove: (() => void) | undefined
}

/** A note of the code set on one line: the first item that is still open, and how many more there are. */
const Note = ({
  label,
  notes,
  codes,
}: {
  readonly label: string
  readonly notes: readonly string[] | undefined
  readonly codes: readonly string[]
}) => {
  const words = useWords('codeInput', en)
  const openNotes = useContext(CodeChecksContext)?.openNotes
  const open = notes && openNotes?.(notes, codes)
  if (open === undefined) return null
  // A published note may continue its label: "code to identify …", ", if applicable, …".
  const rest = open.first.replace(/^code(?:s|\(s\))?(?=[ ,]) ?/, '')
  const text = (rest.startsWith(',') ? '' : rest === open.first ? ': ' : ' ') + rest
  return (
    <span className={styles.note}>
      <span title={label + text}>
        {label}
        <English>{text}</English>
      </span>
      {open.more === 0 ? null : <span> {words.andMore(open.more)}</span>}
    </span>
  )
}

/** The chip's text; undefined while the code is looked up. */
const textOf = (entry: CodeEntry | null | undefined, words: Messages['codeInput']): string | undefined => {
  if (entry === null) return words.notInSet
  return entry?.unlisted ? words.noDescription : entry?.text
}

/** A button of a chip, which keys of the chip press as well; nothing where there is nothing to do. */
const ChipButton = ({
  icon,
  className,
  label,
  onClick,
}: {
  readonly icon: IconName
  readonly className: string | undefined
  readonly label: string
  readonly onClick: (() => void) | undefined
}) =>
  onClick === undefined ? null : (
    <button type="button" tabIndex={-1} className={className} aria-label={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  )

/** A selected code: its rank and text, the notes that are still open, and its findings. */
export const CodeChip = ({ value, entry, findings, onBrowse, onRemove, ...props }: CodeChipProps) => {
  const words = useWords('codeInput', en)
  const say = useSay()
  return (
    <li
      id={props.id}
      part="chip"
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
      <span className={styles.code}>
        <Code value={value} />
      </span>
      <span className={styles.text} data-unknown={entry?.text ? undefined : ''}>
        {entry?.text && !entry.unlisted ? <English>{entry.text}</English> : textOf(entry, words)}
      </span>
      {props.isPrimary ? <span className={styles.primary}>{words.primary}</span> : null}
      <ChipButton icon="browse" className={styles.browse} label={words.browse(value)} onClick={onBrowse} />
      <ChipButton icon="close" className={styles.remove} label={words.remove(value)} onClick={onRemove} />
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
          <Icon name={finding.severity} /> {say(finding)}
        </span>
      ))}
    </li>
  )
}
