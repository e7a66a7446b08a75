import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { about, type Diagnosis, matchesAny, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** Stage 5 and end-stage disease have their own combination codes. */
const isLateStage = ({ code }: Diagnosis): boolean => matchesAny(['N18.5', 'N18.6'], code)

/**
 * Sections I.C.9.a.1 to 3: hypertension is presumed to cause heart failure and chronic kidney disease. Together they take
 * a combination code: I11 with the heart, I12 with the kidney, I13 with both.
 */
export const hypertensionLinks: Rule = (_parts, { diagnoses }): readonly Finding[] => {
  const listed = readable(diagnoses)
  const under = (...patterns: readonly string[]) => listed.filter(({ code }) => matchesAny(patterns, code))
  if (under('I13').length > 0) return []
  const hypertension = under('I10', 'I11', 'I12')
  const [base] = hypertension
  if (base === undefined) return []
  const [failure] = under('I50')
  const [kidney] = under('N18')
  const hasHeart = failure !== undefined || under('I11').length > 0
  const hasKidney = kidney !== undefined || under('I12').length > 0
  const late = kidney !== undefined && isLateStage(kidney)
  const instead =
    hasHeart && hasKidney
      ? `I13.${failure === undefined && under('I11.0').length === 0 ? (late ? '11' : '10') : late ? '2' : '0'}`
      : hasHeart
        ? 'I11.0'
        : late
          ? 'I12.0'
          : 'I12.9'
  const section = hasHeart && hasKidney ? 'I.C.9.a.3' : hasHeart ? 'I.C.9.a.1' : 'I.C.9.a.2'
  const isCombined =
    (hasHeart && !hasKidney && under('I11').length > 0) || (!hasHeart && under('I12').length > 0)
  if (isCombined || (!hasHeart && !hasKidney)) return []
  const conditions = [failure, kidney].filter((one) => one !== undefined)
  return [
    warning(
      'hypertension-link',
      base.path,
      tell(
        'linkedToHypertension',
        hypertension.map(({ value }) => value),
        conditions.map(({ value }) => value),
        instead,
      ),
      { source: tell('sources.guideline', [section]), about: about(...hypertension, ...conditions) },
    ),
  ]
}

/** Combination codes "without heart failure", mapped to those with it. */
const withFailure: Readonly<Record<string, string>> = {
  'I11.9': 'I11.0',
  'I13.10': 'I13.0',
  'I13.11': 'I13.2',
}

/** Section I.C.9.a.1: a combination code without heart failure contradicts a diagnosis of heart failure. */
export const hypertensionFailure: Rule = (_parts, { diagnoses }): readonly Finding[] => {
  const listed = readable(diagnoses)
  const failure = listed.find(({ code }) => matchesAny(['I50'], code))
  // With kidney disease, another combination code applies, which `hypertensionLinks` already suggests.
  const isAlone = ({ code }: Diagnosis): boolean =>
    code !== 'I11.9' || !listed.some((other) => matchesAny(['N18'], other.code))
  if (failure === undefined) return []
  return listed.filter(isAlone).flatMap((one) => {
    const instead = withFailure[one.code]
    return instead === undefined
      ? []
      : [
          warning(
            'hypertension-failure',
            one.path,
            tell('stageOfHypertension', one.value, failure.value, instead),
            { source: tell('sources.guideline', ['I.C.9.a.1']), about: about(one, failure) },
          ),
        ]
  })
}

/** Combination codes for early stages. `lateStage` has those for stage 5 and end stage, in the same order. */
const earlyStage = ['I12.9', 'I13.0', 'I13.10']
const lateStage = ['I12.0', 'I13.2', 'I13.11']

/** Section I.C.9.a: the combination code depends on the stage of the kidney disease. */
export const hypertensionStage: Rule = (_parts, { diagnoses }): readonly Finding[] => {
  const listed = readable(diagnoses)
  const stage = listed.find(({ code }) => matchesAny(['N18'], code))
  if (stage === undefined) return []
  const [wrong, right] = isLateStage(stage) ? [earlyStage, lateStage] : [lateStage, earlyStage]
  return listed.flatMap((one) => {
    const instead = right[wrong.indexOf(one.code)]
    return instead === undefined
      ? []
      : [
          warning(
            'hypertension-stage',
            one.path,
            tell('stageOfHypertension', one.value, stage.value, instead),
            { source: tell('sources.guideline', ['I.C.9.a.2']), about: about(one, stage) },
          ),
        ]
  })
}
