import { useId, useState } from 'react'
import { type RemovedCopies, removeCopies } from '../../client/move/removeCopies.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useApp } from '../AppContext.js'
import appStyles from '../app.module.css'
import { encountersOf, nameOf, tellError, tellIds } from './describeStorage.js'
import { Notice } from './Notice.js'
import { Progress } from './Progress.js'
import { SetAside } from './SetAside.js'
import styles from './storage.module.css'
import { useForgetFacts, useOtherFacts } from './useStorageFacts.js'
import { useWork } from './useWork.js'

/** What a move left in the other storage, and the way to remove it. */
export const LeftCopies = () => {
  const { client, control, user } = useApp()
  const headingId = useId()
  const forget = useForgetFacts()
  const { data: other } = useOtherFacts()
  const count = other?.count ?? 0
  const { work, run, cancel } = useWork<RemovedCopies>()
  const [asking, setAsking] = useState(false)
  const name = nameOf[control.other]

  const remove = async () => {
    setAsking(false)
    await run('Removing', async (report, signal) =>
      removeCopies({
        from: await control.open(control.other, user),
        inUse: client,
        user,
        signal,
        onProgress: (done, total) => report('Removing', done, total),
      }),
    )
    forget()
  }

  const aside =
    other === undefined ? null : <SetAside records={other.setAside} care={other.care} where={name} />
  if (count === 0 && work.kind === 'none') return aside
  return (
    <>
      <section className={styles.part} aria-labelledby={headingId}>
        <h3 id={headingId}>Left in {name}</h3>
        {count === 0 ? null : (
          <p>
            {encountersOf(count)} {count === 1 ? 'is' : 'are'} still in {name}, as the move left{' '}
            {count === 1 ? 'it' : 'them'}. They are not shown in the list.
          </p>
        )}
        {work.kind === 'working' ? (
          <Progress label={work.label} done={work.done} total={work.total} onCancel={cancel} />
        ) : count > 0 && user.capabilities.includes('approve') ? (
          <p>
            <Button tone="danger" onClick={() => setAsking(true)}>
              Remove what the move left…
            </Button>
          </p>
        ) : null}
        {work.kind === 'done' ? (
          <Notice
            kind={work.result.kept.length > 0 ? 'look' : 'done'}
            title={`${encountersOf(work.result.removed)} removed from ${name}`}
          >
            {work.result.kept.length === 0 ? null : (
              <p>
                {tellIds(work.result.kept)} stayed: {nameOf[control.choice]} does not have all that{' '}
                {work.result.kept.length === 1 ? 'it holds' : 'they hold'}.
              </p>
            )}
          </Notice>
        ) : null}
        {work.kind === 'failed' ? (
          <Notice kind="failed" title="Not all could be removed">
            <p>{tellError(work.error)}</p>
          </Notice>
        ) : null}
        {asking ? (
          <Dialog title={`Remove ${encountersOf(count)} from ${name}?`} onClose={() => setAsking(false)}>
            <p>
              Only those go whose whole history {nameOf[control.choice]} has, too. This cannot be undone. The
              encounters in the list stay.
            </p>
            <div className={appStyles.buttons}>
              <Button onClick={() => setAsking(false)}>Keep them</Button>
              <Button tone="danger" onClick={() => void remove()}>
                Remove
              </Button>
            </div>
          </Dialog>
        ) : null}
      </section>
      {aside}
    </>
  )
}
