import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { backupFileName } from '../../client/backup/backupFormat.js'
import type { BackupFile } from '../../client/backup/writeBackup.js'
import {
  countOldEncounters,
  exportOldEncounters,
  type RemovedEncounters,
  removeExported,
} from '../../client/oldEncounters.js'
import { queryKeys } from '../../client/queryKeys.js'
import { todayOf } from '../../encounter/calendarDate.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import { formatCount } from '../../messages/formats.js'
import { Button } from '../../ui/Button/Button.js'
import { saveFile } from '../../ui/saveFile.js'
import { useApp } from '../AppContext.js'
import { encountersOf, tellError, tellIds } from './describeStorage.js'
import { Notice } from './Notice.js'
import { Progress } from './Progress.js'
import { RemoveOldDialog } from './RemoveOldDialog.js'
import styles from './storage.module.css'
import { useForgetFacts } from './useStorageFacts.js'
import { useWork } from './useWork.js'

const closed = encounterWorkflow.statuses.filter(({ readOnly }) => readOnly).map(({ status }) => status)

/** What was exported, and may be removed. */
interface Exported {
  readonly names: readonly string[]
  readonly records: BackupFile['records']
}

type Result = ({ readonly kind: 'exported' } & Exported) | ({ readonly kind: 'removed' } & RemovedEncounters)

/** Exports old encounters in which nothing changes any more, then removes them. */
export const OldEncounters = () => {
  const { client, user } = useApp()
  const queryClient = useQueryClient()
  const forget = useForgetFacts()
  const headingId = useId()
  const dateId = useId()
  const [before, setBefore] = useState('')
  const [statuses, setStatuses] = useState<readonly string[]>(closed)
  const [asking, setAsking] = useState<Exported>()
  const { work, run, cancel, reset } = useWork<Result>()
  const isDate = /^\d{4}-\d\d-\d\d$/.test(before)
  const { data: counts } = useQuery({
    queryKey: queryKeys.oldEncounters(before),
    enabled: isDate,
    staleTime: 0,
    queryFn: ({ signal }) =>
      countOldEncounters(client, { before, statuses: closed }, encounterWorkflow, { signal }),
  })
  const countIn = (status: string) => counts?.get(status) ?? 0
  const count = statuses.reduce((sum, status) => sum + countIn(status), 0)

  const save = () =>
    run('Exporting', async (report, signal) => {
      const files = await exportOldEncounters(client, { before, statuses }, encounterWorkflow, {
        signal,
        onProgress: (done, total) => report('Exporting', done, total),
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
    await run('Removing', async (report, signal) => ({
      kind: 'removed',
      ...(await removeExported(client, records, {
        user,
        signal,
        onProgress: (done, total) => report('Removing', done, total),
      })),
    }))
    void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
    forget()
  }

  const exported = work.kind === 'done' && work.result.kind === 'exported' ? work.result : undefined
  const removed = work.kind === 'done' && work.result.kind === 'removed' ? work.result : undefined
  return (
    <section className={styles.part} aria-labelledby={headingId}>
      <h3 id={headingId}>Old encounters</h3>
      {!user.capabilities.includes('approve') ? (
        <p className={styles.muted}>
          <bdi>{user.name}</bdi> may not remove encounters. Sign in as a user who may approve them.
        </p>
      ) : (
        <>
          <p>
            Makes room: exports encounters that nobody edits any more to a backup file, then removes them
            here.
          </p>
          <div className={styles.old}>
            <div className={styles.field}>
              <label htmlFor={dateId}>Date of service before</label>
              <input
                id={dateId}
                type="date"
                value={before}
                onChange={({ currentTarget }) => {
                  setBefore(currentTarget.value)
                  reset()
                }}
              />
            </div>
            <fieldset className={styles.statuses}>
              <legend>Status</legend>
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
                  {status}
                  {counts === undefined ? '' : ` (${formatCount(countIn(status))})`}
                </label>
              ))}
            </fieldset>
          </div>
          {work.kind === 'working' ? (
            <Progress label={work.label} done={work.done} total={work.total} onCancel={cancel} />
          ) : exported === undefined ? (
            <p>
              <Button disabled={count === 0} onClick={() => void save()}>
                {count === 0 ? 'Export old encounters' : `Export ${encountersOf(count)}`}
              </Button>
              {isDate && counts !== undefined && count === 0 ? (
                <span className={styles.beside}>None are older.</span>
              ) : null}
            </p>
          ) : (
            <>
              <Notice kind="done" title={`${encountersOf(exported.records.length)} exported`}>
                <p>{exported.names.join(', ')}</p>
              </Notice>
              <p>
                <Button tone="danger" onClick={() => setAsking(exported)}>
                  Remove {encountersOf(exported.records.length)}…
                </Button>
              </p>
            </>
          )}
        </>
      )}
      {removed === undefined ? null : (
        <Notice
          kind={removed.changed.length > 0 ? 'look' : 'done'}
          title={`${encountersOf(removed.removed)} removed`}
        >
          {removed.changed.length === 0 ? null : (
            <p>{tellIds(removed.changed)} changed after the export, and stayed.</p>
          )}
        </Notice>
      )}
      {work.kind === 'failed' ? (
        <Notice kind="failed" title="It stopped before the end">
          <p>{tellError(work.error)} What was not removed is in the list as before.</p>
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
