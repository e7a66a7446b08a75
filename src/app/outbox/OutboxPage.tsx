import { useState } from 'react'
import type { DamagedChange, Outbox, OutboxItem } from '../../client/outbox/Outbox.js'
import { readEncounter } from '../../encounter/Encounter.js'
import { encounterWorkflow } from '../../encounter/workflow.js'
import * as en from '../../messages/en/outbox.js'
import { useNames } from '../../review/list/useNames.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { lazyComponent } from '../../ui/lazyComponent.js'
import { useApp } from '../AppContext.js'
import appStyles from '../app.module.css'
import { NotFoundPage } from '../pages/NotFoundPage.js'
import { usePageTitle } from '../pages/usePageTitle.js'
import { DamagedChanges } from './DamagedChanges.js'
import { DiscardDialog } from './DiscardDialog.js'
import { HoldNotice } from './HoldNotice.js'
import { mergeItem } from './mergeItem.js'
import { OthersWaiting } from './OthersWaiting.js'
import { OutboxEntry } from './OutboxEntry.js'
import styles from './OutboxPage.module.css'
import { useDecisions } from './useDecisions.js'
import { useNamedUi } from './useNamedUi.js'
import { useOutbox } from './useOutbox.js'

const MergeDialog = lazyComponent(() => import('./MergeDialog.js').then((part) => part.MergeDialog))

const Waiting = ({ outbox }: { readonly outbox: Outbox }) => {
  const words = useWords('outbox', en)
  usePageTitle(words.title)
  const { client, definition } = useApp()
  const ui = useNamedUi(client, definition)
  const { items, damaged, hold, isOffline } = useOutbox(outbox)
  const { isSending, failures, send, merge, discard } = useDecisions(outbox)
  // What is asked about before it is discarded. It may change meanwhile, and it may be sent.
  const [discarding, setDiscarding] = useState<string>()
  const [comparing, setComparing] = useState<string>()
  const patientOf = (item: OutboxItem) => readEncounter(item.encounter, ui).patientId
  const nameOf = useNames(client.directory, 'patient', items.map(patientOf))

  const sameEncounter = (item: OutboxItem) => items.filter(({ id }) => String(id) === String(item.id))
  const isBehind = (item: OutboxItem) => {
    const [first] = sameEncounter(item)
    return first?.problem !== undefined && first.key !== item.key
  }
  const followingOf = (item: OutboxItem) => {
    const same = sameEncounter(item)
    return same.length - 1 - same.findIndex(({ key }) => key === item.key)
  }
  const discarded = items.find(({ key }) => key === discarding)
  const isAsking = discarded !== undefined || damaged.some(({ key }) => key === discarding)
  const compared = items.find(({ key }) => key === comparing)
  const view = compared && mergeItem(compared, ui, encounterWorkflow)
  return (
    <>
      <div className={appStyles.titleRow}>
        <h1 className={appStyles.title}>{words.title}</h1>
        {items.length === 0 ? null : (
          <Button tone="primary" disabled={isSending} onClick={() => send()}>
            {isSending ? words.sending : words.sendNow}
          </Button>
        )}
      </div>
      {hold === undefined ? null : (
        <HoldNotice hold={hold} count={items.length} onReload={() => window.location.reload()} />
      )}
      {isOffline ? <p className={styles.hint}>{words.offline}</p> : null}
      {items.length === 0 && (damaged.length > 0 || hold !== undefined) ? null : (
        <p className={styles.hint}>{items.length === 0 ? words.nothing : words.explanation}</p>
      )}
      {items.length === 0 ? null : (
        <ul className={styles.list} aria-label={words.list}>
          {items.map((item) => (
            <OutboxEntry
              key={item.key}
              item={item}
              patient={nameOf(patientOf(item))}
              ui={ui}
              workflow={encounterWorkflow}
              isBehind={isBehind(item)}
              owner={hold === undefined || hold.kind === 'newer-version' ? undefined : hold.owner}
              failure={failures.get(item.key)}
              onRetry={() => send(item.key)}
              onMerge={(encounter) => merge(item.key, encounter)}
              onCompare={() => setComparing(item.key)}
              onDiscard={() => setDiscarding(item.key)}
            />
          ))}
        </ul>
      )}
      {damaged.length === 0 ? null : (
        <DamagedChanges changes={damaged} onDiscard={({ key }: DamagedChange) => setDiscarding(key)} />
      )}
      <OthersWaiting outbox={outbox} />
      {compared === undefined || view === undefined ? null : (
        <MergeDialog
          item={compared}
          view={view}
          onMerge={(encounter) => merge(compared.key, encounter)}
          onClose={() => setComparing(undefined)}
        />
      )}
      {discarding === undefined || !isAsking ? null : (
        <DiscardDialog
          item={discarded}
          following={discarded === undefined ? 0 : followingOf(discarded)}
          onKeep={() => setDiscarding(undefined)}
          onDiscard={() => {
            setDiscarding(undefined)
            discard(discarding)
          }}
        />
      )}
    </>
  )
}

/** The changes that wait on this device, and what a person decides about them. */
export const OutboxPage = () => {
  const { outbox } = useApp().client
  return outbox === undefined ? <NotFoundPage /> : <Waiting outbox={outbox} />
}
