import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { about, type Diagnosis, matchesAny, readable } from './listed.js'
import { error, type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** ICD-10-CM Official Guidelines, section I.C.20.a.6: an external cause code is never first-listed. */
export const externalCauseFirst: Rule = (_parts, { diagnoses: [first] }) =>
  first?.parsed.ok && /^[V-Y]/.test(first.parsed.code)
    ? [
        error('external-cause-first', first.path, tell('externalCauseFirst', first.value), {
          source: tell('sources.guideline', ['I.C.20.a.6']),
        }),
      ]
    : []

/** Section I.A.13: a manifestation is listed after the disease that causes it. */
export const manifestationFirst: Rule = (_parts, { diagnoses }) => {
  const [first, ...others] = readable(diagnoses)
  if (first?.entry?.neverFirst !== 'manifestation' || first.path[1] !== 0) return []
  const named = (first.entry.instructions ?? []).filter(({ kind }) => kind === 'codeFirst')
  const cause = others.find(({ code }) => named.some(({ codes }) => matchesAny(codes, code)))
  return [
    warning('manifestation-first', first.path, tell('manifestationFirst', first.value, cause?.value), {
      source: tell('sources.guideline', ['I.A.13']),
      about: about(first),
    }),
  ]
}

/** Section I.C.21.c.16: Z codes that may only be first-listed. Several of them may be listed together. */
const firstOnly = [
  ...['Z00', 'Z01', 'Z02', 'Z04', 'Z31.81', 'Z31.83', 'Z31.84', 'Z33.2', 'Z34', 'Z38', 'Z39', 'Z40', 'Z42'],
  ...['Z51.0', 'Z51.1', 'Z52', 'Z76.1', 'Z76.2', 'Z99.12'],
]
const notFirstOnly = ['Z00.6', 'Z52.9']

const isFirstOnly = ({ code }: Diagnosis): boolean =>
  matchesAny(firstOnly, code) && !matchesAny(notFirstOnly, code)

export const firstListedOnly: Rule = (_parts, { diagnoses }) => {
  const listed = readable(diagnoses)
  if (listed.some((one) => one.path[1] === 0 && isFirstOnly(one))) return []
  const [wrong] = listed.filter(isFirstOnly)
  return wrong === undefined
    ? []
    : [
        warning('first-listed-only', wrong.path, tell('firstListedOnly', wrong.value), {
          source: tell('sources.guideline', ['I.C.21.c.16']),
          about: about(wrong),
        }),
      ]
}

/** Sequela codes that are separate from the original condition. They are listed after the condition that resulted. */
const sequelae = ['B90-B94', 'E64', 'E68', 'G09', 'G65', 'O94', 'U09']

const isInjurySequela = ({ compact }: Diagnosis): boolean => /^[STM].{5}S$/.test(compact)

/** Whether a code can be the reason for a visit: it is not a Z code, an external cause or a sequela. */
const isCondition = (one: Diagnosis): boolean =>
  !/^[V-Z]/.test(one.compact) && !isInjurySequela(one) && !matchesAny(sequelae, one.code)

/** Section I.B.10: the residual condition is listed before the code for the sequela. */
export const sequelaFirst: Rule = (_parts, { diagnoses }) => {
  const [first, ...others] = readable(diagnoses)
  if (first === undefined || first.path[1] !== 0) return []
  const condition = others.find(isCondition)
  const isSequela = isInjurySequela(first) || (matchesAny(sequelae, first.code) && condition !== undefined)
  return isSequela
    ? [
        warning('sequela-first', first.path, tell('sequelaFirst', first.value, condition?.value), {
          source: tell('sources.guideline', ['I.B.10', ...(/^[ST]/.test(first.compact) ? ['I.C.19.a'] : [])]),
          about: about(first),
        }),
      ]
    : []
}

const adverseEffect = ['T36-T50/??5', 'T36-T50/?5X']
const underdosing = ['T36-T50/??6', 'T36-T50/?6X']

/** Section I.C.19.e.5: the effect of a drug or of underdosing is listed before the code for the drug. */
export const drugEffectFirst: Rule = (_parts, { diagnoses }): readonly Finding[] => {
  const [first] = readable(diagnoses)
  if (first === undefined || first.path[1] !== 0) return []
  if (matchesAny(adverseEffect, first.code))
    return [
      warning('adverse-effect-first', first.path, tell('adverseEffectFirst', first.value), {
        source: tell('sources.guideline', ['I.C.19.e.5.a']),
        about: about(first),
      }),
    ]
  return matchesAny(underdosing, first.code)
    ? [
        warning('underdosing-first', first.path, tell('underdosingFirst', first.value), {
          source: tell('sources.guideline', ['I.C.19.e.5.c']),
          about: about(first),
        }),
      ]
    : []
}
