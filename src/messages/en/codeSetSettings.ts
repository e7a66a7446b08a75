import { formatCount } from '../formats.js'

// Settings, Code sets: which are loaded, and how others are loaded and removed.

export const heading = 'Code sets'
export const failed = 'The code sets could not be loaded. Check the connection and try again.'
export const tryAgain = 'Try again'
export const loading = 'Loading code sets…'

export const load = 'Load an official file…'
export const cancel = 'Cancel'
export const officialFiles = 'Official files'
export const loadHint = 'Or drop it here. The file stays in this browser and is not sent anywhere.'
export const loadingFiles = (names: string) => `Loading ${names}`
export const percent = (value: number) => `${value}%`
export const starting = 'Starting'
export const filesOf = (first: string, more: number) => (more === 0 ? first : `${first} and ${more} more`)

export const caption =
  'The codes that the form finds. A code that is in no set can still be added, with a warning.'
export const name = 'Name'
export const release = 'Release'
export const valid = 'Valid'
export const codes = 'Codes'
export const terms = 'Search terms'
export const notes = 'Notes'
export const origin = 'Source'
export const size = 'Size'
export const notSearched = 'Not searched: another set is used instead'
export const notUsed = 'Not used.'
export const remove = 'Remove'
export const removeSet = (title: string) => `Remove ${title}`
export const fromApp = 'Comes with the app'
export const fromSite = 'From this site'
export const fromBrowser = 'Loaded in this browser'
export const none = 'None'
export const notStated = 'Not stated'
export const between = (from: string, to: string) => `${from} to ${to}`
export const since = (from: string) => `From ${from}`
export const until = (to: string) => `Until ${to}`
export const allBillable = (count: number) => `${formatCount(count)}, all billable`
export const someBillable = (count: number, billable: number) =>
  `${formatCount(count)}, of which ${formatCount(billable)} billable`

export const loaded = 'Loaded'
export const removed = 'Removed'
export const cancelled = 'Cancelled'
export const unchanged = 'The code sets are unchanged.'
export const nothingLoaded = 'Nothing was loaded. The code sets are unchanged.'
export const wasRemoved = (title: string, searched: string) => `${title} was removed. ${searched}`
export const notRemoved = (title: string) => `${title} was not removed.`
export const replaced = 'Another set for the same dates is used instead.'
export const usedAlways = 'Used for all dates of service.'
export const usedFrom = (from: string, to: string | undefined) =>
  `Used for dates of service from ${from}${to === undefined ? '' : ` to ${to}`}.`
export const termCount = (count: number) => `${formatCount(count)} search terms`
export const noteCount = (count: number) => `notes on ${formatCount(count)} codes and categories`
export const announced = (
  title: string,
  count: number,
  billable: number,
  more: readonly string[],
  use: string,
) =>
  `${title}: ${formatCount(count)} codes, ${formatCount(billable)} billable${more.length === 0 ? '' : `, with ${more.join(' and ')}`}. ${use}`
export const diagnosisCodes = 'Diagnosis codes'
export const cptCodes = 'CPT codes'
export const hcpcsCodes = 'HCPCS codes'
export const searchedNowhere = (subject: string) => `${subject} are no longer searched: no set has any.`
export const searchedIn = (subject: string, title: string, isSelection: boolean) =>
  `${subject} are now searched in ${title}${isSelection ? ', which has only common codes' : ''}.`

export const ended = (release: string, date: string, wanted: string) =>
  `${release} ended on ${date}. Load ${wanted}.`
export const onlyStarter = (wanted: string) =>
  `Only common diagnosis codes are loaded: the starter set of ICD-10-CM. Load ${wanted} to find every code.`
export const begins = (release: string, date: string, wanted: string) =>
  `${release} begins on ${date}. Load ${wanted} for earlier dates.`

export const removeTitle = (title: string) => `Remove ${title}?`
export const removeWarning =
  'The form will no longer find its codes, for anyone who uses this browser. Encounters keep their codes. To use the set again, load its file again.'
export const keep = 'Keep it'

export const filesHeading = 'Files you can load'
export const filesHint =
  'Load a file as it was published; a zip does not need to be unpacked. You can load several at once. Links open in a new tab.'
export const icdCodes = 'ICD-10-CM: codes'
export const icdCodesHint =
  'The order file of a fiscal year, for example icd10cm-order-2027.txt, or its zip. A new one applies from each October. From CMS:'
export const icdCodesLink = 'ICD-10 codes at cms.gov'
export const icdTerms = 'ICD-10-CM: search terms and notes'
export const icdTermsHint =
  'The Alphabetic Index and the Tabular List as XML, or their zip. They add to the codes: load those first, or together with them. From the CDC:'
export const icdTermsLink = 'ICD-10-CM files at cdc.gov'
export const codeEditor = 'Medicare Code Editor'
export const codeEditorHint =
  'The table of its code edits. It adds which diagnoses cannot be listed first. From CMS:'
export const codeEditorLink = 'MS-DRG classifications and software at cms.gov'
export const hcpcs = 'HCPCS Level II'
export const hcpcsHint = 'The quarterly file with supplies, drugs and services, or its zip. From CMS:'
export const hcpcsLink = 'HCPCS quarterly update at cms.gov'
export const cpt = 'CPT'
export const cptHint =
  'The list that your practice has a license for, saved as CSV with the columns “Code” and “Description”. CPT is copyright of the American Medical Association and cannot come with the app.'
