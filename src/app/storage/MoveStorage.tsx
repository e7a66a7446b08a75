import { useId } from 'react'
import { type MoveOutcome, moveEncounters } from '../../client/move/moveEncounters.js'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { namesIn, tellError } from './describeStorage.js'
import { Notice } from './Notice.js'
import { Progress } from './Progress.js'
import styles from './storage.module.css'
import { useBrowserStorage } from './useBrowserStorage.js'
import { useWork } from './useWork.js'

/** Moves the encounters to the other storage. */
export const MoveStorage = ({
  count,
  setAside,
}: {
  readonly count: number
  /** How many records are set aside. */
  readonly setAside: number
}) => {
  const { control, user } = useBrowserStorage()
  const language = useLanguage()
  const words = useWords('storage', en)
  const nameOf = namesIn(words)
  const labels = { copying: words.copying, checking: words.comparing } as const
  const headingId = useId()
  const { work, run, cancel } = useWork<MoveOutcome>()
  const name = nameOf[control.other]

  const move = () =>
    run(labels.copying, async (report, signal) => {
      // A dry run: if other tabs cannot be locked out, fail before anything is copied.
      await control.runExclusive(async () => undefined)
      const [from, to] = await Promise.all([
        control.open(control.choice, user),
        control.open(control.other, user),
      ])
      const outcome = await moveEncounters({
        from,
        to,
        signal,
        runExclusive: control.runExclusive,
        switchOver: () => control.choose(control.other),
        onProgress: ({ step, done, total }) => report(labels[step], done, total),
      })
      if (outcome.kind === 'moved') {
        control.leaveNote(outcome)
        // Everything open in this page still refers to the old storage.
        control.reload()
      }
      return outcome
    })

  const isWorking = work.kind === 'working' || (work.kind === 'done' && work.result.kind === 'moved')
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>{words.moveTo(name)}</h3>
      <p>
        {words.moveHint}
        {setAside === 0 ? '' : words.damagedStay(setAside, nameOf[control.choice])}
      </p>
      {!user.capabilities.includes('approve') ? (
        <p className={styles.muted}>
          <bdi>{user.name}</bdi> {words.mayNotMove}
        </p>
      ) : isWorking ? (
        <Progress
          label={work.kind === 'working' ? work.label : words.opening}
          done={work.kind === 'working' ? work.done : 1}
          total={work.kind === 'working' ? work.total : 0}
          onCancel={cancel}
        />
      ) : (
        <p>
          <Button tone={control.other === 'indexed-db' ? 'primary' : 'plain'} onClick={() => void move()}>
            {count === 0 ? words.use(name) : words.move(count, name)}
          </Button>
        </p>
      )}
      {work.kind === 'cancelled' ? (
        <Notice kind="done" title={words.cancelled}>
          <p>{words.moveCancelled(capitalize(nameOf[control.choice]))}</p>
        </Notice>
      ) : null}
      {work.kind === 'failed' ? (
        <Notice kind="failed" title={words.notMoved}>
          <p>{tellError(work.error, language)}</p>
          <p>{words.notMovedHint(capitalize(nameOf[control.choice]))}</p>
        </Notice>
      ) : null}
      {work.kind === 'done' && work.result.kind === 'differs' ? (
        <Notice kind="failed" title={words.wouldOverwrite(work.result.ids.length)}>
          <p>{words.wouldOverwriteHint(work.result.ids)}</p>
        </Notice>
      ) : null}
    </section>
  )
}
