/** Whether a code point is accepted at one position. */
export type CharTest = (codePoint: number) => boolean

/** A regular expression of ECMA-262 in Unicode mode, without back-references. */
export type PatternNode =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }
  /** `^`, `$`, `\b` or `\B`. */
  | { readonly kind: 'edge'; readonly edge: string }
  | { readonly kind: 'look'; readonly part: PatternNode; readonly ahead: boolean; readonly negated: boolean }
