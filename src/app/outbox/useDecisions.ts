import { useState } from 'react'
import { asClientError } from '../../client/clientErrors.js'
import type { Outbox } from '../../client/outbox/Outbox.js'
import type { Encounter } from '../../encounter/Encounter.js'
import { useSay } from '../../ui/Language/LanguageContext.js'

/** Carries out what a person decides about the changes that wait. */
export interface OutboxDecisions {
  readonly isSending: boolean
  /** Why the last decision about a change could not be carried out, by its key. */
  readonly failures: ReadonlyMap<string, string>
  readonly send: (key?: string) => void
  readonly merge: (key: string, encounter: Encounter) => void
  readonly discard: (key: string) => void
}

/** The {@link OutboxDecisions} of a page. */
export const useDecisions = (outbox: Outbox): OutboxDecisions => {
  const say = useSay()
  const [isSending, setSending] = useState(false)
  const [failures, setFailures] = useState<ReadonlyMap<string, string>>(new Map())

  const run = async (key: string, work: Promise<void>) => {
    setFailures((before) => new Map([...before].filter(([other]) => other !== key)))
    try {
      await work
    } catch (error) {
      const text = say(asClientError(error))
      setFailures((before) => new Map(before).set(key, text))
    }
  }
  const runSending = async (key: string, work: Promise<void>) => {
    setSending(true)
    await run(key, work)
    setSending(false)
  }
  return {
    isSending,
    failures,
    send: (key) => void runSending(key ?? '', outbox.retry(key)),
    merge: (key, encounter) => void runSending(key, outbox.resolve(key, encounter)),
    discard: (key) => void run(key, outbox.discard(key)),
  }
}
