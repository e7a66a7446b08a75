import { useId } from 'react'
import { type MoveOutcome, moveEncounters } from '../../client/move/moveEncounters.js'
import { formatCount } from '../../messages/formats.js'
import { Button } from '../../ui/Button/Button.js'
import { useApp } from '../AppContext.js'
import { atStart, encountersOf, nameOf, tellError, tellIds } from './describeStorage.js'
import { Notice } from './Notice.js'
import { Progress } from './Progress.js'
import styles from './storage.module.css'
import { useWork } from './useWork.js'

const labels = { copying: 'Copying', checking: 'Comparing each copy with its original' } as const

/** Moves the encounters to the other storage. */
export const MoveStorage = ({
  count,
  setAside,
}: {
  readonly count: number
  /** How many records are set aside. */
  readonly setAside: number
}) => {
  const { control, user } = useApp()
  const headingId = useId()
  const { work, run, cancel } = useWork<MoveOutcome>()
  const name = nameOf[control.other]

  const move = () =>
    run(labels.copying, async (report, signal) => {
      // Where other tabs cannot be kept out, that is said before anything is copied.
      await control.exclusively(async () => undefined)
      const [from, to] = await Promise.all([
        control.open(control.choice, user),
        control.open(control.other, user),
      ])
      const outcome = await moveEncounters({
        from,
        to,
        signal,
        exclusively: control.exclusively,
        switchOver: () => control.choose(control.other),
        onProgress: ({ step, done, total }) => report(labels[step], done, total),
      })
      if (outcome.kind === 'moved') {
        control.leaveNote(outcome)
        // Everything that is open still holds to the storage before.
        control.reload()
      }
      return outcome
    })

  const isWorking = work.kind === 'working' || (work.kind === 'done' && work.result.kind === 'moved')
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>Move to {name}</h3>
      <p>
        Each encounter is copied with its history, then every copy is compared with its original. Nothing is
        switched before all are the same, and nothing is deleted.
        {setAside === 0
          ? ''
          : ` What is set aside (${formatCount(setAside)}) cannot be read, and stays in ${nameOf[control.choice]}.`}
      </p>
      {!user.capabilities.includes('approve') ? (
        <p className={styles.muted}>
          <bdi>{user.name}</bdi> may not move encounters. Sign in as a user who may approve them.
        </p>
      ) : isWorking ? (
        <Progress
          label={work.kind === 'working' ? work.label : 'Opening the storage'}
          done={work.kind === 'working' ? work.done : 1}
          total={work.kind === 'working' ? work.total : 0}
          onCancel={cancel}
        />
      ) : (
        <p>
          <Button tone={control.other === 'indexed-db' ? 'primary' : 'plain'} onClick={() => void move()}>
            {count === 0 ? `Use ${name}` : `Move ${encountersOf(count)} to ${name}`}
          </Button>
        </p>
      )}
      {work.kind === 'cancelled' ? (
        <Notice kind="done" title="Cancelled">
          <p>Nothing was switched. {atStart(nameOf[control.choice])} is in use as before.</p>
        </Notice>
      ) : null}
      {work.kind === 'failed' ? (
        <Notice kind="failed" title="The encounters were not moved">
          <p>{tellError(work.error)}</p>
          <p>{atStart(nameOf[control.choice])} is in use as before, and nothing of it was changed.</p>
        </Notice>
      ) : null}
      {work.kind === 'done' && work.result.kind === 'differs' ? (
        <Notice
          kind="failed"
          title={`The encounters were not moved: ${formatCount(work.result.ids.length)} would be written over`}
        >
          <p>
            {tellIds(work.result.ids)} {work.result.ids.length === 1 ? 'is' : 'are'} in both storages, each
            with changes of its own. Nothing was switched, and neither of the two is changed.
          </p>
        </Notice>
      ) : null}
    </section>
  )
}
