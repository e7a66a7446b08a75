import * as words from '../../messages/en/codeFiles.js'
import { parseCode } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { CodeRelease, ReleaseCode, ReleaseModifier } from './CodeRelease.js'
import { endOfHcpcs } from './endedHcpcs.js'
import type { HcpcsRecord } from './HcpcsRecord.js'
import { notACode } from './notACode.js'
import { checkQuarter, type Quarter, quarterIn, quarterName, quarterOf, quarterStart } from './quarter.js'

interface Joined {
  readonly first: HcpcsRecord
  readonly texts: string[]
}

/** Groups each record with the records that continue its description. */
const joinRecords = (records: readonly HcpcsRecord[], file: string): readonly Joined[] => {
  const joined: Joined[] = []
  for (const record of records) {
    if (record.kind === '3' || record.kind === '7') {
      joined.push({ first: record, texts: [record.text] })
      continue
    }
    const open = joined.at(-1)
    if (open?.first.code !== record.code)
      throw new CodeFileError(file, words.thenDownload(words.hcpcsContinues(record.code)), record.line)
    open.texts.push(record.text)
  }
  return joined
}

/** The dental codes, which are not in the public domain. */
const isDental = (code: string) => /^D\d{4}$/.test(code)

const readCode = ({ first, texts }: Joined, file: string): ReleaseCode => {
  const code = parseCode(first.code, ['hcpcs'])
  if (!code.ok) throw new CodeFileError(file, words.thenDownload(notACode(first.code, 'hcpcs')), first.line)
  const text = texts.filter(Boolean).join(' ')
  if (text === '')
    throw new CodeFileError(file, words.thenDownload(words.noDescription(code.code)), first.line)
  const ended = first.ended ?? endOfHcpcs(code.code, text)
  return {
    code: code.code,
    text,
    billable: true,
    ...(first.added !== undefined && { validFrom: first.added }),
    ...(ended !== undefined && { validTo: ended }),
  }
}

/** A modifier of two characters. Malformed ones are skipped, since codes work without them. */
const readModifier = ({ first, texts }: Joined): readonly ReleaseModifier[] =>
  /^[0-9A-Z]{2}$/.test(first.code)
    ? [
        {
          code: first.code,
          text: texts.filter(Boolean).join(' '),
          ...(first.added !== undefined && { validFrom: first.added }),
          ...(first.ended !== undefined && { validTo: first.ended }),
        },
      ]
    : []

/** The quarter in a file name, else that of the latest addition: every quarterly file adds codes. */
const findQuarter = (names: readonly string[], codes: readonly ReleaseCode[], file: string): Quarter => {
  const named = names.map(quarterIn).find((found) => found !== undefined)
  if (named) return named
  const latest = codes.reduce((last, { validFrom = '' }) => (validFrom > last ? validFrom : last), '')
  if (latest !== '') return quarterOf(latest)
  throw new CodeFileError(file, words.unknownQuarter)
}

/**
 * Makes the HCPCS Level II release out of its records. Dental codes are left out.
 *
 * @param names the file's and that of the zip around it, which may tell the quarter.
 * @param today calendar date, YYYY-MM-DD, that the quarter is judged by.
 * @throws CodeFileError with the line of a code that is malformed or stands there twice.
 */
export const buildHcpcsRelease = (
  records: readonly HcpcsRecord[],
  file: string,
  { names, today }: { readonly names: readonly string[]; readonly today: string },
): CodeRelease => {
  const codes: ReleaseCode[] = []
  const modifiers: ReleaseModifier[] = []
  const lineOfCode = new Map<string, number>()
  for (const joined of joinRecords(records, file)) {
    if (joined.first.kind === '7') modifiers.push(...readModifier(joined))
    if (joined.first.kind === '7' || isDental(joined.first.code)) continue
    const code = readCode(joined, file)
    const other = lineOfCode.get(code.code)
    if (other !== undefined)
      throw new CodeFileError(file, words.thenDownload(words.repeated(code.code, other)), joined.first.line)
    lineOfCode.set(code.code, joined.first.line)
    codes.push(code)
  }
  if (codes.length === 0) throw new CodeFileError(file, words.thenDownload(words.hcpcsNoCodes))
  const quarter = findQuarter(names, codes, file)
  checkQuarter(quarter, file, today)
  return {
    system: 'hcpcs',
    name: 'HCPCS Level II',
    release: quarterName(quarter),
    validFrom: quarterStart(quarter),
    codes,
    ...(modifiers.length > 0 && { modifiers }),
  }
}
