import { describe, expect, it, vi } from 'vitest'
import { EncounterClientError } from '../../src/client/EncounterClientError.js'
import { createMemoryClient } from '../../src/client/memory/createMemoryClient.js'
import { watchClient } from '../../src/client/watchClient.js'

const user = { id: 'u1', name: 'Uma User', capabilities: ['edit', 'submit'] } as const
const encounter = { PatientId: 1, ProviderId: 2, DateOfService: '2026-06-15' }

const watched = (change: object = {}) => {
  const watch = { onRead: vi.fn(), onListed: vi.fn(), onWritten: vi.fn(), onError: vi.fn() }
  const client = { ...createMemoryClient({ user: () => user }), ...change }
  return { ...watch, client: watchClient(client, watch) }
}

describe('watchClient', () => {
  it('tells of what is written and read, and answers as the client does', async () => {
    const { client, onRead, onWritten, onError } = watched()
    const record = await client.create(encounter, { idempotencyKey: 'k1' })
    expect(onWritten.mock.calls).toEqual([[record]])
    expect(await client.get(record.id)).toEqual(record)
    expect(onRead.mock.calls).toEqual([[record]])
    expect(onError).not.toHaveBeenCalled()
  })

  it('tells why the client failed, also where it throws at once, and rejects as it does', async () => {
    const failure = new TypeError('no such thing')
    const { client, onError } = watched({
      get: () => {
        throw failure
      },
    })
    await expect(client.get(1)).rejects.toBe(failure)
    expect(onError.mock.calls).toEqual([[failure]])
  })

  it('tells why the directory failed, and passes on what else a client has', async () => {
    const failure = new TypeError('no such thing')
    const { client, onError, onListed } = watched({
      directory: { search: () => Promise.reject(failure), get: () => Promise.resolve(undefined) },
      outbox: 'more',
    })
    await expect(client.directory?.search('patient', 'x')).rejects.toBe(failure)
    expect(await client.directory?.get('patient', 1)).toBeUndefined()
    expect(client.directory?.getMany).toBeUndefined()
    expect(onError.mock.calls).toEqual([[failure]])
    expect(Reflect.get(client, 'outbox')).toBe('more')
    const record = await client.create(encounter, { idempotencyKey: 'k1' })
    await client.list({})
    expect(onListed.mock.calls).toEqual([[[record]]])
  })

  it('leaves conflicts to the form, and what was aborted to whoever did', async () => {
    const record = await createMemoryClient({ user: () => user }).create(encounter, { idempotencyKey: 'k1' })
    const conflict = new EncounterClientError('conflict', 'changed', { current: record })
    const aborted = new AbortController()
    aborted.abort()
    const { client, onError } = watched({
      update: () => Promise.reject(conflict),
      history: () => Promise.reject(aborted.signal.reason),
    })
    const options = { idempotencyKey: 'k2', ifMatch: record.version }
    await expect(client.update(record.id, encounter, options)).rejects.toBe(conflict)
    await expect(client.history(record.id, { signal: aborted.signal })).rejects.toBe(aborted.signal.reason)
    expect(onError).not.toHaveBeenCalled()
  })
})
