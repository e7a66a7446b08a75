import type { CharTest, PatternNode } from './PatternNode.js'

/** What keeps a pattern from being matched: `\1`, `(?i:…)`, or too many groups within each other. */
export type PatternProblem = 'back-reference' | 'modifier' | 'groups'

/** Nesting depth of the groups of a pattern. */
const maxGroups = 100

/** One character, class or escape. A surrogate pair in two escapes is one character. */
const atom =
  /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u(?:\{[\da-fA-F]+\}|[\da-fA-F]{4})|\\x[\da-fA-F]{2}|\\c[A-Za-z]|\\[pP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|./suy

const quantifier = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y

const group = /\((?:\?(?:(:)|(<?)([=!])|<[^>]*>))?/y

/** Creates the test of a character, class or escape from its source. Classes are left to the engine's own `RegExp`. */
const charTest = (source: string): CharTest => {
  const literal = source !== '.' && /^(?:[^\\]|\\\W)$/u.test(source)
  if (literal) {
    const wanted = source.codePointAt(source.length > 1 && source.startsWith('\\') ? 1 : 0)
    return (codePoint) => codePoint === wanted
  }
  let expression: RegExp | undefined
  const known: (boolean | undefined)[] = []
  return (codePoint) => {
    // Made at the first use: a schema may have thousands of patterns.
    expression ??= new RegExp(`^${source}$`, 'u')
    if (codePoint > 255) return expression.test(String.fromCodePoint(codePoint))
    known[codePoint] ??= expression.test(String.fromCodePoint(codePoint))
    return known[codePoint]
  }
}

/**
 * Parses a regular expression that `RegExp` accepts in Unicode mode. Returns what it uses that cannot be matched in
 * linear time, if there is such a thing.
 */
export const parsePattern = (source: string): PatternNode | PatternProblem => {
  let position = 0
  let problem: PatternProblem | undefined
  const tests = new Map<string, CharTest>()

  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = position
    const found = expression.exec(source)
    position += found?.[0].length ?? 0
    return found
  }

  const readAtom = (depth: number): PatternNode => {
    const next = source[position]
    if (next === '(') {
      const [, , behind, sign] = take(group) ?? []
      if (source[position - 1] === '(' && source[position] === '?') problem ??= 'modifier'
      const part = readChoice(depth + 1)
      position += 1
      return sign === undefined ? part : { kind: 'look', part, ahead: behind === '', negated: sign === '!' }
    }
    let text = next ?? ''
    // Most characters stand for themselves, and a schema may have thousands of patterns.
    if (/\w/.test(text)) position += 1
    else text = take(atom)?.[0] ?? ''
    if (text === '^' || text === '$' || text === '\\b' || text === '\\B') return { kind: 'edge', edge: text }
    if (/^\\[1-9k]/.test(text)) problem ??= 'back-reference'
    const test = tests.get(text) ?? (problem === undefined ? charTest(text) : () => false)
    tests.set(text, test)
    return { kind: 'char', test }
  }

  const readSequence = (depth: number): PatternNode => {
    const parts: PatternNode[] = []
    while (position < source.length && !/[|)]/.test(source[position] ?? '') && problem === undefined) {
      const part = readAtom(depth)
      const [, sign, least, comma, most] = (/[*+?{]/.test(source[position] ?? '')
        ? take(quantifier)
        : null) ?? [undefined]
      if (sign === undefined && least === undefined) parts.push(part)
      else {
        const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0
        const max =
          sign === undefined
            ? comma === undefined
              ? min
              : Number(most || Infinity)
            : sign === '?'
              ? 1
              : Infinity
        parts.push({ kind: 'repeat', part, min, max })
      }
    }
    return { kind: 'sequence', parts }
  }

  const readChoice = (depth: number): PatternNode => {
    if (depth > maxGroups) problem ??= 'groups'
    const parts = [readSequence(depth)]
    while (source[position] === '|' && problem === undefined) {
      position += 1
      parts.push(readSequence(depth))
    }
    return { kind: 'choice', parts }
  }

  const pattern = readChoice(0)
  return problem ?? pattern
}
