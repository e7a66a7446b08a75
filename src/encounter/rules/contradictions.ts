import * as words from '../../messages/en/codeFindings.js'
import type { Finding } from '../Finding.js'
import { about, type Diagnosis, pairsOf, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

/** What is wrong with one of two codes. */
interface Contradiction {
  readonly id: string
  readonly at: Diagnosis
  readonly message: string
}

type Judge = (one: Diagnosis, other: Diagnosis) => Contradiction | undefined

const diabetes = /^E(?:08|09|10|11|13)/

/** "Without complications" beside one of the same type; two types are an Excludes1 pair. */
const judgeDiabetes: Judge = (one, other) => {
  const [type] = diabetes.exec(one.code) ?? []
  return type !== undefined && one.code === `${type}.9` && other.code.startsWith(type)
    ? {
        id: 'diabetes-without-complications',
        at: one,
        message: words.withoutComplications(one.value, other.value),
      }
    : undefined
}

/** Unspecified COPD beside COPD that is specified. */
const judgeCopd: Judge = (one, other) =>
  one.code === 'J44.9' && other.code.startsWith('J44.')
    ? { id: 'copd-unspecified', at: one, message: words.lessExact(one.value, other.value) }
    : undefined

/** Severity of asthma, 2 to 5 or 9 for unspecified, and its last character, 0 or 9 for uncomplicated. */
const asthma = /^J45\.(?:([2-5])([012])|(90)([129]))$/

/** Asthma that is uncomplicated beside asthma that is not, of two severities, or of none beside one. */
const judgeAsthma: Judge = (one, other) => {
  const [, severity, course, open, openCourse] = asthma.exec(one.code) ?? []
  const [, otherSeverity, otherCourse, otherOpen, otherOpenCourse] = asthma.exec(other.code) ?? []
  if ((severity ?? open) === undefined || (otherSeverity ?? otherOpen) === undefined) return undefined
  if (open !== undefined && otherSeverity !== undefined)
    return { id: 'asthma-unspecified', at: one, message: words.lessExact(one.value, other.value) }
  if (severity !== undefined && otherSeverity !== undefined && severity < otherSeverity)
    return { id: 'asthma-severities', at: other, message: words.twoSeverities(one.value, other.value) }
  const isSame = severity === otherSeverity && open === otherOpen
  const isPlain = course === '0' || openCourse === '9'
  return isSame && isPlain && (otherCourse ?? otherOpenCourse) !== undefined
    ? { id: 'asthma-uncomplicated', at: one, message: words.uncomplicated(one.value, other.value) }
    : undefined
}

const isEpisode = (character: string): boolean =>
  /[A-Z]/.test(character) && character !== 'S' && character !== 'X'

/** One injury or fracture at two stages of care: the 7th characters A and D. */
const judgeEpisodes: Judge = (one, other) =>
  /^(?:[ST]|M80|M84|M97|[V-Y])/.test(one.compact) &&
  one.compact.length === 7 &&
  one.compact.slice(0, 6) === other.compact.slice(0, 6) &&
  isEpisode(one.compact.slice(6)) &&
  isEpisode(other.compact.slice(6)) &&
  one.path[1] < other.path[1]
    ? { id: 'two-episodes', at: other, message: words.twoEpisodes(one.value, other.value) }
    : undefined

/** A code for a side beside the same one for no side, for the other side or for both. */
const judgeSides: Judge = (one, other) => {
  if (one.text === '' || other.text === '') return undefined
  const hasSide = /\b(?:right|left)\b/
  if (hasSide.test(one.text) && one.text.replace(hasSide, 'unspecified') === other.text)
    return { id: 'side-unspecified', at: other, message: words.sideLeftOpen(other.value, one.value) }
  const { bilateral } = one.entry ?? {}
  if (bilateral === undefined) return undefined
  if (bilateral === other.code)
    return { id: 'side-covered', at: one, message: words.coveredByBoth(one.value, other.value) }
  return other.entry?.bilateral === bilateral &&
    one.path[1] < other.path[1] &&
    hasSide.exec(one.text)?.[0] !== hasSide.exec(other.text)?.[0]
    ? { id: 'both-sides', at: other, message: words.bothSides(one.value, other.value, bilateral) }
    : undefined
}

const judges: readonly (readonly [judge: Judge, section: string])[] = [
  [judgeDiabetes, 'I.C.4.a'],
  [judgeCopd, 'I.C.10.a.1'],
  [judgeAsthma, 'I.C.10.a.1'],
  [judgeEpisodes, 'I.C.19.a'],
  [judgeSides, 'I.B.13'],
]

/** Two diagnoses that contradict each other, or of which one says what the other leaves open. */
export const contradictions: Rule = (_parts, { diagnoses }) =>
  pairsOf(readable(diagnoses)).flatMap(([earlier, later]) =>
    judges.flatMap(([judge, section]): readonly Finding[] => {
      const found = judge(earlier, later) ?? judge(later, earlier)
      return found === undefined
        ? []
        : [
            warning(found.id, found.at.path, found.message, {
              source: words.sources.guideline(section),
              about: about(earlier, later),
            }),
          ]
    }),
  )
