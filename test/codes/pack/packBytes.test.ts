import { deflateRawSync, gzipSync, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPack, type PackSource } from '../../../src/codes/pack/buildPack.js'
import type { CodePack } from '../../../src/codes/pack/CodePack.js'
import { textOf } from '../../../src/codes/pack/CodePack.js'
import { crc32 } from '../../../src/codes/pack/crc32.js'
import { encodePack } from '../../../src/codes/pack/encodePack.js'
import { openPack, readPackInfo } from '../../../src/codes/pack/openPack.js'
import { PackError } from '../../../src/codes/pack/packFormat.js'
import { unbuildPack } from '../../../src/codes/pack/unbuildPack.js'

const letter = fc.constantFrom('a', 'B', 'z', 'é', '(', ')', '-', "'", '7', ',', '/')
const word = fc.array(letter, { minLength: 1, maxLength: 8 }).map((letters) => letters.join(''))
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const code = fc.stringMatching(/^[A-Z]\d[0-9AB](\.\d{1,4})?$/)

const sources: fc.Arbitrary<PackSource> = fc
  .uniqueArray(fc.record({ code, text, billable: fc.boolean() }), {
    minLength: 1,
    maxLength: 40,
    selector: (entry) => entry.code.replace('.', ''),
  })
  .chain((codes) => {
    const known = fc.constantFrom(...codes.map((entry) => entry.code))
    const notes = fc.record({ inclusionTerms: fc.array(text), excludes1: fc.array(text) })
    return fc.record({
      release: fc.constant({
        system: 'icd10cm' as const,
        name: 'ICD-10-CM',
        release: 'FY2027',
        validFrom: '2026-10-01',
        validTo: '2027-09-30',
        codes,
      }),
      tabular: fc.record({
        year: fc.constant(2021),
        chapters: fc.constant([]),
        blocks: fc.constant([]),
        notes: fc.array(fc.tuple(known, notes)).map((entries) => new Map(entries)),
      }),
      index: fc.record({ year: fc.constant(2017), terms: fc.array(fc.record({ term: text, code: known })) }),
      edits: fc.record({
        version: fc.constant('37'),
        manifestation: fc.subarray(codes.map((entry) => entry.code)).map((some) => new Set(some)),
        ages: fc
          .array(fc.tuple(known, fc.constantFrom('newborn', 'pediatric', 'maternity', 'adult')))
          .map((entries) => new Map(entries)),
        sexes: fc
          .array(fc.tuple(known, fc.constantFrom('female', 'male')))
          .map((entries) => new Map(entries)),
      }),
    })
  })

/** Everything in a pack, for comparing. */
const contentsOf = ({ notes, ...pack }: CodePack) => ({ ...pack, ...notes() })

const some: PackSource = {
  release: {
    system: 'icd10cm',
    name: 'ICD-10-CM',
    release: 'FY2027',
    codes: [
      { code: 'J06', text: 'Acute upper respiratory infections', billable: false },
      { code: 'J06.9', text: 'Acute upper respiratory infection, unspecified', billable: true },
    ],
  },
}

describe('a pack', () => {
  it('comes back from its bytes as it was', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const pack = buildPack(source)
        const opened = openPack(encodePack(pack))
        expect(contentsOf(opened)).toEqual(contentsOf(pack))
        for (const entry of source.release.codes)
          expect(textOf(opened, opened.codes.indexOf(entry.code.replace('.', '')))).toBe(entry.text)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps the modifiers of its release', () => {
    const modifiers = [{ code: 'RT', text: 'Right side', validFrom: '1990-01-01' }]
    const source: PackSource = { release: { ...some.release, system: 'hcpcs', modifiers } }
    const opened = openPack(encodePack(buildPack(source)))
    expect([...(opened.modifiers?.values() ?? [])]).toEqual(modifiers)
    expect(unbuildPack(opened).release.modifiers).toEqual(modifiers)
    expect(openPack(encodePack(buildPack(some)))).not.toHaveProperty('modifiers')
  })

  it('is the same when it is taken apart and built again', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const pack = buildPack(source)
        expect(encodePack(buildPack(unbuildPack(pack)))).toEqual(encodePack(pack))
      }),
      { numRuns: 50 },
    )
  })

  it('keeps a text of more than 255 words', () => {
    const long = Array.from({ length: 700 }, (_, at) => `word${at}`).join(' ')
    const pack = buildPack({
      release: { ...some.release, codes: [{ code: 'A00', text: long, billable: true }] },
    })
    expect(textOf(openPack(encodePack(pack)), 0)).toBe(long)
  })

  it('says of itself what it holds, without being opened', () => {
    expect(readPackInfo(encodePack(buildPack(some)))).toMatchObject({
      release: 'FY2027',
      codes: 2,
      billable: 1,
    })
  })
})

describe('bytes that are no pack', () => {
  const bytes = encodePack(buildPack(some))

  it('are refused with what to do, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        expect(() => openPack(noise)).toThrow(PackError)
      }),
    )
    expect(() => openPack(new TextEncoder().encode('<!doctype html>'))).toThrow(/npm run codes/)
  })

  it('are refused where they are cut off anywhere', () => {
    for (let length = 0; length < bytes.length; length++)
      expect(() => openPack(bytes.subarray(0, length)), String(length)).toThrow(PackError)
  })

  const withFlip = (whole: Uint8Array, bit: number): Uint8Array => {
    const flipped = whole.slice()
    flipped[bit >>> 3] = (flipped[bit >>> 3] ?? 0) ^ (1 << (bit & 7))
    return flipped
  }

  it('are refused where any one bit is flipped, by either way of reading them', () => {
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      expect(() => openPack(withFlip(bytes, bit)), `bit ${bit}`).toThrow(PackError)
      expect(() => readPackInfo(withFlip(bytes, bit)), `bit ${bit}`).toThrow(PackError)
    }
  })

  it('are refused where a bit is flipped in a large pack, plain or compressed on its way', () => {
    const codes = Array.from({ length: 3000 }, (_, at) => ({
      code: `A${10 + (at % 90)}.${at}`,
      text: `Invented fever ${at} of the ${at % 7 === 0 ? 'left' : 'right'} elbow`,
      billable: at % 5 > 0,
    }))
    const large = encodePack(buildPack({ release: { ...some.release, codes } }))
    const compressed = deflateRawSync(large)
    const inflated = (damaged: Uint8Array): Uint8Array | undefined => {
      try {
        return inflateRawSync(damaged)
      } catch {
        return undefined
      }
    }
    fc.assert(
      fc.property(fc.nat(large.length * 8 - 1), fc.nat(compressed.length * 8 - 1), (plain, packed) => {
        expect(() => openPack(withFlip(large, plain))).toThrow(PackError)
        const received = inflated(withFlip(compressed, packed))
        if (received !== undefined && !large.every((byte, at) => byte === received[at]))
          expect(() => openPack(received)).toThrow(PackError)
      }),
      { numRuns: 400 },
    )
  })

  it('are refused where they are of the format before there was a checksum', () => {
    const old = Uint8Array.from([...bytes.subarray(0, 4), 1, ...bytes.subarray(9)])
    expect(() => openPack(old)).toThrow(/earlier version, which could not tell damage/)
  })

  it('have the checksum that zip and gzip have', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (any) => {
        const gzip = gzipSync(any)
        expect(crc32(any)).toBe(gzip.readUInt32LE(gzip.length - 8))
      }),
    )
  })

  it('are refused where they have another format', () => {
    const other = bytes.slice()
    other[4] = 99
    expect(() => openPack(other)).toThrow('This code pack has format 99')
  })
})
