import { matchesCodePattern } from '../../codes/codePattern.js'
import * as words from '../../messages/en/codeFindings.js'
import { about, type Diagnosis, matchesAny, pairsOf, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

/**
 * Pairs that a note of the newest Tabular List at hand keeps apart, and that may stand together since. Insulin with another
 * drug for diabetes: section I.C.4.a.3 of the guidelines, FY2022.
 */
const allowedSince: readonly (readonly [one: string, other: string, since: string])[] = [
  ['Z79.4', 'Z79.84', '2021-10-01'],
]

const areAllowed = (one: Diagnosis, other: Diagnosis, date: string | undefined): boolean =>
  allowedSince.some(
    ([first, second, since]) =>
      (date === undefined || date >= since) &&
      ((matchesAny([first], one.code) && matchesAny([second], other.code)) ||
        (matchesAny([second], one.code) && matchesAny([first], other.code))),
  )

/**
 * What of the Excludes1 notes of one code, or of what it stands under, names another. A pattern that covers the code
 * itself says nothing of it: a note of a category sets the rest of the category apart from what it names, and not the
 * codes within that from each other (D72 excludes D72.824; a chapter may name its own range). Each pattern is judged
 * alone, so that one in the same note that names a narrower part still counts.
 */
const excludedBy = ({ entry, code }: Diagnosis, other: Diagnosis): string | undefined =>
  entry?.excludes1?.find(
    (pattern) => matchesCodePattern(pattern, other.code) && !matchesCodePattern(pattern, code),
  )

/** Two diagnoses that an Excludes1 note keeps apart: one warning a pair, whichever excludes the other, at the later. */
export const excludes1: Rule = ({ dateOfService }, { diagnoses }) =>
  pairsOf(readable(diagnoses)).flatMap(([earlier, later]) => {
    const sides = [
      [earlier, excludedBy(earlier, later)],
      [later, excludedBy(later, earlier)],
    ] as const
    const [one, pattern] = sides.find(([, found]) => found !== undefined) ?? []
    if (one === undefined || pattern === undefined || areAllowed(earlier, later, dateOfService)) return []
    const at = one.entry?.excludes1At?.[pattern] ?? one.code
    return [
      warning('excludes1', later.path, words.excludes1(earlier.value, later.value), {
        source: words.sources.excludes1Note(at, one.entry?.notesYear),
        about: about(earlier, later),
      }),
    ]
  })
