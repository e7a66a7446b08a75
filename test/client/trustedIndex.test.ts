import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { createLocalStorageClient } from '../../src/client/localStorage/createLocalStorageClient.js'
import type { StorageLike } from '../../src/client/StorageLike.js'
import { everyone, visit } from './contractSupport.js'
import { storageOfMany } from './manyEncounters.js'
import { copyOf, countingStorage } from './storages.js'

const FIRST = 8009001
const RECORD = `encounter-form:record:${FIRST}`

const over = (storage: StorageLike) => createLocalStorageClient({ user: () => everyone, storage })

describe('a thousand encounters that are trusted from one page load to the next', () => {
  let known: StorageLike

  beforeAll(async () => {
    known = await storageOfMany(1000)
    for (let number = 0; number < 4; number += 1) known.setItem(`of-another:${number}`, '1')
    await over(known).list({ limit: 1 })
    await vi.waitFor(() => expect(known.getItem('encounter-form:pieces')).not.toBeNull())
  }, 60_000)

  const told = async (client: ReturnType<typeof over>) => {
    const { total, counts, setAside = [] } = await client.list({ limit: 1 })
    return { total, counts, setAside: setAside.map(({ location }) => location).toSorted() }
  }

  it('are listed as all keys tell them once the page was idle, whatever came and went', async () => {
    const kinds = 'create update break look lose losePiece come go load loseIndex'.split(' ')
    const change = fc.record({ kind: fc.constantFrom(...kinds), which: fc.nat({ max: 999 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const storage = copyOf(known)
        for (const [position, { kind, which }] of changes.entries()) {
          const key = `encounter-form:record:${FIRST + which}`
          if (kind === 'create') await over(storage).create(visit, { idempotencyKey: `more-${position}` })
          else if (kind === 'update') {
            const record = await over(storage)
              .get(FIRST + which)
              .catch(() => undefined)
            if (record?.encounter.EncounterStatus === 'Draft') {
              const changed = { ...record.encounter, PatientId: position + 1 }
              await over(storage).update(FIRST + which, changed, { ifMatch: record.version })
            }
          } else if (kind === 'break' && storage.getItem(key) !== null) storage.setItem(key, 'broken')
          else if (kind === 'look')
            await over(storage)
              .get(FIRST + which)
              .catch(() => undefined)
          else if (kind === 'lose') storage.removeItem(key)
          else if (kind === 'losePiece')
            storage.removeItem(`encounter-form:rows:${Math.floor((FIRST + which) / 64)}`)
          else if (kind === 'come') storage.setItem(`of-another:${which}`, '1')
          else if (kind === 'go') storage.removeItem(`of-another:${which % 4}`)
          else if (kind === 'loseIndex') storage.setItem('encounter-form:index', 'broken')
          else if (kind === 'load') await over(storage).list({ limit: 1 })
        }
        // As the page does: asks once, and again when it is told to.
        const client = over(storage)
        let founds = 0
        client.subscribe?.(() => {
          founds += 1
          void told(client).then((page) => {
            shown = page
          })
        })
        let shown = await told(client)
        await vi.waitFor(async () => {
          const whole = copyOf(storage)
          whole.removeItem('encounter-form:pieces')
          expect(shown).toEqual(await told(over(whole)))
        })
        await new Promise((resolve) => setTimeout(resolve, 5))
        expect(founds).toBeLessThan(2)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each([false, true])(
    'are right although the page was idle in the midst of a create elsewhere, the first of its piece: %j',
    async (isFirst) => {
      const before = copyOf(known)
      const next = isFirst ? Math.ceil((FIRST + 1000) / 64) * 64 : FIRST + 1000
      before.setItem('encounter-form:index', JSON.stringify([next, []]))
      const writes: [string, string][] = []
      const elsewhere = copyOf(before)
      await over({
        ...elsewhere,
        get length() {
          return elsewhere.length
        },
        setItem: (key, value) => {
          writes.push([key, value])
          elsewhere.setItem(key, value)
        },
      }).create(visit, { idempotencyKey: 'elsewhere' })
      expect(writes).toHaveLength(3)
      for (let done = 0; done <= writes.length; done += 1) {
        const storage = copyOf(before)
        const [forOpen, forOpened] = [countingStorage(storage), countingStorage(storage)]
        const open = over(forOpen.storage)
        await open.list({ limit: 1 })
        const lookedForOpen = forOpen.looked()
        for (const [key, value] of writes.slice(0, done)) storage.setItem(key, value)
        const opened = over(forOpened.storage)
        await opened.list({ limit: 1 })
        const lookedForOpened = forOpened.looked()
        // Each looks through all of it once more when the page is idle.
        await vi.waitFor(() => {
          expect(forOpen.looked()).toBeGreaterThan(lookedForOpen + 1000)
          expect(forOpened.looked()).toBeGreaterThan(lookedForOpened + 1000)
        })
        for (const [key, value] of writes.slice(done)) storage.setItem(key, value)
        for (const client of [over(storage), open, opened])
          expect([done, (await client.list({ limit: 1 })).total]).toEqual([done, 1001])
      }
    },
  )

  it('are looked through at the next list where the storage was away when the page was idle', async () => {
    const storage = copyOf(known)
    storage.removeItem('of-another:0')
    const [id, raw] = [FIRST + 5000, storage.getItem(RECORD) ?? expect.fail()]
    storage.setItem(`encounter-form:record:${id}`, raw.replaceAll(`${FIRST}`, `${id}`))
    let isAway = false
    let asked = 0
    const client = over({
      ...storage,
      get length() {
        return storage.length
      },
      getItem: (key) => {
        if (!isAway) return storage.getItem(key)
        asked += 1
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
    expect((await client.list({ limit: 1 })).total).toBe(1000)
    isAway = true
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0))
    isAway = false
    await vi.waitFor(async () => expect((await client.list({ limit: 1 })).total).toBe(1001))
  })
})
