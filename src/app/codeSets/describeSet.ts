import { addDays } from '../../codes/addDays.js'
import type { CodeSetInfo, CodeSystemId } from '../../codes/CodeSystem.js'
import * as en from '../../messages/en/codeSetSettings.js'
import { english, type Language } from '../../messages/Language.js'
import type { Messages } from '../../messages/Messages.js'
import { setFor, setsInUse } from './setsInUse.js'

/** "ICD-10-CM FY2027". */
export const titleOf = ({ name, release }: CodeSetInfo): string => `${name} ${release}`.trim()

/** "Oct 1, 2026 to Sep 30, 2027". */
export const validDates = ({ validFrom, validTo }: CodeSetInfo, language: Language = english): string => {
  const words = language.wordsOf('codeSetSettings', en)
  const { formatDate } = language
  if (validFrom !== undefined && validTo !== undefined)
    return words.between(formatDate(validFrom), formatDate(validTo))
  if (validFrom !== undefined) return words.since(formatDate(validFrom))
  return validTo === undefined ? words.notStated : words.until(formatDate(validTo))
}

/** "98,403, of which 74,879 billable". */
export const codeCount = (set: CodeSetInfo, words: Messages['codeSetSettings'] = en): string =>
  set.billable === set.count ? words.allBillable(set.count) : words.someBillable(set.count, set.billable)

/** "38,206", or "None". */
export const countOrNone = (value: number, { formatCount, wordsOf }: Language): string =>
  value === 0 ? wordsOf('codeSetSettings', en).none : formatCount(value)

/** "4.2 MB". */
export const fileSize = (bytes: number): string =>
  bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`

/** Labels for where a set comes from. */
export const originsIn = (
  words: Messages['codeSetSettings'],
): Readonly<Record<CodeSetInfo['origin'], string>> => ({
  starter: words.fromApp,
  site: words.fromSite,
  browser: words.fromBrowser,
})

/** "Used for dates of service from Oct 1, 2026." */
const useOf = (set: CodeSetInfo, sets: readonly CodeSetInfo[], language: Language): string => {
  const words = language.wordsOf('codeSetSettings', en)
  const { formatDate } = language
  const used = setsInUse(sets, set.system)
  const at = used.findIndex(({ id }) => id === set.id)
  const next = used[at + 1]?.validFrom
  if (at < 0) return words.replaced
  if (set.validFrom === undefined) return words.usedAlways
  const end = next === undefined ? undefined : formatDate(addDays(next, -1))
  return words.usedFrom(formatDate(set.validFrom), end)
}

/** Describes what a newly loaded set contains and when it is used, given all loaded sets. */
export const announceSet = (
  set: CodeSetInfo,
  sets: readonly CodeSetInfo[],
  language: Language = english,
): string => {
  const words = language.wordsOf('codeSetSettings', en)
  const more = [
    set.terms === 0 ? [] : [words.termCount(set.terms)],
    set.notes === 0 ? [] : [words.noteCount(set.notes)],
  ].flat()
  return words.announced(titleOf(set), set.count, set.billable, more, useOf(set, sets, language))
}

const subjectsIn = (words: Messages['codeSetSettings']): Readonly<Record<CodeSystemId, string>> => ({
  icd10cm: words.diagnosisCodes,
  cpt: words.cptCodes,
  hcpcs: words.hcpcsCodes,
})

/** Says which set is searched for a system's codes on a date. */
export const announceSearched = (
  system: CodeSystemId,
  sets: readonly CodeSetInfo[],
  date: string,
  words: Messages['codeSetSettings'] = en,
): string => {
  const subjects = subjectsIn(words)
  const set = setFor(sets, system, date)
  if (set === undefined) return words.searchedNowhere(subjects[system])
  return words.searchedIn(subjects[system], titleOf(set), set.origin === 'starter')
}
