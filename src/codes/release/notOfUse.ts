import { CodeFileError } from './CodeFileError.js'
import type { ByteKind } from './recogniseBytes.js'
import type { UselessKind } from './recogniseText.js'

const wanted =
  'Choose an ICD-10-CM order file, Tabular List or Index (XML), a HCPCS Level II file, a table of code edits, ' +
  'a CPT list (CSV), or the zip of one.'

const asCsv = 'Open it and save the sheet with the codes as "CSV UTF-8".'

const problems: Readonly<Record<UselessKind | Exclude<ByteKind, 'text'> | 'workbook', string>> = {
  addenda:
    'is the addenda, which list what has changed and nothing else. Choose the order file, for example ' +
    'icd10cm-order-2027.txt.',
  codeList:
    'is the list of codes without order numbers and category headers. Choose the order file, for example ' +
    'icd10cm-order-2027.txt.',
  otherXml: `is XML, but no Tabular List and no Index of ICD-10-CM. ${wanted}`,
  otherTable: `is a table of something else than codes. ${wanted}`,
  page: 'is a web page, not a code set: the download was probably refused. Download it again.',
  empty: 'is empty. Download it again.',
  other: `is not a code set that is known here. ${wanted}`,
  pdf: `is a PDF, which has no codes that can be read. ${wanted}`,
  office: `is a document or workbook of Office. ${asCsv}`,
  workbook: `is an Excel workbook. ${asCsv}`,
  gzip: 'is compressed with gzip. Unpack it, and choose what is in it.',
  zip: 'is a zip within a zip. Unpack the outer one, and choose this one.',
}

/** The error for a file that is of no use: why, and how to mend it. */
export const notOfUse = (file: string, kind: keyof typeof problems): CodeFileError =>
  new CodeFileError(file, problems[kind])

const mostNamed = 10

/** The error for a zip with nothing of use. */
export const nothingOfUse = (file: string, entries: readonly string[]): CodeFileError => {
  const named = entries.slice(0, mostNamed).join(', ')
  const more = entries.length > mostNamed ? ` and ${entries.length - mostNamed} more` : ''
  const content =
    entries.length === 0 ? 'is a zip without any file' : `has nothing of use in it: ${named}${more}`
  return new CodeFileError(file, `${content}. ${wanted}`)
}
