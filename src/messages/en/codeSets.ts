// Loaded code sets, and why one cannot be used.

export const icd10cm = 'ICD-10-CM'
export const cpt = 'CPT'
export const hcpcs = 'HCPCS Level II'
export const demoVisits = 'Demo visit codes'
export const starterIcd10cm = 'Starter set (FY2027)'
export const starterHcpcs = 'Starter set (October 2025)'
export const demo = 'Demo'

export const browserSetDamaged =
  'What this browser saved of it is damaged, or from another version of the app. Remove it, and load its file again.'
/** @param status HTTP status, if there was a response. */
export const siteSetMissing = (status: number | undefined): string =>
  `The site lists this code pack but did not send it${status === undefined ? '' : ` (${status})`}. Reload the page to try again.`

/** A set of the site that was fetched again, bypassing the browser's cache. */
export const siteSetFetchedAgain =
  'What this browser had saved of it was damaged or out of date, and was not used. It was downloaded again from the site.'
/** @param problem What is wrong with the second copy. */
export const siteSetDamaged = (problem: string): string =>
  `${problem} It was downloaded twice, and is not searched. Tell whoever runs this site, or load the official file here.`

export const notAPack = 'This is not a code pack. Build one with “npm run codes”, or load the official file.'
export const packOfOtherFormat = (format: number, known: number): string =>
  `This code pack has format ${format}, and this version reads ${known}. Build it again with “npm run codes”.`
export const packWithoutChecksum =
  'This code pack is from an earlier version, which could not tell damage. Build it again with “npm run codes”, or load the official file.'
export const packDamaged = 'This code pack is damaged or cut off. Download or build it again.'

/** Stands in the place of the description of a category that the set does not list; what to do about it says the finding. */
export const unlistedCategory = (examples: readonly string[]): string =>
  `Category of codes such as ${examples.join(' and ')}`
