import type { EncounterEvent } from '../EncounterClient.js'
import { readProvenance } from './mapping/provenanceResource.js'
import { versionOf } from './mapping/stamp.js'
import type { FhirServer } from './server/createFhirServer.js'
import { versionsIn } from './serverVersions.js'

/** Reads the history of an Encounter, oldest first: the Provenances of those writes that its versions have. */
export const readEvents = async (
  server: FhirServer,
  reference: string,
  signal: AbortSignal | undefined,
): Promise<readonly EncounterEvent[]> => {
  const [history, provenances] = await Promise.all([
    server.history(reference, signal),
    server.searchAll('Provenance', [['target', reference]], signal),
  ])
  const versions = versionsIn(history)
  return (
    provenances
      .map(readProvenance)
      .flatMap((kept) => {
        // One of a write that came to no end has no version.
        const version = kept && versions.get(kept.token)
        if (kept === undefined || version === undefined) return []
        return [{ ...kept, version: kept.isOfBackup ? kept.event.version : versionOf(version, kept) }]
      })
      .toSorted((a, b) => a.number - b.number)
      // A write that was tried again may have left an entry of each attempt.
      .filter(
        ({ token, number }, at, all) =>
          all.findIndex((other) => other.token === token && other.number === number) === at,
      )
      .map(({ event, version }): EncounterEvent => ({ ...event, version }))
  )
}
