import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildCodes } from '../../../src/codes/cli/buildCodes.js'
import type { CliEnvironment } from '../../../src/codes/cli/CliEnvironment.js'
import { readPackInfo } from '../../../src/codes/pack/openPack.js'
import { indexXml, orderFile, tabularXml } from '../release/support/fixtures.js'
import { zipOf } from '../release/support/zipOf.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codes-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
const packPath = (name: string) => join(folder, 'public/codes', name)
const listed = () => JSON.parse(readFileSync(packPath('index.json'), 'utf8'))
const unreachable = () => Promise.reject(new TypeError('fetch failed'))

/** Runs the command in the folder: what it prints, and its exit code. */
const run = async (args: readonly string[], environment: Partial<CliEnvironment> = {}) => {
  const printed = { out: '', err: '' }
  const code = await buildCodes(args, {
    folder,
    today: '2026-11-24',
    out: (text) => {
      printed.out += text
    },
    err: (text) => {
      printed.err += text
    },
    isTerminal: false,
    request: unreachable,
    whole: false,
    ...environment,
  })
  return { code, ...printed }
}

const tabular = tabularXml(
  '<chapter><name>1</name><desc>A (A00-A09)</desc><section id="A00-A09"><desc>A (A00-A09)</desc>' +
    '<diag><name>A00</name><desc>A</desc><excludes1><note>chill (QA0)</note></excludes1></diag></section></chapter>',
)
const index = indexXml('<mainTerm><title>Shiver</title><code>A00.0</code></mainTerm>')
const cpt = 'Code,Description\n99213,Invented visit\n'

describe('npm run codes', () => {
  it('writes a pack for each release, with what adds to it, and lists them', async () => {
    put('order-2027.txt', orderFile())
    put('order-2026.zip', await zipOf({ 'order-2026.txt': orderFile() }))
    put('tabular.xml', tabular)
    put('index.xml', index)
    put('list-2026.csv', cpt)
    const { code, out, err } = await run([
      ...[
        '--icd10cm',
        'order-2027.txt',
        '--icd10cm',
        join(folder, 'order-2026.zip'),
        '--cpt',
        'list-2026.csv',
      ],
      ...['--tabular', 'tabular.xml', '--index', 'index.xml'],
    ])
    expect([code, err]).toEqual([0, expect.stringContaining('Reading order-2027.txt\n')])
    expect(listed()).toEqual({
      format: 1,
      packs: ['icd10cm-fy2027.pack', 'icd10cm-fy2026.pack', 'cpt-2026.pack'],
    })
    expect(readPackInfo(readFileSync(packPath('icd10cm-fy2026.pack')))).toMatchObject({
      release: 'FY2026',
      codes: 6,
      billable: 4,
      terms: 1,
      tabular: 2027,
    })
    expect(out).toMatch(/^ICD-10-CM {2}FY2027 +6 +4 +1 +1 +\d+ +\d+$/m)
    expect(out).toContain(
      'ICD-10-CM FY2026: notes from the 2027 Tabular List: codes gone by then have none.\n',
    )
    expect(out).not.toContain('FY2027: notes')
    expect(out).toContain(
      'Written into public/codes: icd10cm-fy2027.pack, icd10cm-fy2026.pack, cpt-2026.pack, index.json\n',
    )
  })

  it('leaves the packs that are there, and takes the place of those of the same release', async () => {
    put('list-2025.csv', cpt)
    put('list-2026.csv', cpt)
    await run(['--cpt', 'list-2025.csv'])
    await run(['--cpt', 'list-2026.csv'])
    put('list-2026.csv', `${cpt}99214,Another\n`)
    expect((await run(['--cpt', 'list-2026.csv'])).code).toBe(0)
    expect(listed().packs).toEqual(['cpt-2025.pack', 'cpt-2026.pack'])
    expect(readPackInfo(readFileSync(packPath('cpt-2026.pack'))).codes).toBe(2)
    expect(readdirSync(join(folder, 'public/codes')).toSorted()).toEqual([
      'cpt-2025.pack',
      'cpt-2026.pack',
      'index.json',
    ])
  })

  it('writes nothing where one file is bad', async () => {
    put('list-2026.csv', cpt)
    put('order-2027.txt', orderFile().replace('00002 ', '00001 '))
    const { code, out, err } = await run(['--cpt', 'list-2026.csv', '--icd10cm', 'order-2027.txt'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/codes: order-2027\.txt, line 2: Order number 1 comes after 1.*\n$/)
    expect(existsSync(join(folder, 'public'))).toBe(false)
  })

  it('writes nothing where the list of packs is not its own', async () => {
    put('list-2026.csv', cpt)
    put('index.json', '{"packs":"all"}')
    const { code, err } = await run(['--cpt', 'list-2026.csv', '--out', '.'])
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('is not a list of packs; remove it, or choose another'),
    ])
    expect(readdirSync(folder).toSorted()).toEqual(['index.json', 'list-2026.csv'])
  })

  it('takes the fiscal year from --year where the name has none', async () => {
    put('order.txt', orderFile())
    expect((await run(['--icd10cm', 'order.txt', '--year', '2026'])).code).toBe(0)
    expect(listed().packs).toEqual(['icd10cm-fy2026.pack'])
  })

  it('draws its progress over one line in a terminal, and takes it away', async () => {
    put('list-2026.csv', cpt)
    const { err } = await run(['--cpt', 'list-2026.csv'], { isTerminal: true })
    expect(err).toMatch(/\[#+-+\] {2}70 % Compiling CPT 2026/)
    expect(err).not.toContain('\n')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })

  it.each([
    [['--colour'], "Unknown option '--colour'; see npm run codes -- --help."],
    [['order.txt'], "Unexpected argument 'order.txt'"],
    [[], 'There is nothing to read'],
    [['--index', 'index.xml'], '--index, --tabular and --mce add to an ICD-10-CM release'],
    [['--cpt', 'cpt.csv', '--mce', 'mce.txt'], '--index, --tabular and --mce add to an ICD-10-CM release'],
    [['--icd10cm', 'gone.txt'], 'gone.txt is not there; check the path.'],
    [['--icd10cm', '.'], '. cannot be read; check the path.'],
    [['--icd10cm', 'a', '--year', '27'], '--year takes a fiscal year such as 2027, not "27".'],
    [['--icd10cm', 'a', '--icd10cm', 'b', '--year', '2027'], '--year is for one ICD-10-CM release'],
    [['--cpt', 'cpt.csv', '--no-verify'], '--no-verify is for --download'],
    [['--icd10cm', 'cpt.csv'], '--icd10cm wants an ICD-10-CM order file, and cpt.csv holds a CPT list.'],
  ])('says in one sentence what is wrong with %j', async (args, sentence) => {
    put('cpt.csv', cpt)
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([1, ''])
    expect(err.split('\n').at(-2)).toContain(`codes: ${sentence}`)
  })
})

describe('npm run codes -- --download', () => {
  const order = orderFile()
  const sums = new Map([[2027, createHash('sha256').update(order).digest('hex')]])
  const zip = () => zipOf({ 'readme.txt': 'Notes.', 'icd10cm-order-2027.txt': order })
  const answering =
    (make: () => Promise<Uint8Array>, status = 200) =>
    async () =>
      new Response(Uint8Array.from(await make()), { status })

  it('fetches the order file of the current fiscal year and holds it against its checksum', async () => {
    const asked: string[] = []
    const request = (url: string) => {
      asked.push(url)
      return answering(zip)()
    }
    expect(await run(['--download'], { request, sums })).toMatchObject({ code: 0 })
    expect(asked).toEqual([
      'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/2027/icd10cm-code%20descriptions-2027.zip',
    ])
    expect(listed().packs).toEqual(['icd10cm-fy2027.pack'])
  })

  it('takes what comes with --no-verify, and says so', async () => {
    const request = answering(zip)
    const { code, err } = await run(['--download', '--year', '2028', '--no-verify'], { request, sums })
    expect([code, err]).toEqual([
      0,
      expect.stringContaining('for FY2028 is taken as it comes, without its checksum.'),
    ])
    expect(listed().packs).toEqual(['icd10cm-fy2028.pack'])
  })

  it.each([
    [
      'there is no network',
      unreachable,
      'could not reach https://',
      'download it yourself and pass it with --icd10cm.',
    ],
    ['it is not there', answering(zip, 404), 'answered 404; download it', 'pass it with --icd10cm.'],
    [
      'a page comes',
      answering(async () => new TextEncoder().encode('<html>')),
      'something else than a zip',
      '--icd10cm.',
    ],
    [
      'the zip is cut',
      answering(async () => (await zip()).slice(0, -9)),
      'This zip is cut off: its end is missing',
      'again.',
    ],
    [
      'it has no order file',
      answering(() => zipOf({ 'a.txt': 'a' })),
      'has no order file in it',
      '--icd10cm.',
    ],
    [
      'it is another file',
      answering(() => zipOf({ 'order.txt': `${order}\n` })),
      `and not ${sums.get(2027)}: it is not the file known here`,
      'nothing was written.',
    ],
  ])('writes nothing where %s', async (_, request, problem, mend) => {
    const { code, err } = await run(['--download'], { request, sums })
    expect(code).toBe(1)
    expect(err).toContain(problem)
    expect(err.endsWith(`${mend}\n`)).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it('does not even ask for a year whose checksum is not known', async () => {
    const request = () => Promise.reject(new Error('asked'))
    const { code, err } = await run(['--download', '--year', '2026'], { request, sums })
    expect([code, err.split('\n').at(-2)]).toEqual([
      1,
      'codes: the checksum of the order file of FY2026 is not known here; to take the download as it comes, add --no-verify.',
    ])
  })
})

it('runs without anything built first', () => {
  const script = fileURLToPath(new URL('../../../src/codes/cli/run.mjs', import.meta.url))
  expect(execFileSync(process.execPath, [script, '--help'], { encoding: 'utf8', cwd: folder })).toContain(
    '--icd10cm FILE',
  )
})
