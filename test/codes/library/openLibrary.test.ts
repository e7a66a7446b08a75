import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../../src/codes/library/openLibrary.js'
import { createFakeStorage } from './support/fakeStorage.js'
import { cptFile, icdPack, packFile } from './support/files.js'

const silent = () => undefined
const open = (storage = createFakeStorage()) => openLibrary({ storage, today: () => '2026-11-24' })

const idsOf = async (library: ReturnType<typeof open>) => (await library.sets()).map(({ id }) => id)
const starter = [
  'icd10cm Starter set (FY2027) starter',
  'hcpcs Starter set (October 2025) starter',
  'cpt Demo starter',
]

describe('openLibrary', () => {
  it('has what ships, what is on the site and what was loaded, and says which is which', async () => {
    const storage = createFakeStorage({ packs: [{ id: 'fy2026.pack', bytes: icdPack(2026, 'A00.0') }] })
    storage.kept.set('icd10cm FY2027', icdPack(2027, 'A00.0', 'A00.1'))
    const sets = await open(storage).sets()
    expect(sets.map(({ id }) => id)).toEqual([
      ...starter.slice(1),
      'icd10cm FY2026 site',
      'icd10cm FY2027 browser',
    ])
    expect(sets[3]).toMatchObject({
      origin: 'browser',
      count: 2,
      bytes: icdPack(2027, 'A00.0', 'A00.1').length,
    })
  })

  it('answers from a set that was loaded, once told that the sets have changed', async () => {
    const library = open()
    const ref = { system: 'cpt', code: '10001' } as const
    expect(await library.lookUp([ref])).toMatchObject([{ code: '10001', unlisted: true }])
    const added = await library.load([cptFile()], silent)
    expect(added).toMatchObject([{ id: 'cpt 2026 browser', name: 'CPT', count: 2, origin: 'browser' }])
    library.refresh()
    expect(await library.lookUp([ref])).toMatchObject([{ code: '10001', text: 'Invented visit' }])
    expect(await idsOf(library)).toEqual([...starter.slice(0, 2), 'cpt 2026 browser'])
  })

  it('removes a set by its id', async () => {
    const library = open()
    await library.load([packFile(2027, 'A00.0'), packFile(2026, 'A00.0')], silent)
    await library.remove('icd10cm FY2027 browser')
    library.refresh()
    expect(await idsOf(library)).toEqual([...starter.slice(1), 'icd10cm FY2026 browser'])
  })

  it('names what it cannot use, as people know it, and goes on with the rest', async () => {
    const storage = createFakeStorage({
      packs: [{ id: 'broken.pack', bytes: new Uint8Array([1, 2, 3]) }],
      missing: [{ name: 'gone.pack', problem: 'Not sent.' }],
    })
    storage.kept.set('hcpcs October 2026', new Uint8Array([1, 2, 3]))
    const library = open(storage)
    const sets = await library.sets()
    expect(sets.slice(3)).toMatchObject(
      [
        { name: 'gone.pack', origin: 'site', count: 0, problem: 'Not sent.' },
        { name: 'broken.pack', origin: 'site', count: 0, problem: /not a code pack/ },
        {
          system: 'hcpcs',
          name: 'HCPCS Level II',
          release: 'October 2026',
          problem: /Remove it, and load its file again/,
        },
      ].map(({ problem, ...rest }) => ({ ...rest, problem: expect.stringMatching(problem) })),
    )
    expect(sets).toHaveLength(6)
    await library.remove(sets[5]?.id ?? '')
    library.refresh()
    expect(await library.sets()).toHaveLength(5)
  })

  describe('a flipped bit', () => {
    const whole = icdPack(2027, 'A00.0', 'A00.1')
    const damaged = whole.slice()
    damaged[whole.length - 20] = (damaged[whole.length - 20] ?? 0) ^ 4
    const ref = { system: 'icd10cm', code: 'A00.1' } as const

    it('in a pack of the site has it fetched again, and the set says so', async () => {
      const library = open(
        createFakeStorage({
          packs: [{ id: 'fy2027.pack', bytes: damaged }],
          again: (id) => ({ id, bytes: whole }),
        }),
      )
      expect(await library.lookUp([ref])).toMatchObject([{ text: 'Invented fever A00.1' }])
      expect((await library.sets()).at(-1)).toMatchObject({
        id: 'icd10cm FY2027 site',
        count: 2,
        notice: expect.stringMatching(
          /was damaged or out of date, and was not used\. It was downloaded again/,
        ),
      })
    })

    it('in what the site sends the second time, too, has the set left out, by name and with what to do', async () => {
      const library = open(createFakeStorage({ packs: [{ id: 'fy2027.pack', bytes: damaged }] }))
      expect(await library.lookUp([ref])).toEqual([undefined])
      expect((await library.sets()).at(-1)).toMatchObject({
        name: 'fy2027.pack',
        count: 0,
        problem: expect.stringMatching(/damaged.*not searched.*load the official file/),
      })
    })

    it('in a set of this browser has it left out, and its file asked for', async () => {
      const storage = createFakeStorage()
      storage.kept.set('icd10cm FY2027', damaged)
      const library = open(storage)
      expect(await library.lookUp([ref])).toEqual([undefined])
      expect((await library.sets()).at(-1)).toMatchObject({
        name: 'ICD-10-CM',
        release: 'FY2027',
        problem: expect.stringMatching(/damaged.*load its file again/),
      })
      await library.load([new File([whole], 'fy2027.pack')], silent)
      library.refresh()
      expect(await library.lookUp([ref])).toMatchObject([{ text: 'Invented fever A00.1' }])
    })
  })

  it('has what ships where there is no database', async () => {
    const storage = createFakeStorage()
    storage.list = () => Promise.reject(new DOMException('no', 'InvalidStateError'))
    expect(await idsOf(open(storage))).toEqual(starter)
  })
})
