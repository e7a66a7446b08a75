import type { EncounterUi } from '../../encounter/Encounter.js'
import { kareoEncounterSchema, kareoEncounterUi } from '../../encounter/kareoEncounter.js'
import * as words from '../../messages/en/fhir.js'
import { tellerOf } from '../../messages/Told.js'
import type { JsonSchema } from '../../schema/JsonSchema.js'
import { createStoreClient } from '../createStoreClient.js'
import type { Directory, DirectoryKind } from '../Directory.js'
import type { EncounterClient } from '../EncounterClient.js'
import { EncounterClientError } from '../EncounterClientError.js'
import { shareChanges } from '../http/shareChanges.js'
import { withCheckedQuery } from '../http/withCheckedQuery.js'
import { identifierOf } from '../identifierOf.js'
import { openChannel } from '../openChannel.js'
import type { RequestOptions } from '../RequestOptions.js'
import { requireEncounterType, requireSystems, requireUserOption } from '../requireOption.js'
import { resolveOptions, type StoreClientOptions } from '../storeOptions.js'
import { createFhirListing } from './createFhirListing.js'
import { createFhirStore } from './createFhirStore.js'
import { createLookUps, type LookUps } from './createLookUps.js'
import { createFhirDirectoryOver } from './directory/createFhirDirectory.js'
import type { FhirCoding, FhirServerOptions, FhirSystems } from './FhirClientOptions.js'
import { followTasks } from './followTasks.js'
import { type FhirContext, schemaId } from './mapping/FhirContext.js'
import { pageVisibility } from './pageVisibility.js'
import { createFhirServer, type FhirServer } from './server/createFhirServer.js'
import { type FhirCapabilities, readCapabilities } from './server/readCapabilities.js'

const tell = tellerOf('fhir', words)

/** Options of `createFhirClient`. */
export interface FhirClientOptions extends FhirServerOptions, StoreClientOptions {
  /** `Encounter.type` of every encounter, which US Core requires. */
  readonly encounterType: FhirCoding
  /**
   * What the server offers, as `readFhirCapabilities` told; default: its CapabilityStatement is read first. With it the client
   * is made without a request, so that it can be made while the server is unavailable.
   */
  readonly capabilities?: FhirCapabilities
  /**
   * How often to look for changes by others, in ms; default 30,000, and 0 is never. Only while the page is visible, somebody
   * listens, and the server can search by `_lastUpdated`: one small search each time.
   */
  readonly pollInterval?: number
}

/** Options of `createFhirDirectory`. */
export interface FhirDirectoryOptions
  extends FhirServerOptions,
    Pick<StoreClientOptions, 'schema' | 'ui' | 'now'> {}

/** An `EncounterClient` over a FHIR server. */
export type FhirClient = EncounterClient &
  Required<Pick<EncounterClient, 'list' | 'directory'>> & {
    /** What the server lacks for keeping encounters, such as "Encounter: create". Empty: nothing. */
    readonly lacks: readonly string[]
  }

const defaultPollInterval = 30_000

const openDirectory = (
  server: FhirServer,
  lookUps: LookUps,
  systems: FhirSystems,
  schema: JsonSchema,
  ui: EncounterUi,
  now: () => Date,
): Directory => {
  const properties = { patient: ui.patient, provider: ui.provider, appointment: ui.appointment }
  const toId = (kind: DirectoryKind, text: string) => schemaId(text, properties[kind], { schema })
  return createFhirDirectoryOver({ server, lookUps, systems, toId, now })
}

/**
 * Creates a `Directory` over a FHIR R4 server: Patient, Practitioner and Appointment, each with the identifier of its
 * configured system. One without such an identifier is found and cannot be selected. Use it beside another client where the
 * server lets nobody write an Encounter.
 *
 * @throws TypeError for an address or `systems` that it cannot use.
 */
export const createFhirDirectory = ({
  schema = kareoEncounterSchema,
  ui = kareoEncounterUi,
  now = () => new Date(),
  ...options
}: FhirDirectoryOptions): Directory => {
  requireSystems(options.systems, ['patient', 'provider', 'appointment'])
  const server = createFhirServer(options)
  return openDirectory(server, createLookUps(server, options.systems), options.systems, schema, ui, now)
}

/**
 * Reads what a server offers from its CapabilityStatement, for the options of `createFhirClient`. Nothing of a patient is in
 * it, so that it may be kept. Rejects with an `EncounterClientError` where the server does not answer.
 */
export const readFhirCapabilities = async (options: FhirServerOptions): Promise<FhirCapabilities> =>
  readCapabilities(await createFhirServer(options).metadata())

/**
 * Creates an `EncounterClient` over a FHIR R4 server. `supports` tells what the server can filter and sort by, and `lacks`
 * what it cannot do; where that is anything, writes are rejected with kind `invalid`. Rejects with an `EncounterClientError`
 * where the server does not answer and its `capabilities` are not given, and with a `TypeError` for options that it cannot
 * use. The mapping stands in `docs/fhir.md`.
 */
export const createFhirClient = async (options: FhirClientOptions): Promise<FhirClient> => {
  const { systems, encounterType, pollInterval = defaultPollInterval } = options
  requireUserOption(options.user)
  requireSystems(systems, ['patient', 'provider', 'appointment', 'encounter'])
  requireEncounterType(encounterType)
  const server = createFhirServer(options)
  const {
    lacks,
    supports: offered,
    including,
  } = options.capabilities ?? readCapabilities(await server.metadata())
  const supports = { ...offered, subscribe: offered.subscribe && pollInterval > 0 }
  const settled = resolveOptions(options)
  const { schema, ui, workflow } = settled
  const context: FhirContext = { schema, ui, workflow, systems, encounterType }
  const lookUps = createLookUps(server, systems)
  const store = createFhirStore({
    server,
    lookUps,
    including,
    context,
    toId: identifierOf(schema, ui),
    requireWriting: async () => {
      if (lacks.length > 0) throw new EncounterClientError('invalid', tell('lacks', lacks.join('; ')))
    },
  })
  const { restore, ...client } = createStoreClient(store, settled)
  const list = createFhirListing({ server, lookUps, reader: store.reader, context, sorts: supports.sorts })
  const follow: Parameters<typeof shareChanges>[0]['follow'] = (onNotice, signal) => {
    const { isOwn, idsOf } = store
    return followTasks(
      { server, interval: pollInterval, page: pageVisibility(), isOwn, idsOf, onNotice },
      signal,
    )
  }
  return {
    ...client,
    ...(supports.restore ? { restore } : undefined),
    list: withCheckedQuery(supports, (query, { signal }: RequestOptions = {}) => {
      signal?.throwIfAborted()
      return list(query, signal)
    }),
    directory: openDirectory(server, lookUps, systems, schema, ui, settled.now),
    // Each tab looks for itself, and only one that is visible does.
    ...(supports.subscribe
      ? { subscribe: shareChanges({ name: '', clientId: '', follow, locks: undefined, openChannel }) }
      : undefined),
    supports,
    lacks,
  }
}
