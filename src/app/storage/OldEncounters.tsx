import { useId, useState } from 'react'
import { backupFileName } from '../../client/backup/backupFormat.js'
import {
  countOldEncounters,
  exportOldEncounters,
  type RemovedEncounters,
  removeExported,
} from '../../client/backup/oldEncounters.js'
import type { BackupFile } from '../../client/backup/writeBackup.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { useCache, useCachedQuery } from '../../form/cache.js'
import * as en from '../../messages/en/storage.js'
import { Button } from '../../ui/Button/Button.js'
import { DateControl } from '../../ui/DateControl/DateControl.js'
import { useDateText } from '../../ui/DateControl/useDateText.js'
import { useLanguage, useWords } from '../../ui/Language/LanguageContext.js'
import { saveFile } from '../../ui/saveFile.js'
import { tellError } from './describeStorage.js'
import { Notice } from './Notice.js'
import { Progress } from './Progress.js'
import { RemoveOldDialog } from './RemoveOldDialog.js'
import styles from './storage.module.css'
import { useBrowserStorage } from './useBrowserStorage.js'
import { useForgetFacts } from './useStorageFacts.js'
import { useWork } from './useWork.js'

const closed = encounterWorkflow.statuses.filter(({ readOnly }) => readOnly).map(({ status }) => status)

/** An export whose encounters may now be removed. */
interface Exported {
  readonly names: readonly string[]
  readonly records: BackupFile['records']
}

type Result = ({ readonly kind: 'exported' } & Exported) | ({ readonly kind: 'removed' } & RemovedEncounters)

/** Exports old encounters that can no longer change, then removes them. */
export const OldEncounters = () => {
  const words = useWords('storage', en)
  const language = useLanguage()
  const { client, user } = useBrowserStorage()
  const queryClient = useCache()
  const forget = useForgetFacts()
  const headingId = useId()
  const dateId = useId()
  const { work, run, cancel, reset } = useWork<Result>()
  const [before, setBefore] = useState('')
  // Text that is not yet a date. While there is any, the previous date must not be used for an export.
  const [typed, setTyped] = useState('')
  const dateText = useDateText({
    value: before,
    onDate: (date) => {
      setBefore(date)
      reset()
    },
    onText: setTyped,
  })
  const [statuses, setStatuses] = useState<readonly string[]>(closed)
  const [asking, setAsking] = useState<Exported>()
  const isDate = before !== '' && typed === ''
  const { data: counts } = useCachedQuery({
    queryKey: queryKeys.oldEncounters(before),
    enabled: isDate,
    staleTime: 0,
    queryFn: ({ signal }) =>
      countOldEncounters(client, { before, statuses: closed }, encounterWorkflow, { signal }),
  })
  const countIn = (status: string) => counts?.get(status) ?? 0
  const count = isDate ? statuses.reduce((sum, status) => sum + countIn(status), 0) : 0

  const save = () =>
    run(words.exporting, async (report, signal) => {
      const files = await exportOldEncounters(client, { before, statuses }, encounterWorkflow, {
        signal,
        onProgress: (done, total) => report(words.exporting, done, total),
      })
      const today = todayOf(new Date())
      const names = files.map((_, index) => backupFileName('old-encounters', today, index, files.length))
      for (const [index, { parts }] of files.entries()) {
        saveFile({ name: names[index] ?? '', content: new Blob([...parts], { type: 'application/json' }) })
      }
      return { kind: 'exported', names, records: files.flatMap(({ records }) => records) }
    })

  const remove = async ({ records }: Exported) => {
    setAsking(undefined)
    await run(words.removing, async (report, signal) => ({
      kind: 'removed',
      ...(await removeExported(client, records, {
        user,
        signal,
        onProgress: (done, total) => report(words.removing, done, total),
      })),
    }))
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
    forget()
  }

  const exported = work.kind === 'done' && work.result.kind === 'exported' ? work.result : undefined
  const removed = work.kind === 'done' && work.result.kind === 'removed' ? work.result : undefined
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>{words.oldHeading}</h3>
      {!user.capabilities.includes('approve') ? (
        <p className={styles.muted}>
          <bdi>{user.name}</bdi> {words.mayNotRemove}
        </p>
      ) : (
        <>
          <p>{words.oldHint}</p>
          <div className={styles.old}>
            <div className={styles.field}>
              <label htmlFor={dateId}>{words.before}</label>
              <DateControl
                id={dateId}
                label={words.before}
                dateText={dateText}
                placeholder={words.dateFormat}
                invalid={dateText.problem === undefined ? undefined : true}
                describedBy={dateText.problem === undefined ? undefined : `${dateId}-problem`}
              />
              {dateText.problem === undefined ? null : (
                <p id={`${dateId}-problem`} className={styles.problem}>
                  {dateText.problem}
                </p>
              )}
            </div>
            <fieldset className={styles.statuses}>
              <legend>{words.status}</legend>
              {closed.map((status) => (
                <label key={status}>
                  <input
                    type="checkbox"
                    checked={statuses.includes(status)}
                    onChange={({ currentTarget: { checked } }) => {
                      setStatuses(closed.filter((one) => (one === status ? checked : statuses.includes(one))))
                      reset()
                    }}
                  />
                  {words.statusCount(status, counts === undefined ? undefined : countIn(status))}
                </label>
              ))}
            </fieldset>
          </div>
          {work.kind === 'working' ? (
            <Progress label={work.label} done={work.done} total={work.total} onCancel={cancel} />
          ) : exported === undefined ? (
            <p>
              <Button disabled={count === 0} onClick={() => void save()}>
                {count === 0 ? words.exportOld : words.exportCount(count)}
              </Button>
              {isDate && counts !== undefined && count === 0 ? (
                <span className={styles.beside}>{words.noneOlder}</span>
              ) : null}
            </p>
          ) : (
            <>
              <Notice kind="done" title={words.exported(exported.records.length)}>
                <p>{exported.names.join(', ')}</p>
              </Notice>
              <p>
                <Button tone="danger" onClick={() => setAsking(exported)}>
                  {words.removeCount(exported.records.length)}…
                </Button>
              </p>
            </>
          )}
        </>
      )}
      {removed === undefined ? null : (
        <Notice kind={removed.changed.length > 0 ? 'look' : 'done'} title={words.oldRemoved(removed.removed)}>
          {removed.changed.length === 0 ? null : <p>{words.changedSince(removed.changed)}</p>}
        </Notice>
      )}
      {work.kind === 'failed' ? (
        <Notice kind="failed" title={words.stopped}>
          <p>
            {tellError(work.error, language)} {words.stoppedHint}
          </p>
        </Notice>
      ) : null}
      {asking === undefined ? null : (
        <RemoveOldDialog
          count={asking.records.length}
          names={asking.names}
          onKeep={() => setAsking(undefined)}
          onRemove={() => void remove(asking)}
        />
      )}
    </section>
  )
}
