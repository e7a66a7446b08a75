import { matchesCodePattern } from '../../codes/codePattern.js'
import { compactCode } from '../../codes/formats.js'
import type { ListedCode } from './Rule.js'

/** A diagnosis of an encounter whose code can be read. */
export interface Diagnosis extends ListedCode {
  /** Canonical. */
  readonly code: string
  readonly compact: string
  /** Its description; empty where it is not known. */
  readonly text: string
}

/** The diagnoses whose codes can be read, in their order. */
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

/** Whether a code is what one of some patterns names. */
export const matchesAny = (patterns: readonly string[], code: string): boolean =>
  patterns.some((pattern) => matchesCodePattern(pattern, code))

/** Each two diagnoses of different codes, in their order. */
export const pairsOf = (
  diagnoses: readonly Diagnosis[],
): readonly (readonly [earlier: Diagnosis, later: Diagnosis])[] =>
  diagnoses.flatMap((later, index) =>
    diagnoses
      .slice(0, index)
      .filter(({ code }) => code !== later.code)
      .map((earlier) => [earlier, later] as const),
  )

/** Codes in an order that does not hang on the list's: what is said of two is said of them, however they are moved. */
export const about = (...codes: readonly { readonly code: string }[]): readonly string[] =>
  codes.map(({ code }) => code).toSorted()
