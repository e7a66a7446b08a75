import { useId, useState } from 'react'
import type { StorageCare } from '../../client/BrowserClient.js'
import type { SetAsideRecord } from '../../client/EncounterClient.js'
import { queryKeys } from '../../client/queryKeys.js'
import { useCache } from '../../form/cache.js'
import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { saveFile } from '../../ui/saveFile.js'
import { useApp } from '../AppContext.js'
import { tellError } from './describeStorage.js'
import { Notice } from './Notice.js'
import styles from './storage.module.css'
import { useForgetFacts } from './useStorageFacts.js'

/** Lists the records that could not be read. None is deleted; each can be downloaded and restored. */
export const SetAside = ({
  records: all,
  care,
  where,
}: {
  readonly records: readonly SetAsideRecord[]
  readonly care: StorageCare
  /** The storage's name, if it is not the one in use. Nothing is restored there. */
  readonly where?: string
}) => {
  const { user } = useApp()
  const language = useLanguage()
  const words = useWords('storage', en)
  const nameOfRecord = ({ id }: SetAsideRecord): string => words.damagedRecord(id)
  const mayRestore = where === undefined && user.capabilities.includes('approve')
  const queryClient = useCache()
  const forget = useForgetFacts()
  const headingId = useId()
  const [outcome, setOutcome] = useState<{
    readonly kind: 'done' | 'failed'
    readonly title: string
    readonly why: string
  }>()

  /** The record may not be JSON. */
  const download = async (record: SetAsideRecord) => {
    const text = await care.readSetAside(record.location)
    if (text === undefined) throw new Error(words.gone)
    saveFile({
      name: words.fileName(record.id),
      content: new Blob([text], { type: 'text/plain;charset=utf-8' }),
    })
  }
  const restore = async (record: SetAsideRecord) => {
    await care.restoreSetAside(record.location)
    setOutcome({ kind: 'done', title: words.restored(capitalize(nameOfRecord(record))), why: '' })
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
    forget()
  }
  const tell = (title: string) => (error: unknown) =>
    setOutcome({ kind: 'failed', title, why: tellError(error, language) })

  const losses = all.filter(({ isLost }) => isLost)
  const records = all.filter(({ isLost }) => !isLost)
  if (all.length === 0 && outcome === undefined) return null
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>{words.damagedHeading(where)}</h3>
      {losses.map((loss) => (
        <Notice key={loss.location} kind="failed" title={words.lost}>
          <p>{capitalize(loss.reason)}.</p>
          <Button onClick={() => void care.restoreSetAside(loss.location).then(forget)}>
            {words.dismiss}
          </Button>
        </Notice>
      ))}
      {records.length === 0 ? null : (
        <>
          <p>{words.damagedHint(mayRestore)}</p>
          <ul className={styles.setAside}>
            {records.map((record) => (
              <li key={record.location}>
                <div>
                  <strong>{capitalize(nameOfRecord(record))}</strong>
                  <span className={styles.aside}>{capitalize(record.reason)}</span>
                </div>
                <Button
                  aria-label={words.downloadOf(nameOfRecord(record))}
                  onClick={() =>
                    void download(record).catch(tell(words.notDownloaded(capitalize(nameOfRecord(record)))))
                  }
                >
                  {words.download}
                </Button>
                {mayRestore ? (
                  <Button
                    aria-label={words.restoreOf(nameOfRecord(record))}
                    onClick={() =>
                      void restore(record).catch(tell(words.notRestored(capitalize(nameOfRecord(record)))))
                    }
                  >
                    {words.restore}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome === undefined ? null : (
        <Notice kind={outcome.kind} title={outcome.title}>
          {outcome.why === '' ? null : <p>{outcome.why}</p>}
        </Notice>
      )}
    </section>
  )
}
