import { describe, expect, it } from 'vitest'
import type { LoadProgress } from '../../../src/codes/CodeLibrary.js'
import { loadPacks } from '../../../src/codes/library/loadPacks.js'
import { readPackInfo } from '../../../src/codes/pack/openPack.js'
import { zipOf } from '../release/support/zipOf.js'
import { createFakeStorage, type FakeStorage } from './support/fakeStorage.js'
import { cptFile, hcpcsFile, icdPack, indexFile, packFile } from './support/files.js'

const today = '2026-11-24'
const silent = () => undefined

const load = (storage: FakeStorage, ...files: readonly File[]) => loadPacks(files, storage, silent, today)

const infosIn = ({ kept }: FakeStorage) => [...kept.values()].map(readPackInfo)

describe('loadPacks', () => {
  it('keeps what it reads, each set under its system and release', async () => {
    const storage = createFakeStorage()
    const built = await load(storage, cptFile(), hcpcsFile(), packFile(2027, 'A00', 'A00.0'))
    expect([...storage.kept.keys()]).toEqual(['cpt 2026', 'hcpcs October 2026', 'icd10cm FY2027'])
    expect(built.map(({ info }) => info)).toEqual(infosIn(storage))
    expect(infosIn(storage)[2]).toMatchObject({ codes: 2, billable: 1, validTo: '2027-09-30' })
  })

  it('reads a zip', async () => {
    const storage = createFakeStorage()
    const zip = await zipOf({ 'cpt-2026.csv': await cptFile().text(), 'readme.pdf': '%PDF-1.7' })
    await load(storage, new File([Uint8Array.from(zip)], 'cpt.zip'))
    expect(infosIn(storage)).toMatchObject([{ system: 'cpt', release: '2026', codes: 2 }])
  })

  it('adds an index to a release that was kept before, in its place', async () => {
    const storage = createFakeStorage()
    await load(storage, packFile(2027, 'A00', 'A00.0'))
    await load(storage, indexFile())
    expect(infosIn(storage)).toMatchObject([{ release: 'FY2027', codes: 2, terms: 1, index: 2027 }])
  })

  it('lets a kept set that cannot be read be replaced', async () => {
    const storage = createFakeStorage()
    storage.kept.set('icd10cm FY2027', new Uint8Array([1, 2, 3]))
    await load(storage, packFile(2027, 'A00.0'))
    expect(infosIn(storage)).toMatchObject([{ release: 'FY2027', codes: 1 }])
  })

  it('tells the steps in order, and never goes back', async () => {
    const told: LoadProgress[] = []
    await loadPacks([cptFile(), hcpcsFile()], createFakeStorage(), (progress) => told.push(progress), today)
    const steps = told.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1])
    expect(steps).toEqual([
      ...['Reading cpt-2026.csv', 'Read cpt-2026.csv', 'Reading HCPC2026_OCT.txt', 'Read HCPC2026_OCT.txt'],
      ...['Building CPT 2026', 'Building HCPCS Level II October 2026'],
      ...['Saving in this browser', 'Done'],
    ])
    const fractions = told.map(({ fraction }) => fraction)
    expect(fractions).toEqual(fractions.toSorted((left, right) => left - right))
    expect(fractions.at(-1)).toBe(1)
  })

  it('keeps nothing where one of several files cannot be used', async () => {
    const storage = createFakeStorage()
    const page = new File(['<!doctype html><title>Sign in</title>'], 'icd10cm-2027.zip')
    await expect(load(storage, cptFile(), page)).rejects.toThrow(/^icd10cm-2027\.zip: This is a web page/)
    expect(storage.kept.size).toBe(0)
  })

  it('says which pack is none, or cut off', async () => {
    const storage = createFakeStorage()
    const cut = new File([icdPack(2027, 'A00', 'A00.0').slice(0, 60)], 'cut.pack')
    await expect(load(storage, cut)).rejects.toThrow('cut.pack: This code pack is damaged or cut off')
    await expect(load(storage, new File(['Code'], 'own.pack'))).rejects.toThrow(
      'own.pack: This is not a code pack',
    )
  })

  it('says that a file cannot be opened, as where a folder was dropped', async () => {
    const folder = new File([], 'codes')
    folder.arrayBuffer = () => Promise.reject(new DOMException('A file could not be found', 'NotFoundError'))
    await expect(load(createFakeStorage(), folder)).rejects.toThrow(
      /^codes: This file cannot be opened: it is a folder/,
    )
  })

  it.each([
    [
      'no room',
      new DOMException('full', 'QuotaExceededError'),
      /^cpt-2026\.csv: There is no space for it in this browser/,
    ],
    ['no database', new DOMException('no', 'InvalidStateError'), /^cpt-2026\.csv: .* private window/],
  ])('says that there is %s, and keeps the old sets', async (_, error, message) => {
    const storage = createFakeStorage()
    await load(storage, packFile(2027, 'A00.0'))
    const before = new Map(storage.kept)
    storage.refuse(error)
    await expect(load(storage, cptFile())).rejects.toThrow(message)
    expect(storage.kept).toEqual(before)
  })
})
