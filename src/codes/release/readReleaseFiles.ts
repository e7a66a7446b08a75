import * as words from '../../messages/en/codeFiles.js'
import type { ReleaseFile } from './CodeRelease.js'
import { requireCptColumns } from './cptColumns.js'
import { decodeText } from './decodeText.js'
import { checkSize } from './fileSize.js'
import { gatherParts } from './gatherParts.js'
import { openZip, type ZipEntry } from './openZip.js'
import type { Part } from './Part.js'
import { createPace, type Pace } from './pace.js'
import type { ReadOptions } from './ReadOptions.js'
import { readPart } from './readPart.js'
import { readTable } from './readTable.js'
import { recogniseBytes } from './recogniseBytes.js'
import { isUnusable, recogniseText } from './recogniseText.js'
import { nothingOfUse, unusableFile } from './unusableFile.js'

type Settings = ReadOptions & { readonly today: string }

/** One file, or one in a zip. */
interface NamedBytes {
  /** As messages name it. */
  readonly name: string
  readonly names: readonly string[]
  readonly bytes: Uint8Array
}

const headLength = 16_384

const kindOf = (bytes: Uint8Array) => recogniseText(new TextDecoder().decode(bytes.subarray(0, headLength)))

/** Reads a file that was chosen by itself: where it is of no use, that is an error. */
const readAlone = async (
  { name, names, bytes }: NamedBytes,
  settings: Settings,
  pace: Pace,
): Promise<Part> => {
  await pace(0)
  const byteKind = recogniseBytes(bytes)
  if (byteKind !== 'text') throw unusableFile(name, byteKind)
  const kind = kindOf(bytes)
  if (kind === 'page' || kind === 'empty') throw unusableFile(name, kind)
  const file = { name, names, text: decodeText(bytes, name) }
  if (!isUnusable(kind)) return readPart(file, kind, settings, pace)
  const isTable = kind === 'otherTable' || (kind === 'other' && names.some((own) => /\.[ct]sv$/i.test(own)))
  if (isTable) requireCptColumns(readTable(file).header, name)
  throw unusableFile(name, kind)
}

/** Reads a file that was found beside others: undefined where it is of no use. */
const readBeside = async (
  { name, names, bytes }: NamedBytes,
  settings: Settings,
  pace: Pace,
): Promise<Part | undefined> => {
  if (recogniseBytes(bytes) !== 'text') return undefined
  const kind = kindOf(bytes)
  if (isUnusable(kind)) return undefined
  return readPart({ name, names, text: decodeText(bytes, name) }, kind, settings, pace)
}

// What comes with the files of a release, and is not worth unpacking.
const isBeside = ({ name }: ZipEntry) =>
  /\.(?:pdf|xsd|xlsx?|docx?|pptx?|zip)$/i.test(name) || name.startsWith('._')

const readZip = async (
  zip: string,
  bytes: Uint8Array,
  settings: Settings,
  paceOf: ReturnType<typeof createPace>,
): Promise<readonly Part[]> => {
  await paceOf(words.opening(zip), 0, 0)(0)
  const all = await openZip(zip, bytes, settings.signal)
  if (all.some(({ name }) => name === '[Content_Types].xml')) throw unusableFile(zip, 'workbook')
  const alone = all.length === 1
  const entries = alone ? all : all.filter((entry) => !isBeside(entry))
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  checkSize(size, zip)
  const parts: Part[] = []
  const whole = Math.max(1, size)
  let done = 0
  for (const entry of entries) {
    const pace = paceOf(words.reading(entry.name), done / whole, (done + entry.size) / whole)
    await pace(0)
    const file = {
      name: words.inZip(entry.name, zip),
      names: [entry.name, zip],
      bytes: await entry.read(settings.signal),
    }
    const part = await (alone ? readAlone : readBeside)(file, settings, pace)
    if (part) parts.push(part)
    done += entry.size
  }
  if (parts.length > 0) return parts
  throw nothingOfUse(
    zip,
    all.map(({ name }) => name),
  )
}

/**
 * Reads one official file as a person chooses it: an ICD-10-CM order file, the XML of the Tabular List or of an index,
 * a HCPCS Level II file, the table of the Medicare Code Editor, a practice's own CPT list; plain, or a zip with any of
 * them. What a file is, its content tells; its name only helps to find the year. The tables of drugs and neoplasms are
 * indexes as well.
 *
 * @throws CodeFileError that says what is wrong with which file, where, and how to fix it; the signal's reason where
 * the reading was called off.
 */
export const readReleaseFiles = async (
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<readonly ReleaseFile[]> => {
  const settings = { ...options, today: options.today ?? new Date().toISOString().slice(0, 10) }
  const paceOf = createPace(settings)
  checkSize(bytes.length, name)
  const parts =
    recogniseBytes(bytes) === 'zip'
      ? await readZip(name, bytes, settings, paceOf)
      : [await readAlone({ name, names: [name], bytes }, settings, paceOf(words.reading(name), 0, 1))]
  const files = gatherParts(parts, name)
  await paceOf(words.didRead(name), 1, 1)(1)
  return files
}
