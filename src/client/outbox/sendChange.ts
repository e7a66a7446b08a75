import type { EncounterId } from '../../encounter/Encounter.js'
import type { EncounterClient, EncounterRecord, Version } from '../EncounterClient.js'
import type { RequestOptions } from '../RequestOptions.js'
import type { Change } from './queue.js'

/** Makes a change through a client. */
export const sendChange = (
  client: Pick<EncounterClient, 'create' | 'update' | 'transition' | 'mark'>,
  {
    change,
    key: idempotencyKey,
    id,
    ifMatch = '',
  }: {
    readonly change: Change
    readonly key: string
    readonly id: EncounterId
    /** Absent for a create. */
    readonly ifMatch?: Version | undefined
  },
  request: RequestOptions = {},
): Promise<EncounterRecord> => {
  const options = { ...request, idempotencyKey, ifMatch }
  switch (change.kind) {
    case 'create': {
      const { encounter, source } = change
      return client.create(encounter, {
        ...request,
        idempotencyKey,
        ...(source === undefined ? undefined : { source }),
      })
    }
    case 'update':
      return client.update(id, change.encounter, options)
    case 'transition':
      return client.transition(id, change.change, options)
    case 'mark':
      return client.mark(id, change.change, options)
  }
}
