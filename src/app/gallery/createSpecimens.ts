import { createDemoDirectory } from '../../client/demo/demoDirectory.js'
import type { ListingClient } from '../../client/EncounterClient.js'
import { EncounterClientError } from '../../client/EncounterClientError.js'
import { createMemoryClient } from '../../client/memory/createMemoryClient.js'
import { addDays } from '../../codes/addDays.js'
import { todayOf } from '../../encounter/calendarDate.js'
import type { Encounter, EncounterId, EncounterStatus } from '../../encounter/Encounter.js'
import type { User } from '../../encounter/User.js'
import * as words from '../../messages/en/gallery.js'

/** Everything may be done in the gallery. */
export const galleryUser: User = {
  id: 'gallery',
  name: words.user,
  providerId: 201,
  capabilities: ['edit', 'submit', 'approve', 'return', 'reopen', 'void'],
}

type Step = readonly [to: EncounterStatus, reason?: string]

const make = async (
  client: ListingClient,
  encounter: Encounter,
  ...steps: readonly Step[]
): Promise<EncounterId> => {
  let record = await client.create(encounter, { idempotencyKey: crypto.randomUUID() })
  const { id } = record
  for (const [to, reason] of steps)
    record = await client.transition(
      id,
      { to, ...(reason === undefined ? undefined : { reason }) },
      { ifMatch: record.version, idempotencyKey: crypto.randomUUID() },
    )
  return id
}

/** Clients over memory, each for a state of the form, and the encounters that stand for the others. */
export const createSpecimens = async () => {
  const today = todayOf(new Date())
  const directory = createDemoDirectory(today)
  const newClient = () => createMemoryClient({ user: () => galleryUser, directory })
  const client = newClient()
  const visit: Encounter = {
    PatientId: 100234,
    ProviderId: 201,
    DateOfService: today,
    DiagnosisCodes: ['J06.9', 'I10'],
    ProcedureCodes: ['99213'],
  }
  const ids = {
    draft: await make(client, {
      ...visit,
      PatientId: 100235,
      DiagnosisCodes: ['J06.9', 'J06.9'],
      ProcedureCodes: ['99213', '99214'],
    }),
    returned: await make(
      client,
      { ...visit, PatientId: 100236, DiagnosisCodes: ['M25.569'] },
      ['Submitted'],
      ['Draft', words.returnReason],
    ),
    submitted: await make(client, { ...visit, PatientId: 100238 }, ['Submitted']),
    approved: await make(client, { ...visit, PatientId: 100240 }, ['Submitted'], ['Approved']),
    voided: await make(client, { ...visit, PatientId: 100237 }, ['Voided', words.voidReason]),
    own: await make(client, visit),
  }

  const refuse = (kind: 'unavailable' | 'full', message: string) => () =>
    Promise.reject(new EncounterClientError(kind, message))
  const { directory: _, ...withoutDirectory } = client

  /** Its first update comes just after someone else's. */
  let acting = galleryUser
  const overtaken = createMemoryClient({ user: () => acting, directory })
  const overtakenId = await make(overtaken, visit)
  let isOvertaken = false

  return {
    client,
    ids,
    empty: newClient(),
    withoutDirectory,
    loading: { ...client, get: () => new Promise<never>(() => undefined) },
    failing: { ...client, get: refuse('unavailable', words.notAnswering) },
    unsaved: { ...client, update: refuse('full', words.noSpace) },
    overtakenId,
    overtaken: {
      ...overtaken,
      update: async (...[id, encounter, options]: Parameters<ListingClient['update']>) => {
        if (!isOvertaken) {
          isOvertaken = true
          acting = { ...galleryUser, id: 'someone', name: words.someone }
          const theirs = { ...visit, DateOfService: addDays(today, -1) }
          const key = { idempotencyKey: crypto.randomUUID() }
          await overtaken.update(id, theirs, { ifMatch: options.ifMatch, ...key })
          acting = galleryUser
        }
        return overtaken.update(id, encounter, options)
      },
    },
  }
}

/** The clients and encounters of the gallery. */
export type Specimens = Awaited<ReturnType<typeof createSpecimens>>
