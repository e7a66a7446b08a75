import { useMemo } from 'react'
import type { EncounterClient, EncounterRecord } from '../client/EncounterClient.js'
import { watchClient } from '../client/watchClient.js'
import { type EncounterStatus, type EncounterUi, readEncounter } from '../encounter/Encounter.js'
import { kareoEncounterUi } from '../encounter/kareoEncounter.js'
import { useLatest } from '../ui/useLatest.js'
import { callHost } from './callHost.js'
import { type ErrorListener, tellError } from './tellError.js'

/** From which status an encounter went to which. */
export interface StatusChange {
  /** Undefined for a new encounter. */
  readonly from: EncounterStatus | undefined
  readonly to: EncounterStatus | undefined
}

/** What a component tells of its client. */
export interface ClientListeners {
  /** Called with the record after each save and each transition that the client acknowledged. */
  readonly onSaved?: ((record: EncounterRecord) => void) | undefined
  /** Called when an encounter has another status, also where that was changed elsewhere, and when one is created. */
  readonly onStatusChange?: ((record: EncounterRecord, change: StatusChange) => void) | undefined
  /**
   * Called with why the client or its directory failed, except for conflicts, which the form settles with the user. What is
   * no `EncounterClientError` is a fault of the client: the console is told of it too, unless the listener returns false.
   */
  readonly onError?: ErrorListener | undefined
}

type Listening = ClientListeners & { readonly ui?: EncounterUi | undefined }

const watchStatus = <Client extends EncounterClient>(client: Client, listeners: () => Listening): Client => {
  const statuses = new Map<string, EncounterStatus | undefined>()
  const note = (record: EncounterRecord, isWritten: boolean) => {
    const { ui = kareoEncounterUi, onStatusChange } = listeners()
    const key = String(record.id)
    const isKnown = statuses.has(key)
    const from = statuses.get(key)
    const { status: to } = readEncounter(record.encounter, ui)
    statuses.set(key, to)
    if (isKnown ? from !== to : isWritten) callHost(() => onStatusChange?.(record, { from, to }))
  }
  return watchClient(client, {
    onRead: (record) => note(record, false),
    onListed: (records) => {
      for (const record of records) if (!statuses.has(String(record.id))) note(record, false)
    },
    onWritten: (record) => {
      callHost(() => listeners().onSaved?.(record))
      note(record, true)
    },
    onError: (error) => tellError(error, listeners().onError),
  })
}

/** A client that does what another does, and tells the host of it. The same one as long as the other is. */
export const useWatchedClient = <Client extends EncounterClient>(
  client: Client,
  listeners: Listening,
): Client => {
  const latest = useLatest(listeners)
  return useMemo(() => watchStatus(client, () => latest.current), [client, latest])
}
