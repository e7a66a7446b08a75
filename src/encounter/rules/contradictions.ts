import * as words from '../../messages/en/codeFindings.js'
import { type Said, tellerOf } from '../../messages/Told.js'
import type { Finding } from '../Finding.js'
import { about, type Diagnosis, pairsOf, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/** A problem with one code of a pair. */
interface Contradiction {
  readonly id: string
  readonly at: Diagnosis
  readonly said: Said
}

type Judge = (one: Diagnosis, other: Diagnosis) => Contradiction | undefined

const diabetes = /^E(?:08|09|10|11|13)/

/**
 * "Without complications" beside a complication of the same type of diabetes. Two different types are an Excludes1 pair.
 */
const judgeDiabetes: Judge = (one, other) => {
  const [type] = diabetes.exec(one.code) ?? []
  return type !== undefined && one.code === `${type}.9` && other.code.startsWith(type)
    ? {
        id: 'diabetes-without-complications',
        at: one,
        said: tell('withoutComplications', one.value, other.value),
      }
    : undefined
}

/** Unspecified COPD beside a more specific code for COPD. */
const judgeCopd: Judge = (one, other) =>
  one.code === 'J44.9' && other.code.startsWith('J44.')
    ? { id: 'copd-unspecified', at: one, said: tell('lessExact', one.value, other.value) }
    : undefined

/** The severity of asthma, 2 to 5 or 9 for unspecified, and the last character, 0 or 9 for uncomplicated. */
const asthma = /^J45\.(?:([2-5])([012])|(90)([129]))$/

/**
 * Uncomplicated asthma beside complicated asthma, two different severities, or an unspecified severity beside a specific
 * one.
 */
const judgeAsthma: Judge = (one, other) => {
  const [, severity, course, open, openCourse] = asthma.exec(one.code) ?? []
  const [, otherSeverity, otherCourse, otherOpen, otherOpenCourse] = asthma.exec(other.code) ?? []
  if ((severity ?? open) === undefined || (otherSeverity ?? otherOpen) === undefined) return undefined
  if (open !== undefined && otherSeverity !== undefined)
    return { id: 'asthma-unspecified', at: one, said: tell('lessExact', one.value, other.value) }
  if (severity !== undefined && otherSeverity !== undefined && severity < otherSeverity)
    return { id: 'asthma-severities', at: other, said: tell('twoSeverities', one.value, other.value) }
  const isSame = severity === otherSeverity && open === otherOpen
  const isPlain = course === '0' || openCourse === '9'
  return isSame && isPlain && (otherCourse ?? otherOpenCourse) !== undefined
    ? { id: 'asthma-uncomplicated', at: one, said: tell('uncomplicated', one.value, other.value) }
    : undefined
}

const isEpisode = (character: string): boolean =>
  /[A-Z]/.test(character) && character !== 'S' && character !== 'X'

/** The same injury or fracture at two stages of care, such as the 7th characters A and D. */
const judgeEpisodes: Judge = (one, other) =>
  /^(?:[ST]|M80|M84|M97|[V-Y])/.test(one.compact) &&
  one.compact.length === 7 &&
  one.compact.slice(0, 6) === other.compact.slice(0, 6) &&
  isEpisode(one.compact.slice(6)) &&
  isEpisode(other.compact.slice(6)) &&
  one.path[1] < other.path[1]
    ? { id: 'two-episodes', at: other, said: tell('twoEpisodes', one.value, other.value) }
    : undefined

/** A code for one side beside the same code for an unspecified side, the other side or both sides. */
const judgeSides: Judge = (one, other) => {
  if (one.text === '' || other.text === '') return undefined
  const hasSide = /\b(?:right|left)\b/
  if (hasSide.test(one.text) && one.text.replace(hasSide, 'unspecified') === other.text)
    return { id: 'side-unspecified', at: other, said: tell('sideLeftOpen', other.value, one.value) }
  const { bilateral } = one.entry ?? {}
  if (bilateral === undefined) return undefined
  if (bilateral === other.code)
    return { id: 'side-covered', at: one, said: tell('coveredByBoth', one.value, other.value) }
  return other.entry?.bilateral === bilateral &&
    one.path[1] < other.path[1] &&
    hasSide.exec(one.text)?.[0] !== hasSide.exec(other.text)?.[0]
    ? { id: 'both-sides', at: other, said: tell('bothSides', one.value, other.value, bilateral) }
    : undefined
}

const judges: readonly (readonly [judge: Judge, section: string])[] = [
  [judgeDiabetes, 'I.C.4.a'],
  [judgeCopd, 'I.C.10.a.1'],
  [judgeAsthma, 'I.C.10.a.1'],
  [judgeEpisodes, 'I.C.19.a'],
  [judgeSides, 'I.B.13'],
]

/** Warns of two diagnoses that contradict each other, or of which one makes the other redundant. */
export const contradictions: Rule = (_parts, { diagnoses }) =>
  pairsOf(readable(diagnoses)).flatMap(([earlier, later]) =>
    judges.flatMap(([judge, section]): readonly Finding[] => {
      const found = judge(earlier, later) ?? judge(later, earlier)
      return found === undefined
        ? []
        : [
            warning(found.id, found.at.path, found.said, {
              source: tell('sources.guideline', [section]),
              about: about(earlier, later),
            }),
          ]
    }),
  )
