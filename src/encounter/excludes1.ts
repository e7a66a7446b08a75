import { matchesCodePattern } from '../codes/codePattern.js'
import * as words from '../messages/en/findings.js'
import { type ListedCode, type Rule, warning } from './rule.js'

/**
 * Whether an Excludes1 note of one code, or of what it stands under, names another. A pattern that covers the code
 * itself says nothing of it: a note of a category sets the rest of the category apart from what it names, and not the
 * codes within that from each other (D72 excludes D72.824; a chapter may name its own range). Each pattern is judged
 * alone, so that one in the same note that names a narrower part still counts.
 */
const excludes = ({ entry, parsed }: ListedCode, other: ListedCode): boolean => {
  if (!parsed.ok || !other.parsed.ok) return false
  const { code } = other.parsed
  return (entry?.excludes1 ?? []).some(
    (pattern) => matchesCodePattern(pattern, code) && !matchesCodePattern(pattern, parsed.code),
  )
}

/** Two diagnoses that an Excludes1 note keeps apart: one warning a pair, whichever excludes the other, at the later. */
export const excludes1: Rule = (_parts, { diagnoses }) =>
  diagnoses.flatMap((later, index) =>
    diagnoses
      .slice(0, index)
      .filter((earlier) => earlier.value !== later.value)
      .filter((earlier) => excludes(earlier, later) || excludes(later, earlier))
      .map((earlier) => warning('excludes1', later.path, words.excludes1(earlier.value, later.value))),
  )
