import type { EncounterId, EncounterUi } from '../../encounter/Encounter.js'

/** What a store of one request knows. */
export interface StoreOptions {
  readonly ui: EncounterUi
  /** Converts a serial number, or an id of an address, to the type of the schema's identifier. */
  readonly toId: (serial: number | string) => EncounterId
  /** Digest of the request, kept with its idempotency key. */
  readonly request: string
  /** Tells of changes that are committed. */
  readonly onChanged: (ids: readonly EncounterId[]) => void
}
