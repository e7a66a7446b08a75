import { describe, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { createSeal } from '../../../src/client/outbox/createSeal.js'
import { openOutboxDatabase } from '../../../src/client/outbox/openOutboxDatabase.js'
import { over, visit } from '../../../src/testing/contractSupport.js'
import { createBrowser } from '../support/createBrowser.js'
import { createOffice } from './support/createOffice.js'

const openTwo = async () => {
  const browser = createBrowser()
  const open = () => openOutboxDatabase(browser.indexedDB, 'sealed', () => undefined)
  const database = await open()
  const seals = await Promise.all(
    [database, await open()].map((opened) => createSeal(opened, browser.openTab().locks, 'sealed')),
  )
  return { database, seals }
}

describe('createSeal', () => {
  it('makes one key for tabs that open at once, which nobody can extract', async () => {
    const { database, seals } = await openTwo()
    const [one, other] = seals
    const sealed = await one?.close({ name: 'Doe, Jane' }, 'here')
    if (sealed === undefined || other === undefined) throw new Error('Two tabs were opened.')
    expect(await other.open(sealed, 'here')).toEqual({ name: 'Doe, Jane' })
    expect(await other.nameOf('Doe')).toBe(await one?.nameOf('Doe'))
    for (const kind of ['seal', 'name'] as const) {
      expect((await database.get('keys', kind))?.extractable).toBe(false)
    }
  })

  it('does not open a value in the place of another, or one that was changed', async () => {
    const { seals } = await openTwo()
    const [seal] = seals
    if (seal === undefined) throw new Error('A tab was opened.')
    const sealed = await seal.close({ name: 'Doe, Jane' }, 'here')
    await expect(seal.open(sealed, 'there')).rejects.toThrow()
    new Uint8Array(sealed.data)[0] = 1 + (new Uint8Array(sealed.data)[0] ?? 0)
    await expect(seal.open(sealed, 'here')).rejects.toThrow()
  })

  it('leaves nothing readable of what waits and what was seen on the disk', async () => {
    const office = createOffice()
    const { client } = office.openTab()
    const made = await client.create(visit, { idempotencyKey: 'k' })
    await client.history(made.id)
    office.turn('off')
    await client.update(made.id, { ...visit, DiagnosisCodes: ['J20.9'] }, over(made))
    const database = await openOutboxDatabase(
      office.browser.indexedDB,
      `encounter-form:outbox:${office.name}`,
      () => undefined,
    )
    for (const store of ['waiting', 'seen'] as const) {
      const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)])
      expect(values.length).toBeGreaterThan(0)
      const bytes = values.flatMap(({ iv, data }) => [...iv, ...new Uint8Array(data)])
      const text = `${JSON.stringify(keys)}${String.fromCharCode(...bytes)}`
      for (const part of ['J20.9', 'J06.9', '100234', '2026-06-15', String(made.id), 'DiagnosisCodes']) {
        expect(text).not.toContain(part)
      }
      // Beside the ciphertext: only when it was made and by which user, or when it was seen and of which kind it is.
      for (const value of values) {
        expect(Object.keys(value).toSorted()).toEqual(
          store === 'seen' ? ['at', 'data', 'iv', 'kind'] : ['at', 'by', 'data', 'iv'],
        )
      }
    }
  })
})
