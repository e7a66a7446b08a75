// Problems with files of code sets. Each follows the file's name and a colon.

const downloadAgain = 'Download it again.'
const asPublished = 'Download the file again and use it as it was published.'
const wanted =
  'Select an ICD-10-CM order file, Tabular List or Index (XML), a HCPCS Level II file, a table of code edits, a CPT list (CSV), or the zip of one.'
const asCsv = 'Open it and save the sheet with the codes as “CSV UTF-8”.'
const selectOrderFile = 'Select the order file, for example icd10cm-order-2027.txt.'

/** Precedes the problem with a file. */
export const inFile = (file: string, problem: string): string => `${file}: ${problem}`
export const inLine = (file: string, line: number, problem: string): string =>
  `${file}, line ${line}: ${problem}`
export const inZip = (file: string, zip: string): string => `${file} (in ${zip})`

/** Adds how to fix a damaged file. */
export const thenDownload = (problem: string): string => `${problem} ${asPublished}`
export const thenDownloadAgain = (problem: string): string => `${problem} Download the file again.`
export const thenCorrectRow = (problem: string): string => `${problem} Correct it or remove the row.`

/** The kinds of files that contain no codes. */
export const useless = {
  addenda: `This is the addenda file, which only lists changes. ${selectOrderFile}`,
  codeList: `This is the list of codes without order numbers and categories. ${selectOrderFile}`,
  otherXml: `This is XML, but not a Tabular List or Index of ICD-10-CM. ${wanted}`,
  otherTable: `This table does not contain codes. ${wanted}`,
  page: 'This is a web page, not a code set. The download was probably refused. Download it again.',
  empty: 'This file is empty. Download it again.',
  other: `This is not a known code set. ${wanted}`,
  pdf: `This is a PDF. Codes cannot be read from it. ${wanted}`,
  office: `This is an Office document or workbook. ${asCsv}`,
  workbook: `This is an Excel workbook. ${asCsv}`,
  gzip: 'This file is compressed with gzip. Unpack it and select the file in it.',
  zip: 'This is a zip within a zip. Unpack the outer one and select this one.',
} as const

export const emptyZip = `This zip has no files. ${wanted}`
/** @param names Names of files in the zip; `more` are omitted. */
export const uselessZip = (names: string, more: number): string =>
  `This zip has no file that can be used: ${names}${more > 0 ? ` and ${more} more` : ''}. ${wanted}`

export const zipCutOff = `This zip is cut off: its end is missing. ${downloadAgain}`
export const zipEncrypted = 'This zip is encrypted. Unpack it with its password and select the files in it.'
export const zipSplit = 'This is one part of a split zip. Put the parts together and select the whole zip.'
export const zipPacking = 'This zip uses an unknown compression. Unpack it and select the files in it.'
export const zipChecksum = `This zip is damaged: a checksum does not match. ${downloadAgain}`
export const zipDamaged = `This zip is damaged and cannot be unpacked. ${downloadAgain}`
export const zipTooMany = (most: string): string =>
  `This zip has more than ${most} files, which no code set has. Select the zip as it was published.`

export const fileTooLarge = (megabytes: number): string =>
  `This file is larger than ${megabytes} MB, which no code set is. Select the file as it was published.`

/** How to save a file again. */
export const saveTableAgain = 'Save it again from the spreadsheet as “CSV UTF-8”.'
export const saveTextAgain = 'Download it again, or open it in an editor and save it with the encoding UTF-8.'
export const isUtf16 = (howTo: string): string =>
  `This file is encoded in UTF-16, and UTF-8 is needed. ${howTo}`
export const notUtf8 = (howTo: string): string => `This file has characters that are not UTF-8. ${howTo}`
export const notText = 'This is not a text file. Select the file as it was published, or its zip.'

const shapes = {
  icd10cm: 'an ICD-10-CM code such as J06.9',
  cpt: 'a CPT code such as 99213',
  hcpcs: 'a HCPCS Level II code such as J1885',
} as const
export const notACode = (text: string, system: keyof typeof shapes): string =>
  `${text} is not ${shapes[system]}.`
export const repeated = (code: string, line: number): string => `The code ${code} is already on line ${line}.`
export const noDescription = (code: string): string => `${code} has no description.`

export const wrongQuarterYear = (year: number, first: number, last: number): string =>
  `The year ${year} is wrong: it must be from ${first} to ${last}. Rename the file so that it has the right month and year, for example HCPC2026_OCT_ANWEB.txt.`
export const wrongFiscalYear = (year: number, first: number, last: number): string =>
  `The year ${year} is wrong: ICD-10-CM has the fiscal years ${first} to ${last}. Select a file of one of them. If only its name is wrong, rename it, for example icd10cm-order-2027.txt.`
export const unknownFiscalYear =
  'This is an ICD-10-CM order file, but its fiscal year is not known. Rename it so that it has the year, for example icd10cm-order-2027.txt.'
export const unknownXmlYear =
  'The fiscal year of this file is not known. Rename it so that it has the year, for example icd10cm-tabular-2027.xml.'
export const unknownQuarter =
  'This is a HCPCS Level II file, but its quarter is not known. Rename it so that it has the month and year, for example HCPC2026_OCT_ANWEB.txt.'

export const orderCutOff = `This file is cut off in its last line. ${downloadAgain}`
export const orderTooShort = (count: number, fewest: number): string =>
  `This file is cut off: it has ${count} codes, and a release has more than ${fewest}. ${downloadAgain}`
export const orderNoEnd = `This file is cut off: the codes at the end of chapter Z are missing. ${downloadAgain}`
export const orderEndsInCategory = (code: string): string =>
  `This file is cut off: it ends with the category ${code}, without its codes. ${downloadAgain}`

export const lineTooShort = (length: number): string =>
  `The line is too short: it has ${length} characters, and the description starts at 78.`
export const noOrderNumber = 'Characters 1 to 5 are not an order number of five digits.'
export const badFlag = (flag: string): string =>
  `Character 15 must be 0 or 1, for whether the code is billable, and it is “${flag}”.`
export const orderNotAscending = (order: number, before: number): string =>
  `Order number ${order} comes after ${before}, and order numbers must ascend.`

export const hcpcsContinues = (code: string): string =>
  `This line continues the description of “${code}”, which is not on the line before.`
export const hcpcsNoCodes = 'This is a HCPCS Level II file without codes.'
export const hcpcsMalformed =
  'The line is malformed: columns 6 to 10 must have a sequence of five digits, and column 11 a record kind (3, 4, 7 or 8).'
export const hcpcsNotARecord = (cell: string): string =>
  `“${cell}” is not a code with its sequence and record kind.`
export const hcpcsNoKind = 'The record kind (RECID) is not 3, 4, 7 or 8.'
export const hcpcsNotListed = 'The kind is not “code” or “modifier”.'

export const cptIsHcpcs = (code: string): string =>
  `${code} is a HCPCS Level II code. Remove it from this list, and load the HCPCS file of CMS as well.`
export const cptZerosLost = (typed: string, whole: string): string =>
  `“${typed}” has fewer than five digits. Spreadsheets remove leading zeros: format the column as text and enter ${whole}.`
export const cptHasModifier = (typed: string, code: string): string =>
  `${typed} has a modifier. List only the code: ${code}.`
export const cptNoDescription = (code: string): string =>
  `${code} has no description. Add one or remove the row.`
export const effectiveDate = 'an effective date'
export const terminationDate = 'a termination date'
export const notADate = (text: string, what: string): string =>
  `${text} is not ${what}. Enter it like 2026-01-31 or 01/31/2026.`
export const cptDatesCrossed = (code: string, from: string, to: string): string =>
  `${code} ends (${to}) before it begins (${from}). Correct one of the dates.`
export const cptRepeated = (code: string, line: number): string =>
  `The code ${code} is already on line ${line}. Keep one of them.`
export const cptNoRows = 'This list has a header row and no codes under it. Save the whole list.'
/** The release of a list without a year. */
export const ownList = 'Own list'
/** @param columns Their names; `more` are omitted. */
export const cptColumns = (columns: string, more: number): string =>
  `This table has the columns ${columns}${more > 0 ? ` and ${more} more` : ''}, which is not a known code set. A list of CPT codes needs a column “Code” and a column “Description” in its first row: rename them.`

export const noEdits =
  'This table has no edits on diagnoses (Principal_Manifestation, Pediatric_Only, Female_Only…). Use the table of the Medicare Code Editor as it was published.'
export const quoteNotClosed =
  'A quotation mark in this row is not closed. Close it, or enter two for one that belongs to the text.'

export const xmlMalformed = (problem: string): string =>
  `This is not valid XML (${problem}). It was probably damaged: download it again.`
export const xmlTooDeep = (most: number): string =>
  `This is not a code set: its elements are nested ${most} deep.`
export const xmlEmpty = `This XML file has no elements. ${downloadAgain}`
export const noRange = (element: string): string => `A ${element} has no range of categories such as A00-A09.`
export const tabularEmpty = 'This is a Tabular List without codes.'

export const needsOrderFile =
  'This file adds to the codes of ICD-10-CM, and none were loaded in this browser. Load the order file of the year with it (for example icd10cm-order-2027.txt).'
export const cannotOpen =
  'This file cannot be opened: it is a folder, or was moved or changed after it was selected. Select the file again.'
export const noSpace = (megabytes: string): string =>
  `There is no space for it in this browser (${megabytes} MB). Remove a set you no longer need, or free up space on the disk, and load it again. The sets that were loaded stay.`
export const notKept =
  'This browser refused to save it, as in a private window. Open the app in an ordinary window and load it again. The sets that were loaded stay.'

/** The steps of loading files. */
export const opening = (file: string): string => `Opening ${file}`
export const reading = (file: string): string => `Reading ${file}`
export const didRead = (file: string): string => `Read ${file}`
export const building = (set: string): string => `Building ${set}`
export const saving = 'Saving in this browser'
export const done = 'Done'
