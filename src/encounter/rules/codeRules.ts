import { ageAndSex } from './ageAndSex.js'
import { cancerHistory } from './cancerHistory.js'
import { additionalMissing, codeFirst } from './codeNotes.js'
import { contradictions } from './contradictions.js'
import { excludes1 } from './excludes1.js'
import {
  drugEffectFirst,
  externalCauseFirst,
  firstListedOnly,
  manifestationFirst,
  sequelaFirst,
} from './firstListed.js'
import { hypertensionFailure, hypertensionLinks, hypertensionStage } from './hypertension.js'
import { bodyMass, pregnancyWeek } from './pregnancy.js'
import type { Rule } from './Rule.js'
import { modifierNotValid, notInSet, refused, unlisted } from './validity.js'
import { twoVisits, withAndWithout25 } from './visits.js'

/** The rules that need the entries of the codes. What a small set does not have comes last: it can be every code. */
export const codeRules: readonly Rule[] = [
  refused,
  externalCauseFirst,
  unlisted,
  modifierNotValid,
  withAndWithout25,
  twoVisits,
  manifestationFirst,
  firstListedOnly,
  sequelaFirst,
  drugEffectFirst,
  codeFirst,
  additionalMissing,
  ageAndSex,
  contradictions,
  hypertensionLinks,
  hypertensionFailure,
  hypertensionStage,
  cancerHistory,
  pregnancyWeek,
  bodyMass,
  excludes1,
  notInSet,
]
