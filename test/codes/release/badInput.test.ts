import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CodeFileError } from '../../../src/codes/release/CodeFileError.js'
import { readReleaseFiles } from '../../../src/codes/release/readReleaseFiles.js'
import { hcpcsRecord, indexXml, orderFile, tabularXml } from './support/fixtures.js'
import { read, refusal } from './support/read.js'
import { zipOf, zipOfEmpty } from './support/zipOf.js'

const name = 'icd10cm-order-2027.txt'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const withByte = (bytes: Uint8Array, at: number, byte: number) => {
  const changed = bytes.slice()
  changed[at] = byte
  return changed
}

describe('a file that is no code set', () => {
  it.each([
    ['empty', '', 'This file is empty. Download it again.'],
    ['only space', ' \r\n', 'This file is empty. Download it again.'],
    ['a web page', '\n<!DOCTYPE html><html><body>Denied</body></html>', 'This is a web page, not a code set'],
    ['a PDF', '%PDF-1.7 and so on', 'This is a PDF. Codes cannot be read from it'],
    ['prose', 'Dear all, this is about codes.\nRegards', 'This is not a known code set'],
    [
      'other XML',
      '<?xml version="1.0"?><!-- a --><list><code/></list>',
      'This is XML, but not a Tabular List or Index',
    ],
    [
      'the addenda',
      'Add:         1 A000    Invented\nDelete:      1 A001    Invented',
      'This is the addenda',
    ],
    [
      'the list of codes',
      'A000    Invented fever\nA001    Invented chill',
      'This is the list of codes without order numbers',
    ],
    ['another table', 'Name,Fee\nInvented,12\n', 'line 1: This table has the columns “Name”, “Fee”'],
  ])('is refused where it is %s', async (_, content, problem) => {
    expect(await refusal('codes.txt', content)).toContain(problem)
  })

  it.each([
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0, 0], 'This is an Office document or workbook'],
    ['a gzip', [0x1f, 0x8b, 8, 0], 'This file is compressed with gzip'],
    ['UTF-16', [0xff, 0xfe, 0x41, 0], 'This file is encoded in UTF-16, and UTF-8 is needed'],
    ['binary', [0x41, 0, 0x42, 0], 'This is not a text file'],
  ])('is refused where it is %s', async (_, bytes, problem) => {
    expect(await refusal('codes.txt', Uint8Array.from(bytes))).toContain(problem)
  })

  it('is refused with the line of what is not UTF-8, and told how to save it', async () => {
    const latin = Uint8Array.from([...bytesOf('code,description\n99213,M'), 0xe9, ...bytesOf('nage\n')])
    expect(await refusal('cpt.csv', latin)).toBe(
      'cpt.csv, line 2: This file has characters that are not UTF-8. Save it again from the spreadsheet as “CSV UTF-8”.',
    )
  })

  it('is refused where it is larger than 100 MB', async () => {
    expect(await refusal(name, new Uint8Array(100_000_001))).toBe(
      `${name}: This file is larger than 100 MB, which no code set is. Select the file as it was published.`,
    )
  })
})

describe('a zip', () => {
  const order = { [name]: orderFile() }

  it('is read whatever its name, its year from the entry or else from itself', async () => {
    const [file] = await read(
      'download',
      await zipOf({ ...order, 'readme.pdf': '%PDF', 'notes.txt': 'Notes.' }),
    )
    expect(file).toMatchObject({ kind: 'release', file: `${name} (in download)` })
    const [other] = await read('codes-2026.zip', await zipOf({ 'folder/order.txt': orderFile() }))
    expect(other).toMatchObject({ release: { release: 'FY2026' } })
  })

  it('passes over the addenda and the list of codes beside the order file', async () => {
    const zip = await zipOf({
      ...order,
      'addenda.txt': 'Add:         1 A000    Invented\n',
      'codes.txt': 'A000    Invented fever\n',
      'schema.xsd': '<xs:schema/>',
    })
    expect(await read('dx.zip', zip)).toHaveLength(1)
  })

  it('names the entry and its line in what is wrong', async () => {
    const zip = await zipOf({ ...order, 'other-2026.txt': orderFile().replace('00002 ', '00001 ') })
    expect(await refusal('dx.zip', zip)).toMatch(
      /^other-2026\.txt \(in dx\.zip\), line 2: Order number 1 comes/,
    )
  })

  it.each([
    ['its end', async () => (await zipOf(order)).slice(0, -30), 'This zip is cut off: its end is missing'],
    [
      'its second half',
      async () => (await zipOf(order)).slice(0, 200),
      'This zip is cut off: its end is missing',
    ],
    [
      'all but its first bytes',
      async () => bytesOf('PK\x03\x04'),
      'This zip is damaged and cannot be unpacked',
    ],
  ])('is refused where %s is missing', async (_, make, problem) => {
    expect(await refusal('dx.zip', await make())).toBe(`dx.zip: ${problem}. Download it again.`)
  })

  it('is refused with a bad checksum', async () => {
    const stored = await zipOf(order, { level: 0 })
    const at = new TextDecoder('latin1').decode(stored).indexOf('left elbow')
    expect(await refusal('dx.zip', withByte(stored, at, 0x4c))).toBe(
      `${name} (in dx.zip): This zip is damaged: a checksum does not match. Download it again.`,
    )
  })

  it('is refused where it is encrypted', async () => {
    expect(await refusal('dx.zip', await zipOf(order, { password: 'invented' }))).toBe(
      `${name} (in dx.zip): This zip is encrypted. Unpack it with its password and select the files in it.`,
    )
  })

  it('is refused with nothing of use, and says what is in it', async () => {
    const zip = await zipOf({ 'a.pdf': '%PDF', 'b.txt': 'Notes.', 'c.xsd': '<a/>' })
    expect(await refusal('dx.zip', zip)).toMatch(
      /^dx\.zip: This zip has no file that can be used: a\.pdf, b\.txt, c\.xsd\. Select/,
    )
    expect(await refusal('dx.zip', await zipOf({}))).toMatch(/^dx\.zip: This zip has no files\. Select/)
  })

  it('is refused with the reason of its one file', async () => {
    expect(await refusal('dx.zip', await zipOf({ 'a.html': '<html></html>' }))).toMatch(
      /^a\.html \(in dx\.zip\): This is a web page/,
    )
    expect(await refusal('dx.zip', await zipOf({ 'a.zip': await zipOf(order) }))).toMatch(
      'This is a zip within a zip',
    )
  })

  it('is refused where it This is an Excel workbook', async () => {
    const book = await zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })
    expect(await refusal('hcpcs.xlsx', book)).toMatch(
      /^hcpcs\.xlsx: This is an Excel workbook\. Open it and save/,
    )
  })

  it('is refused before it is unpacked where its files are larger than 100 MB', async () => {
    const zip = await zipOf({ 'bomb-2027.txt': new Uint8Array(100_000_001) })
    expect(zip.length).toBeLessThan(200_000)
    expect(await refusal('dx.zip', zip)).toMatch(/^dx\.zip: This file is larger than 100 MB/)
  })

  it('is refused while it is unpacked where it is larger than it says', async () => {
    const zip = await zipOf({ 'bomb-2027.txt': new Uint8Array(100_000_001) })
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
    const directory = new TextDecoder('latin1').decode(zip).indexOf('PK\x01\x02')
    view.setUint32(directory + 24, 1000, true)
    expect(await refusal('dx.zip', zip)).toMatch(/^bomb-2027\.txt \(in dx\.zip\): This zip is damaged/)
  })

  it('with too many files is refused before they are looked at', async () => {
    expect(await refusal('dx.zip', zipOfEmpty(1_000))).toMatch(
      /^dx\.zip: This zip has no file that can be used/,
    )
    expect(await refusal('dx.zip', zipOfEmpty(1_001))).toMatch(/^dx\.zip: This zip has more than 1,000 files/)
  })
})

describe('whatever a file holds', () => {
  const isReadOrRefused = async (content: Uint8Array) => {
    try {
      return (await read('cpt-2026.csv', content)).length >= 0
    } catch (error) {
      if (error instanceof CodeFileError) return error.message.length < 600
      throw error
    }
  }
  const samples = [
    orderFile(),
    hcpcsRecord('A0001', '3', 'Invented transport'),
    'code,description\n99213,Invented visit\n',
    'MCE_Edit_Type\tICD_Code\nPrincipal_Manifestation\tA000\n',
    tabularXml(
      '<chapter><name>1</name><desc>A (A00-A09)</desc><section id="A00-A09"><diag><name>A00</name></diag></section></chapter>',
    ),
    indexXml('<mainTerm><title>Fever<nemod>(hot)</nemod></title><code>R50</code><see>Fever</see></mainTerm>'),
  ]

  it('there is a result or a CodeFileError: bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), isReadOrRefused), { numRuns: 300 })
  })

  it('there is a result or a CodeFileError: text', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json({ maxDepth: 2 }))
    await fc.assert(fc.asyncProperty(text.map(bytesOf), isReadOrRefused), { numRuns: 300 })
  })

  it('there is a result or a CodeFileError: a file with a piece exchanged', async () => {
    const changed = fc
      .tuple(
        fc.constantFrom(...samples),
        fc.nat(2000),
        fc.nat(40),
        fc.string({ unit: 'binary', maxLength: 12 }),
      )
      .map(([text, at, cut, piece]) => {
        const start = at % text.length
        return bytesOf(text.slice(0, start) + piece + text.slice(start + cut))
      })
    await fc.assert(fc.asyncProperty(changed, isReadOrRefused), { numRuns: 600 })
  })

  it('there is a result or a CodeFileError: a zip with bytes exchanged', async () => {
    const zips = await Promise.all(
      [0, 6].map((level) => zipOf({ [name]: orderFile(), 'b.txt': 'Notes.' }, { level })),
    )
    const changed = fc
      .tuple(
        fc.constantFrom(...zips),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        fc.nat(100),
      )
      .map(([zip, changes, cut]) =>
        changes.reduce(
          (bytes, [at, byte]) => withByte(bytes, at % bytes.length, byte),
          zip.slice(0, zip.length - (cut > 50 ? cut - 50 : 0)),
        ),
      )
    await fc.assert(fc.asyncProperty(changed, isReadOrRefused), { numRuns: 400 })
  })
})

describe('a reading', () => {
  it('says how far it is, never backwards, to the end', async () => {
    const steps: string[] = []
    const fractions: number[] = []
    const zip = await zipOf({ [name]: orderFile(), 'other-2026.txt': orderFile() })
    await read('dx.zip', zip, {
      onProgress: ({ step, fraction }) => {
        steps.push(step)
        fractions.push(fraction)
      },
    })
    expect([...new Set(steps)]).toEqual([
      'Opening dx.zip',
      `Reading ${name}`,
      'Reading other-2026.txt',
      'Read dx.zip',
    ])
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('rejects with the reason of a signal that is aborted, before or while it reads', async () => {
    const reason = new Error('called off')
    await expect(read(name, orderFile(), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const reading = readReleaseFiles(name, bytesOf(orderFile().repeat(3000)), {
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    })
    await expect(reading).rejects.toBe(reason)
    const zip = await zipOf({ [name]: orderFile() })
    await expect(read('dx.zip', zip, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
