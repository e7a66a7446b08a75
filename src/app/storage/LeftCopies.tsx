import { useId, useState } from 'react'
import { type RemovedCopies, removeCopies } from '../../client/move/removeCopies.js'
import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { Dialog } from '../../ui/Dialog/Dialog.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import appStyles from '../app.module.css'
import { namesIn, tellError } from './describeStorage.js'
import { Notice } from './Notice.js'
import { Progress } from './Progress.js'
import { SetAside } from './SetAside.js'
import styles from './storage.module.css'
import { useBrowserStorage } from './useBrowserStorage.js'
import { useForgetFacts, useOtherFacts } from './useStorageFacts.js'
import { useWork } from './useWork.js'

/** Shows the copies that a move left in the other storage, and lets the user remove them. */
export const LeftCopies = () => {
  const words = useWords('storage', en)
  const language = useLanguage()
  const nameOf = namesIn(words)
  const { client, control, user } = useBrowserStorage()
  const headingId = useId()
  const forget = useForgetFacts()
  const { data: other } = useOtherFacts()
  const count = other?.count ?? 0
  const { work, run, cancel } = useWork<RemovedCopies>()
  const [asking, setAsking] = useState(false)
  const name = nameOf[control.other]

  const remove = async () => {
    setAsking(false)
    await run(words.removing, async (report, signal) =>
      removeCopies({
        from: await control.open(control.other, user),
        inUse: client,
        user,
        signal,
        onProgress: (done, total) => report(words.removing, done, total),
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
        <h3 id={headingId}>{words.leftIn(name)}</h3>
        {count === 0 ? null : <p>{words.leftHint(count, name)}</p>}
        {work.kind === 'working' ? (
          <Progress label={work.label} done={work.done} total={work.total} onCancel={cancel} />
        ) : count > 0 && user.capabilities.includes('approve') ? (
          <p>
            <Button tone="danger" onClick={() => setAsking(true)}>
              {words.removeLeft}
            </Button>
          </p>
        ) : null}
        {work.kind === 'done' ? (
          <Notice
            kind={work.result.kept.length > 0 ? 'look' : 'done'}
            title={words.removed(work.result.removed, name)}
          >
            {work.result.kept.length === 0 ? null : (
              <p>{words.leftStayed(work.result.kept, nameOf[control.choice])}</p>
            )}
          </Notice>
        ) : null}
        {work.kind === 'failed' ? (
          <Notice kind="failed" title={words.notAllRemoved}>
            <p>{tellError(work.error, language)}</p>
          </Notice>
        ) : null}
        {asking ? (
          <Dialog title={words.removeLeftTitle(count, name)} onClose={() => setAsking(false)}>
            <p>{words.removeLeftWarning(nameOf[control.choice])}</p>
            <div className={appStyles.buttons}>
              <Button onClick={() => setAsking(false)}>{words.keep(count)}</Button>
              <Button tone="danger" onClick={() => void remove()}>
                {words.remove}
              </Button>
            </div>
          </Dialog>
        ) : null}
      </section>
      {aside}
    </>
  )
}
