import { matchesCodePattern } from '../../codes/codePattern.js'
import { compactCode } from '../../codes/formats.js'
import type { ListedCode } from './Rule.js'

/** A diagnosis of an encounter that is a well-formed code. */
export interface Diagnosis extends ListedCode {
  /** In canonical form. */
  readonly code: string
  readonly compact: string
  /** The description; empty if it is not known. */
  readonly text: string
}

/** Returns the diagnoses that are well-formed codes, in the order in which they are listed. */
export const readable = (diagnoses: readonly ListedCode[]): readonly Diagnosis[] =>
  diagnoses.flatMap((listed) =>
    listed.parsed.ok
      ? [
          {
            ...listed,
            code: listed.parsed.code,
            compact: compactCode(listed.parsed.code),
            text: listed.entry?.text ?? '',
          },
        ]
      : [],
  )

/** Whether any of the patterns matches a code. */
export const matchesAny = (patterns: readonly string[], code: string): boolean =>
  patterns.some((pattern) => matchesCodePattern(pattern, code))

/** Returns each pair of diagnoses with different codes, in the order in which they are listed. */
export const pairsOf = (
  diagnoses: readonly Diagnosis[],
): readonly (readonly [earlier: Diagnosis, later: Diagnosis])[] =>
  diagnoses.flatMap((later, index) =>
    diagnoses
      .slice(0, index)
      .filter(({ code }) => code !== later.code)
      .map((earlier) => [earlier, later] as const),
  )

/** Returns the codes in sorted order, so that a dismissal survives a reordering of the list. */
export const about = (...codes: readonly { readonly code: string }[]): readonly string[] =>
  codes.map(({ code }) => code).toSorted()
