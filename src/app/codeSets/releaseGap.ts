import type { CodeSetInfo } from '../../codes/CodeSystem.js'
import { fiscalYearOf } from '../../codes/fiscalYearOf.js'
import * as en from '../../messages/en/codeSetSettings.js'
import { english, type Language } from '../../messages/Language.js'
import { setsInUse } from './setsInUse.js'

/** Says that no official ICD-10-CM release covers today, and which one to load; undefined if one does. */
export const releaseGap = (
  sets: readonly CodeSetInfo[],
  today: string,
  language: Language = english,
): string | undefined => {
  const words = language.wordsOf('codeSetSettings', en)
  const { formatDate } = language
  const official = setsInUse(sets, 'icd10cm').filter(({ origin }) => origin !== 'starter')
  const wanted = `FY${fiscalYearOf(today)}`
  const holds = ({ validFrom = '', validTo = today }: CodeSetInfo) => validFrom <= today && today <= validTo
  if (official.some(holds)) return undefined
  const ended = official.findLast(({ validTo }) => validTo !== undefined && validTo < today)
  if (ended?.validTo !== undefined) return words.ended(ended.release, formatDate(ended.validTo), wanted)
  const [first] = official
  return first?.validFrom === undefined
    ? words.onlyStarter(wanted)
    : words.begins(first.release, formatDate(first.validFrom), wanted)
}
