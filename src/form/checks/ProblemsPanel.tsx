import { type ReactNode, useContext, useId, useRef, useState } from 'react'
import { type FieldPath, type Finding, isAmong } from '../../encounter/Finding.js'
import { summariseFindings } from '../../encounter/summariseFindings.js'
import * as enFindings from '../../messages/en/findings.js'
import * as en from '../../messages/en/problems.js'
import { Button } from '../../ui/Button/Button.js'
import { Icon, type IconName } from '../../ui/Icon/Icon.js'
import { useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { useIsomorphicLayoutEffect } from '../../ui/useIsomorphicLayoutEffect.js'
import { FieldLink } from './FieldLink.js'
import { CheckingContext, UncheckedContext, useFindings } from './FindingsContext.js'
import { ProblemsContext } from './ProblemsContext.js'
import styles from './ProblemsPanel.module.css'

/**
 * The appearance of a line: a problem that blocked an attempt, an error, a to-do, a warning, information, or a dismissed
 * finding.
 */
type LineTone = 'failed' | 'error' | 'needed' | 'warning' | 'info' | 'dismissed'

type Tone = LineTone | 'ready' | 'checking'

const icons: Readonly<Partial<Record<Tone, IconName>>> = {
  failed: 'error',
  error: 'error',
  warning: 'warning',
  ready: 'check',
}

const lineIcons: Readonly<Record<LineTone, IconName>> = {
  failed: 'todo',
  error: 'error',
  needed: 'todo',
  warning: 'warning',
  info: 'info',
  dismissed: 'info',
}

interface ProblemsPanelProps {
  /** The user's next step, for example "Submit"; absent if there is none. */
  readonly action?: string | undefined
  /** A draft is still being filled in, so its errors are displayed as to-dos until an attempt fails. */
  readonly isDraft?: boolean
  /** Set if the encounter was returned and has not changed since. It is then not displayed as ready. */
  readonly isReturned?: boolean
  /** A status like "Voided", displayed instead of the findings because nothing can be fixed. */
  readonly ended?: string | undefined
  /** Displays nothing until an attempt has failed. */
  readonly onlyFailed?: boolean
  /** Displayed with a finding that has a source. */
  readonly toolsOf?: (finding: Finding) => ReactNode
  readonly linkTo: (path: FieldPath) => string
  /** Absent where there is no field to go to. */
  readonly goTo: ((path: FieldPath) => void) | undefined
}

/**
 * The list of findings. After a failed attempt it becomes an error summary that takes the focus (GOV.UK), until all
 * problems of the attempt are fixed. On a narrow screen it collapses to one line.
 */
export const ProblemsPanel = ({
  action,
  isDraft = false,
  isReturned = false,
  ended,
  onlyFailed = false,
  toolsOf,
  linkTo,
  goTo,
}: ProblemsPanelProps) => {
  const words = useWords('problems', en)
  const findingWords = useWords('findings', enFindings)
  const say = useSay()
  const { nameOfAction, nameOfStatus } = useWorkflowNames()
  const findings = useFindings()
  const isChecking = useContext(CheckingContext)
  const { unchecked, retry } = useContext(UncheckedContext)
  const { attempt, left } = useContext(ProblemsContext)
  const [isUnfolded, setUnfolded] = useState(false)
  const region = useRef<HTMLElement>(null)
  const headingId = useId()
  const listId = useId()

  // An attempt fails after asynchronous checks, outside of any event handler that could move the focus. It moves in the
  // same step as the summary appears, so that no key in between goes to where it was.
  useIsomorphicLayoutEffect(() => {
    if (attempt === undefined) return
    region.current?.focus({ preventScroll: true })
    region.current?.scrollIntoView?.({ block: 'nearest' })
  }, [attempt])

  const hasFailed = left.length > 0
  const hasErrors = findings.some(({ severity }) => severity === 'error')
  const isNeeded = isDraft && hasErrors
  const others = [
    ...findings.filter((finding) => !isAmong(finding, left)),
    ...unchecked.filter((finding) => !isAmong(finding, left)),
  ]
  const toneOf = (finding: Finding): LineTone => {
    if (unchecked.includes(finding)) return 'warning'
    if (finding.dismissed) return 'dismissed'
    return finding.severity === 'error' && isDraft ? 'needed' : finding.severity
  }
  const lines: readonly (readonly [tone: LineTone, finding: Finding])[] =
    ended === undefined
      ? [
          ...left.map((problem) => ['failed', problem] as const),
          ...[
            ...others.filter(({ dismissed }) => !dismissed),
            ...others.filter(({ dismissed }) => dismissed),
          ].map((finding) => [toneOf(finding), finding] as const),
        ]
      : []
  const tone: Tone =
    ended !== undefined
      ? 'warning'
      : hasFailed
        ? 'failed'
        : isNeeded
          ? 'needed'
          : isChecking
            ? 'checking'
            : (lines.find(([line]) => line !== 'info' && line !== 'dismissed')?.[0] ??
              (isReturned ? 'warning' : 'ready'))
  const readyOrDone = action === undefined ? words.noErrors : words.readyTo(nameOfAction(action))
  const ready = isReturned ? words.returned : readyOrDone
  const heading =
    (ended && nameOfStatus(ended)) ??
    (hasFailed
      ? words.failed
      : isNeeded && action !== undefined
        ? words.before(nameOfAction(action))
        : isChecking
          ? words.checking
          : summariseFindings(findings, unchecked.length > 0 ? words.notChecked : ready, findingWords))
  const icon = icons[tone]

  if (onlyFailed && !hasFailed) return null
  return (
    <section
      ref={region}
      part="findings"
      className={styles.panel}
      tabIndex={-1}
      aria-labelledby={headingId}
      data-tone={tone}
      data-folded={hasFailed || isUnfolded ? undefined : ''}
    >
      <div className={styles.head}>
        {icon === undefined ? null : <Icon name={icon} />}
        {/* Announced with the focus where it has it. */}
        <h2 id={headingId} aria-live={hasFailed ? undefined : 'polite'}>
          {heading}
        </h2>
        {isChecking || unchecked.length === 0 || ended !== undefined ? null : (
          <Button tone="quiet" onClick={retry}>
            {words.tryAgain}
          </Button>
        )}
        {lines.length === 0 || hasFailed ? null : (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isUnfolded}
            aria-controls={listId}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? words.hide : words.show(lines.length)}
          </button>
        )}
      </div>
      {lines.length === 0 ? null : (
        <ul id={listId} className={styles.lines}>
          {lines.map(([lineTone, finding]) => {
            const { id, path, source } = finding
            const message = say(finding)
            return (
              <li key={`${id} ${path.join('.')} ${message}`} data-tone={lineTone}>
                <Icon name={lineIcons[lineTone]} />
                <FieldLink path={path} linkTo={linkTo} goTo={goTo}>
                  {message}
                </FieldLink>
                {/* What is still to be done explains itself. */}
                {source === undefined || lineTone === 'needed' ? null : toolsOf?.(finding)}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
