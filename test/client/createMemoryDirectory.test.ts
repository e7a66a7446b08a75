import { describe, expect, it } from 'vitest'
import { createMemoryDirectory } from '../../src/client/createMemoryDirectory.js'
import type { DirectoryKind } from '../../src/client/Directory.js'

const directory = createMemoryDirectory({
  today: () => '2026-06-15',
  patients: [
    { id: 100236, name: 'Zimmer, Åsa', birthDate: '1990-12-01' },
    { id: 100234, name: 'Doe, Jane', birthDate: '1985-03-15' },
    { id: 100235, name: "O'Neil, Janet Marie", birthDate: '1985-03-01' },
    { id: 1002, name: 'Abel, Test' },
  ],
  providers: [
    { id: 202, name: 'Dr. Ruiz' },
    { id: 201, name: 'Dr. Lee' },
  ],
  appointments: [
    { id: 5001230, patientId: 100235, providerId: 202, date: '2026-06-14', time: '08:00' },
    { id: 5001231, patientId: 100235, providerId: 202, date: '2026-06-16', time: '08:00' },
    { id: 5001233, patientId: 100236, providerId: 202, date: '2026-06-15', time: '13:30' },
    { id: 5001234, patientId: 100234, providerId: 201, date: '2026-06-15', time: '09:00' },
  ],
})

const find = async (kind: DirectoryKind, text: string, limit?: number) =>
  (await directory.search(kind, text, limit === undefined ? {} : { limit })).map(({ id }) => id)

describe('a memory directory', () => {
  it.each([
    ['jane d', [100234]],
    ['DOE, jane', [100234]],
    ['asa', [100236]],
    ['neil', [100235]],
    ['marie jan', [100235]],
    ['3/15/1985', [100234]],
    ['03-15-85', [100234]],
    ['Mar 15, 1985', [100234]],
    ['doe March 15, 1985', [100234]],
    ['1985-03', [100234, 100235]],
    ['03151985', [100234]],
    ['3/15', [100234]],
    ['3/1', [100234, 100235]],
    ['3/1/', [100235]],
    ['3/15/19', [100234]],
    ['10023', [100234, 100236, 100235]],
    ['1002', [1002, 100234, 100236, 100235]],
    ['ane', []],
    ['doe 3/16', []],
    ['<script>', []],
    ['🙂', []],
    ['doe -', [100234]],
  ])('finds by %j the patients %j', async (text, ids) => {
    const found = await find('patient', text)
    expect(found.toSorted()).toEqual(ids.toSorted())
    expect(found[0]).toBe(ids[0])
  })

  it.each([
    ['5001231', [5001231]],
    ['doe', [5001234]],
    ['ruiz', [5001233, 5001231, 5001230]],
    ['janet ruiz 6/14/26', [5001230]],
    ['100236', [5001233]],
    ['12/1/1990', [5001233]],
    ['6/15/2026', [5001234, 5001233]],
  ])('finds by %j the appointments %j', async (text, ids) => {
    expect(await find('appointment', text)).toEqual(ids)
  })

  it('offers the likeliest when nothing is typed: today from morning on, then the nearest days', async () => {
    expect(await find('appointment', ' ')).toEqual([5001234, 5001233, 5001231, 5001230])
    expect(await find('patient', '', 2)).toEqual([100234, 100236])
    expect(await find('provider', '')).toEqual([201, 202])
  })

  it('resolves an id, and answers with nothing for another', async () => {
    expect(await directory.get('patient', 100234)).toMatchObject({ name: 'Doe, Jane' })
    expect(await directory.get('provider', 100234)).toBeUndefined()
  })

  it('gives the appointments of some days, of all providers or of one, earliest first', async () => {
    const find = async (from: string, to: string, providerId?: number | string) =>
      (
        await directory.appointments?.({ from, to, ...(providerId === undefined ? {} : { providerId }) })
      )?.map(({ id }) => id)
    expect(await find('2026-06-14', '2026-06-16')).toEqual([5001230, 5001234, 5001233, 5001231])
    expect(await find('2026-06-15', '2026-06-15')).toEqual([5001234, 5001233])
    expect(await find('2026-06-14', '2026-06-16', '202')).toEqual([5001230, 5001233, 5001231])
    expect(await find('2026-06-17', '2026-06-30')).toEqual([])
  })

  it('rejects an aborted search, and takes 100,000 characters without a search for them all', async () => {
    const reason = new Error('typed on')
    const signal = AbortSignal.abort(reason)
    await expect(directory.search('patient', 'doe', { signal })).rejects.toBe(reason)
    expect(await find('patient', 'x '.repeat(50_000))).toEqual([])
  })
})

it('orders ids by value, whether or not they are numbers', async () => {
  const ids = ['10', '9', '007', 'b2', 'b10', 'a', '9']
  const appointments = ids.map((id) => ({
    id,
    patientId: 1,
    providerId: 2,
    date: '2026-06-15',
    time: '09:00',
  }))
  const directory = createMemoryDirectory({ patients: [], providers: [], appointments })
  const listed = await directory.appointments?.({ from: '2026-06-15', to: '2026-06-15' })
  const { compare } = new Intl.Collator('en', { numeric: true })
  expect(listed?.map(({ id }) => id)).toEqual(ids.toSorted(compare))
})
