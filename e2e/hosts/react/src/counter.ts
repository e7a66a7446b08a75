import { EncounterClientError } from 'encounter-form'
import { createLocalStorageClient } from 'encounter-form/clients/local-storage'

/** A host that saves as fast as it can, to compress months of two tabs editing one encounter into seconds. */
const client = createLocalStorageClient({
  user: () => ({ id: 'host-user', name: 'Hana Host', capabilities: ['edit'] }),
})

/** Saves another duration into the first encounter until that many saves are acknowledged; returns those. */
const save = async (times: number): Promise<readonly number[]> => {
  const visit = { PatientId: 1, ProviderId: 1, DateOfService: '2026-01-05', DiagnosisCodes: ['I10'] }
  const { id } = await client.create(visit, { idempotencyKey: 'the one' })
  const acknowledged: number[] = []
  while (acknowledged.length < times) {
    const { encounter, version } = await client.get(id)
    const PatientId = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
    try {
      await client.update(
        id,
        { ...encounter, PatientId },
        { ifMatch: version, idempotencyKey: `save ${PatientId}` },
      )
      acknowledged.push(PatientId)
    } catch (error) {
      if (!(error instanceof EncounterClientError && error.kind === 'conflict')) throw error
    }
  }
  return acknowledged
}

/** Counts those that are in the encounter's history. */
const find = async (saved: readonly number[]): Promise<number> => {
  const [record] = (await client.list({ limit: 1 })).records
  if (record === undefined) return 0
  const events = await client.history(record.id)
  const written = new Set(
    events.flatMap(({ changes }) => changes.map((change) => 'to' in change && change.to)),
  )
  return saved.filter((number) => written.has(number)).length
}

const output = document.querySelector('output')
const button = document.querySelector('button')
let saved: readonly number[] = []
button?.addEventListener('click', async () => {
  if (saved.length === 0) saved = await save(100)
  if (output) output.textContent = `${await find(saved)} of ${saved.length} are in the history`
  button.textContent = 'Look again'
})
