import type { Provenance } from 'fhir/r4.js'
import type { Dictionary } from '../../../schema/isDictionary.js'
import { isDictionary } from '../../../schema/isDictionary.js'
import type { EncounterEvent } from '../../EncounterClient.js'
import { isEvents } from '../../storedShapes.js'
import { codeSystemUrls, extensionUrls, ownSystems } from './names.js'
import { extensionOf, jsonIn, jsonText, textOf } from './readJson.js'
import { keyExtension, type WriteStamp } from './stamp.js'

/** An entry of the history as it is kept: the server gives its version. */
export interface KeptEvent {
  readonly token: string
  readonly number: number
  readonly event: EncounterEvent
  /** Of a backup: its version is none of the server's. */
  readonly isOfBackup: boolean
}

/**
 * The Provenance of an entry of the history: who, when, why, and what changed.
 *
 * @param number Its place. The last one of a write is the write's own; those before it are of a backup that it restores.
 */
export const provenanceResource = (
  event: EncounterEvent,
  stamp: WriteStamp,
  parent: string,
  number: number = stamp.number,
): Provenance => ({
  resourceType: 'Provenance',
  extension: [
    keyExtension(stamp.key),
    {
      url: extensionUrls.event,
      extension: [
        { url: 'version', valueString: stamp.token },
        { url: 'number', valuePositiveInt: number },
        { url: 'entry', valueString: jsonText(event) },
        ...(number === stamp.number ? [] : [{ url: 'backup', valueBoolean: true }]),
      ],
    },
  ],
  target: [{ reference: parent }],
  occurredDateTime: event.at,
  recorded: event.at,
  activity: { coding: [{ system: ownSystems.activity, code: event.kind }] },
  ...(event.reason === undefined ? undefined : { reason: [{ text: event.reason }] }),
  agent: [
    {
      type: { coding: [{ system: codeSystemUrls.provenanceAgent, code: 'author' }] },
      who: { display: event.by },
    },
  ],
})

/** Reads the entry of a Provenance; undefined for one of another system, or that cannot be read. */
export const readProvenance = (provenance: Dictionary): KeptEvent | undefined => {
  const kept = extensionOf(provenance, extensionUrls.event)
  const token = textOf(extensionOf(kept, 'version'), 'valueString')
  const number = extensionOf(kept, 'number')?.valuePositiveInt
  const entry = jsonIn(extensionOf(kept, 'entry'))
  const events: unknown = isDictionary(entry) ? [entry] : []
  if (token === undefined || typeof number !== 'number' || !isEvents(events)) return undefined
  const [event] = events
  return event && { token, number, event, isOfBackup: extensionOf(kept, 'backup')?.valueBoolean === true }
}
