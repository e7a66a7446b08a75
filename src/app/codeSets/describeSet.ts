import { addDays } from '../../codes/addDays.js'
import type { CodeSetInfo, CodeSystemId } from '../../codes/CodeSystem.js'
import { formatCount, formatDate } from '../../messages/formats.js'
import { setFor, setsInUse } from './setsInUse.js'

/** "ICD-10-CM FY2027". */
export const titleOf = ({ name, release }: CodeSetInfo): string => `${name} ${release}`.trim()

/** "1 Oct 2026 to 30 Sep 2027". */
export const validDates = ({ validFrom, validTo }: CodeSetInfo): string => {
  if (validFrom !== undefined && validTo !== undefined)
    return `${formatDate(validFrom)} to ${formatDate(validTo)}`
  if (validFrom !== undefined) return `From ${formatDate(validFrom)}`
  return validTo === undefined ? 'Not stated' : `Until ${formatDate(validTo)}`
}

/** "98,403, of which 74,879 billable". */
export const codeCount = (set: CodeSetInfo): string =>
  set.billable === set.count
    ? `${formatCount(set.count)}, all billable`
    : `${formatCount(set.count)}, of which ${formatCount(set.billable)} billable`

/** "38,206", or "None". */
export const countOrNone = (value: number): string => (value === 0 ? 'None' : formatCount(value))

/** "4.2 MB". */
export const fileSize = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`

/** Where a set comes from. */
export const origins: Readonly<Record<CodeSetInfo['origin'], string>> = {
  starter: 'Comes with the app',
  site: 'From this site',
  browser: 'Loaded in this browser',
}

/** "In use for dates of service from 1 Oct 2026." */
const useOf = (set: CodeSetInfo, sets: readonly CodeSetInfo[]): string => {
  const used = setsInUse(sets, set.system)
  const at = used.findIndex(({ id }) => id === set.id)
  const next = used[at + 1]?.validFrom
  if (at < 0) return 'Another set of the same dates is used in its place.'
  if (set.validFrom === undefined) return 'In use for all dates of service.'
  const end = next === undefined ? '' : ` to ${formatDate(addDays(next, -1))}`
  return `In use for dates of service from ${formatDate(set.validFrom)}${end}.`
}

/** Says what a set has and when it is used, once it is among those that are loaded. */
export const announceSet = (set: CodeSetInfo, sets: readonly CodeSetInfo[]): string => {
  const more = [
    set.terms === 0 ? [] : [`${formatCount(set.terms)} search terms`],
    set.notes === 0 ? [] : [`notes on ${formatCount(set.notes)} codes and categories`],
  ].flat()
  const added = more.length === 0 ? '' : `, with ${more.join(' and ')}`
  return `${titleOf(set)}: ${formatCount(set.count)} codes, ${formatCount(set.billable)} billable${added}. ${useOf(set, sets)}`
}

const subjects: Readonly<Record<CodeSystemId, string>> = {
  icd10cm: 'Diagnosis codes',
  cpt: 'CPT codes',
  hcpcs: 'HCPCS codes',
}

/** Says where codes of a system are looked for on a date. */
export const announceSearched = (
  system: CodeSystemId,
  sets: readonly CodeSetInfo[],
  date: string,
): string => {
  const set = setFor(sets, system, date)
  if (set === undefined) return `${subjects[system]} are not searched any more: no set has any.`
  const selection = set.origin === 'starter' ? ', which has only common codes' : ''
  return `${subjects[system]} are now searched in ${titleOf(set)}${selection}.`
}
