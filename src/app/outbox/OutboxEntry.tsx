import { Link } from 'wouter'
import type { OutboxItem } from '../../client/outbox/Outbox.js'
import { type Encounter, type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import type { Workflow } from '../../encounter/workflow.js'
import * as en from '../../messages/en/outbox.js'
import { isolate } from '../../messages/isolate.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { useWorkflowNames } from '../../ui/Language/useWorkflowNames.js'
import { Differences } from './Differences.js'
import { isClosedMeanwhile, mergeItem } from './mergeItem.js'
import styles from './OutboxPage.module.css'

/** What a person decides about a change. */
export interface Decisions {
  readonly onRetry: () => void
  readonly onDiscard: () => void
  /** Asks which of two changes of the same fields to keep. */
  readonly onCompare: () => void
  readonly onMerge: (encounter: Encounter) => void
}

/** One change that waits: of whom, since when, why, and what can be done. */
export const OutboxEntry = ({
  item,
  patient,
  ui,
  workflow,
  isBehind,
  owner,
  failure,
  onRetry,
  onDiscard,
  onCompare,
  onMerge,
}: Decisions & {
  readonly item: OutboxItem
  /** The patient's name; undefined while it is looked up. */
  readonly patient: string | undefined
  readonly ui: EncounterUi
  readonly workflow: Workflow
  /** An earlier change of the same encounter needs a decision. */
  readonly isBehind: boolean
  /** Who has to sign in before it is sent. */
  readonly owner: User | undefined
  /** Why the last decision could not be carried out. */
  readonly failure: string | undefined
}) => {
  const words = useWords('outbox', en)
  const say = useSay()
  const { nameOfStatus } = useWorkflowNames()
  const { formatDate, formatInstant } = useFormats()
  const { encounter, kind, problem } = item
  const { status = '', dateOfService = '' } = readEncounter(encounter, ui)
  const heading = [patient, formatDate(dateOfService)]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => isolate(part ?? ''))
    .join(' · ')
  const deed = {
    create: words.created,
    update: words.updated,
    mark: words.marked,
    transition: words.movedTo(nameOfStatus(status)),
  }[kind]
  const unsent = item.isUncertain ? words.uncertain : words.waits
  const held = owner === undefined ? unsent : words.waitsForSignIn(owner.name)
  const waiting = isBehind ? words.waitsBehind : held
  const isClosed = isClosedMeanwhile(item, ui, workflow)
  const view = mergeItem(item, ui, workflow)
  const hasOverlap = view !== undefined && view.conflicts.length > 0
  const { current } = problem ?? {}
  const why =
    current !== undefined && isClosed
      ? words.closed(
          nameOfStatus(readEncounter(current.encounter, ui).status ?? workflow.initial),
          current.updatedBy,
        )
      : problem === undefined
        ? waiting
        : current === undefined
          ? say(problem)
          : words.changedBy(current.updatedBy)
  return (
    <li className={styles.item} data-problem={problem === undefined ? undefined : ''}>
      <div className={styles.what}>
        <strong>
          <Isolated text={heading} />
        </strong>
        <span>
          {deed} <span className={styles.aside}>{words.since(formatInstant(item.since, new Date()))}</span>
        </span>
        <span className={problem === undefined ? styles.aside : styles.problem}>
          <Isolated text={why} />
        </span>
        {failure === undefined ? null : (
          <span role="alert" className={styles.problem}>
            <Isolated text={failure} />
          </span>
        )}
      </div>
      <div className={styles.buttons}>
        <Link href={`/encounters/${item.id}`} aria-label={words.openOf(heading)}>
          {words.open}
        </Link>
        {view === undefined ? null : (
          <Button
            tone="primary"
            aria-label={hasOverlap ? words.compareOf(heading) : words.sendBothOf(heading)}
            onClick={hasOverlap ? onCompare : () => onMerge(view.merged)}
          >
            {hasOverlap ? words.compare : words.sendBoth}
          </Button>
        )}
        {problem === undefined || isClosed ? null : (
          <Button
            aria-label={problem.kind === 'conflict' ? words.sendMineOf(heading) : words.tryAgainOf(heading)}
            onClick={onRetry}
          >
            {problem.kind === 'conflict' ? words.sendMine : words.tryAgain}
          </Button>
        )}
        <Button aria-label={words.discardOf(heading)} onClick={onDiscard}>
          {words.discard}
        </Button>
      </div>
      {current === undefined ? null : (
        <Differences
          {...(kind === 'update'
            ? { caption: isClosed ? words.lost : words.differences, heading: words.mine, mine: encounter }
            : { caption: words.changedSince, heading: words.seen, mine: item.before ?? encounter })}
          theirs={current.encounter}
          merged={hasOverlap ? undefined : view?.merged}
          ui={ui}
        />
      )}
    </li>
  )
}
