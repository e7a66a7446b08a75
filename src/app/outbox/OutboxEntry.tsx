import { Link } from 'wouter'
import type { OutboxItem } from '../../client/outbox/Outbox.js'
import { type EncounterUi, readEncounter } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/outbox.js'
import { isolate } from '../../messages/isolate.js'
import { Button } from '../../ui/Button/Button.js'
import { Isolated } from '../../ui/Isolated.js'
import { useFormats, useSay, useWords } from '../../ui/Language/LanguageContext.js'
import { Differences } from './Differences.js'
import styles from './OutboxPage.module.css'

/** One change that waits: of whom, since when, why, and what can be done. */
export const OutboxEntry = ({
  item,
  patient,
  ui,
  isBehind,
  onRetry,
  onDiscard,
}: {
  readonly item: OutboxItem
  /** The patient's name; undefined while it is looked up. */
  readonly patient: string | undefined
  readonly ui: EncounterUi
  /** An earlier change of the same encounter needs a decision. */
  readonly isBehind: boolean
  readonly onRetry: () => void
  readonly onDiscard: () => void
}) => {
  const words = useWords('outbox', en)
  const say = useSay()
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
    transition: words.movedTo(status),
  }[kind]
  const waiting = isBehind ? words.waitsBehind : item.isUncertain ? words.uncertain : words.waits
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
          <Isolated text={problem === undefined ? waiting : say(problem)} />
        </span>
      </div>
      <div className={styles.buttons}>
        <Link href={`/encounters/${item.id}`} aria-label={words.openOf(heading)}>
          {words.open}
        </Link>
        {problem === undefined ? null : (
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
      {problem?.current === undefined ? null : (
        <Differences
          {...(kind === 'update'
            ? { caption: words.differences, heading: words.mine, mine: encounter }
            : { caption: words.changedSince, heading: words.seen, mine: item.before ?? encounter })}
          theirs={problem.current.encounter}
          ui={ui}
        />
      )}
    </li>
  )
}
