import { useState } from 'react'
import type { Outbox, OutboxItem } from '../../client/outbox/Outbox.js'
import { readEncounter } from '../../encounter/Encounter.js'
import * as en from '../../messages/en/outbox.js'
import { useNames } from '../../review/list/useNames.js'
import { Button } from '../../ui/Button/Button.js'
import { useWords } from '../../ui/Language/LanguageContext.js'
import { useApp } from '../AppContext.js'
import appStyles from '../app.module.css'
import { NotFoundPage } from '../pages/NotFoundPage.js'
import { usePageTitle } from '../pages/usePageTitle.js'
import { DiscardDialog } from './DiscardDialog.js'
import { OutboxEntry } from './OutboxEntry.js'
import styles from './OutboxPage.module.css'
import { useOutbox } from './useOutbox.js'

const Waiting = ({ outbox }: { readonly outbox: Outbox }) => {
  const words = useWords('outbox', en)
  usePageTitle(words.title)
  const { client, definition } = useApp()
  const { ui } = definition
  const { items, isOffline } = useOutbox(outbox)
  const [discarding, setDiscarding] = useState<OutboxItem>()
  const [isSending, setSending] = useState(false)
  const patientOf = (item: OutboxItem) => readEncounter(item.encounter, ui).patientId
  const nameOf = useNames(client.directory, 'patient', items.map(patientOf))

  const send = async (key?: string) => {
    setSending(true)
    await outbox.retry(key).finally(() => setSending(false))
  }
  const sameEncounter = (item: OutboxItem) => items.filter(({ id }) => String(id) === String(item.id))
  const isBehind = (item: OutboxItem) => {
    const [first] = sameEncounter(item)
    return first?.problem !== undefined && first.key !== item.key
  }
  const followingOf = (item: OutboxItem) => {
    const same = sameEncounter(item)
    return same.length - 1 - same.findIndex(({ key }) => key === item.key)
  }
  return (
    <>
      <div className={appStyles.titleRow}>
        <h1 className={appStyles.title}>{words.title}</h1>
        {items.length === 0 ? null : (
          <Button tone="primary" disabled={isSending} onClick={() => void send()}>
            {isSending ? words.sending : words.sendNow}
          </Button>
        )}
      </div>
      {isOffline ? <p className={styles.hint}>{words.offline}</p> : null}
      <p className={styles.hint}>{items.length === 0 ? words.nothing : words.explanation}</p>
      {items.length === 0 ? null : (
        <ul className={styles.list} aria-label={words.list}>
          {items.map((item) => (
            <OutboxEntry
              key={item.key}
              item={item}
              patient={nameOf(patientOf(item))}
              ui={ui}
              isBehind={isBehind(item)}
              onRetry={() => void send(item.key)}
              onDiscard={() => setDiscarding(item)}
            />
          ))}
        </ul>
      )}
      {discarding === undefined ? null : (
        <DiscardDialog
          item={discarding}
          following={followingOf(discarding)}
          onKeep={() => setDiscarding(undefined)}
          onDiscard={() => {
            setDiscarding(undefined)
            void outbox.discard(discarding.key)
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
