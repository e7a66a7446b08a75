import { useEffect, useState } from 'react'
import { isNotFound } from '../client/clientErrors.js'
import { queryKeys } from '../client/queryKeys.js'
import type { EncounterId } from '../encounter/Encounter.js'
import * as en from '../messages/en/openedForm.js'
import { Button } from '../ui/Button/Button.js'
import { ErrorBoundary } from '../ui/ErrorBoundary/ErrorBoundary.js'
import { useSay, useWords } from '../ui/Language/LanguageContext.js'
import { lazyComponent } from '../ui/lazyComponent.js'
import { useIsHydrated } from '../ui/useIsHydrated.js'
import { useLatest } from '../ui/useLatest.js'
import { useCache, useCachedQuery } from './cache.js'
import type { SettledProps } from './EditorProps.js'
import { EncounterEditor } from './EncounterEditor.js'
import styles from './EncounterEditor.module.css'
import { rememberRecord } from './saving/rememberRecord.js'

const EncounterFailed = lazyComponent(() =>
  import('./EncounterFailed.js').then((part) => part.EncounterFailed),
)

/** How long what a form has saved itself is not asked for, in ms. */
const savedStaleTime = 30_000

/** Loads the opened encounter and shows its form, or why it cannot be loaded. */
export const EncounterLoader = ({
  openedId,
  heldId,
  ...props
}: SettledProps & {
  /** The encounter to open; undefined for a new one. */
  readonly openedId: EncounterId | undefined
  /** The encounter that the form holds. A new one gets its id with the first save. */
  readonly heldId: EncounterId | undefined
}) => {
  const words = useWords('openedForm', en)
  const say = useSay()
  const { client } = props
  const isHydrated = useIsHydrated()
  const queryClient = useCache()
  const [wasNew] = useState(heldId === undefined)
  const { data, error, refetch } = useCachedQuery({
    queryKey: queryKeys.record(heldId),
    enabled: heldId !== undefined,
    retry: false,
    // The save that gives a new encounter its id brings its record. What changes it since is told, and asked for even so.
    staleTime: wasNew ? savedStaleTime : 0,
    queryFn: ({ signal }) => {
      if (heldId === undefined) throw new Error('A disabled query was run.')
      return client.get(heldId, { signal })
    },
  })

  useEffect(
    () =>
      client.subscribe?.((changed) => {
        void queryClient.invalidateQueries({ queryKey: queryKeys.encounters() })
        if (changed === 'all') void queryClient.invalidateQueries({ queryKey: queryKeys.records() })
        else {
          for (const other of changed) {
            void queryClient.invalidateQueries({ queryKey: queryKeys.record(other) })
          }
        }
      }),
    [client, queryClient],
  )

  const replaced =
    client.outbox !== undefined && data !== undefined && String(data.id) !== String(heldId) ? data : undefined
  const tellReplaced = useLatest(props.onSaved)
  useEffect(() => {
    if (replaced === undefined) return
    rememberRecord(queryClient, replaced)
    tellReplaced.current(replaced)
  }, [replaced, queryClient, tellReplaced])

  const isMissing = isNotFound(error)
  if (isHydrated && (openedId === undefined || data !== undefined)) {
    const failed = (retry: () => void) => <EncounterFailed {...props} record={data} onRetry={retry} />
    return (
      <ErrorBoundary resetKey={data?.version} fallback={failed}>
        <EncounterEditor
          {...props}
          openedId={openedId}
          record={data}
          isMissing={isMissing && data !== undefined}
        />
      </ErrorBoundary>
    )
  }
  if (!isHydrated || error === null) {
    return (
      <p className={styles.message} aria-busy="true">
        {words.loading}
      </p>
    )
  }
  // The id of an address may be any text, which the client's message would repeat.
  const isUnknown = isMissing && !error.isDamaged
  return (
    <div className={styles.message} role="alert">
      <h2>{isUnknown ? words.noSuch : words.notLoaded}</h2>
      <p>{isUnknown ? words.noSuchWhy : say(error)}</p>
      <Button onClick={() => void refetch()}>{words.tryAgain}</Button>
    </div>
  )
}
