import { use, useEffect, useId, useRef, useState } from 'react'
import { type FieldPath, type Finding, type FindingFix, isAmong } from '../../encounter/Finding.js'
import { summariseFindings } from '../../encounter/summariseFindings.js'
import * as words from '../../messages/en/problems.js'
import { Button } from '../../ui/Button/Button.js'
import { Icon, type IconName } from '../../ui/Icon/Icon.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { useBrowse } from '../codes/CodeBrowsing.js'
import { FieldLink } from './FieldLink.js'
import { CheckingContext, UncheckedContext, useFindings } from './FindingsContext.js'
import type { MarkFinding } from './FindingTools.js'
import { ProblemsContext } from './ProblemsContext.js'
import styles from './ProblemsPanel.module.css'

const LazyFindingTools = lazyComponent(
  () => import('./FindingTools.js').then((part) => part.FindingTools),
  // The findings stand without them.
  { wrapError: () => null },
)

/** How a line is marked: it blocked an attempt, is an error, is still to do, is a warning, is information, or was dismissed. */
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
  /** The user's next step, for example "Submit"; absent where there is none. */
  readonly action?: string | undefined
  /** A draft is still being filled in: its errors are shown as to-dos until an attempt fails. */
  readonly isDraft?: boolean
  /** Returned and not changed since, so it is not shown as ready. */
  readonly isReturned?: boolean
  /** A status like "Voided", shown instead of the findings: there is nothing to fix. */
  readonly ended?: string | undefined
  /** Shows nothing before an attempt has failed. */
  readonly onlyFailed?: boolean
  /** Dismisses a finding or shows it again; absent where the user may not. Returns what went wrong, if anything. */
  readonly onMark?: MarkFinding | undefined
  /** Adds a missing code to a list; absent where nothing can be changed. */
  readonly onAddCode?: ((property: string, code: string) => void) | undefined
  readonly linkTo: (path: FieldPath) => string
  readonly goTo: (path: FieldPath) => void
}

/**
 * The list of findings. A failed attempt turns it into an error summary with the focus (GOV.UK), until all its problems are
 * fixed. On a narrow screen it folds to one line.
 */
export const ProblemsPanel = ({
  action,
  isDraft = false,
  isReturned = false,
  ended,
  onlyFailed = false,
  onMark,
  onAddCode,
  linkTo,
  goTo,
}: ProblemsPanelProps) => {
  const findings = useFindings()
  const isChecking = use(CheckingContext)
  const { unchecked, retry } = use(UncheckedContext)
  const { attempt, left } = use(ProblemsContext)
  const browse = useBrowse()
  const fix =
    onAddCode &&
    (({ property, at, only, date }: FindingFix) => {
      const add = (code: string) => onAddCode(property, code)
      if (only === undefined) browse?.({ at: { system: 'icd10cm', code: at }, date, onPick: add })
      else add(only)
    })
  const [isUnfolded, setUnfolded] = useState(false)
  const region = useRef<HTMLElement>(null)
  const headingId = useId()
  const listId = useId()

  // An attempt fails after asynchronous checks, in no event that could focus this.
  useEffect(() => {
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
  const readyOrDone = action === undefined ? words.noErrors : words.readyTo(action)
  const ready = isReturned ? words.returned : readyOrDone
  const heading =
    ended ??
    (hasFailed
      ? words.failed
      : isNeeded && action !== undefined
        ? words.before(action)
        : isChecking
          ? words.checking
          : summariseFindings(findings, unchecked.length > 0 ? words.notChecked : ready))
  const icon = icons[tone]

  if (onlyFailed && !hasFailed) return null
  return (
    <section
      ref={region}
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
            const { id, path, message, source } = finding
            return (
              <li key={`${id} ${path.join('.')} ${message}`} data-tone={lineTone}>
                <Icon name={lineIcons[lineTone]} />
                <FieldLink path={path} linkTo={linkTo} goTo={goTo}>
                  {message}
                </FieldLink>
                {/* What is still to be done explains itself. */}
                {source === undefined || lineTone === 'needed' ? null : (
                  <LazyFindingTools finding={finding} onMark={onMark} onFix={fix} />
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
