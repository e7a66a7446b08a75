import { matchesCodePattern } from '../../codes/codePattern.js'
import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import { about, type Diagnosis, matchesAny, pairsOf, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

/**
 * Pairs that an Excludes1 note of the newest available Tabular List forbids, but that later guidelines allow from a date
 * on. Insulin with another drug for diabetes: section I.C.4.a.3 of the guidelines, FY2022.
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
 * Returns the pattern with which an Excludes1 note of a code, or of a category above it, excludes another code. A pattern
 * that also covers the code itself is ignored: a note on a category separates the rest of the category from the codes
 * that it names, not those codes from each other (D72 excludes D72.824; a chapter may name its own range). Each pattern
 * is tested on its own, so that a narrower one in the same note still applies.
 */
const excludedBy = ({ entry, code }: Diagnosis, other: Diagnosis): string | undefined =>
  entry?.excludes1?.find(
    (pattern) => matchesCodePattern(pattern, other.code) && !matchesCodePattern(pattern, code),
  )

/**
 * Warns of two diagnoses that an Excludes1 note forbids together. Each pair gets one warning, at the later code, no
 * matter which of the two has the note.
 */
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
      warning('excludes1', later.path, tell('excludes1', earlier.value, later.value), {
        source: tell('sources.excludes1Note', at, one.entry?.notesYear),
        about: about(earlier, later),
      }),
    ]
  })
