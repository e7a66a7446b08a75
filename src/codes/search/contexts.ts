import { compactCode } from '../formats.js'
import { type ContextSource, contexts as sources } from '../lexicon/contexts.js'

/** A context that changes the code of a condition, such as a family history. */
export interface Context {
  /** Whether a code, without its dot, already expresses the context. */
  readonly isWithin: (code: string) => boolean
  /** Whether a condition, given by its code, usually persists in this context. */
  readonly isLasting: (code: string) => boolean
  /** Returns prefixes of the codes that express both, likeliest first; empty if the context does not apply. */
  readonly codesFor: (code: string) => readonly string[]
}

/** Contexts by their terms, with the number of words of the longest term. */
export interface Contexts {
  readonly byTerm: ReadonlyMap<string, Context>
  readonly longestTerm: number
}

const asCodes = (text: string): readonly string[] => text.trim().split(/\s+/).map(compactCode)

const startsWithOne = (text = ''): ((code: string) => boolean) => {
  if (text === '') return () => false
  const starts = asCodes(text)
  return (code) => starts.some((start) => code.startsWith(start))
}

const parseCodes = (text: string): ReadonlyMap<string, readonly string[]> => {
  const codes = new Map<string, readonly string[]>()
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const [from, to, ...more] = line.split(' = ')
    if (!from || !to || more.length > 0)
      throw new Error(`"${line}" is no line of a context. Write: N18 = E11.22`)
    for (const code of asCodes(from)) codes.set(code, asCodes(to))
  }
  return codes
}

/**
 * Parses contexts.
 *
 * @throws Error that names a line that cannot be parsed, or a term that occurs in two contexts.
 */
export const parseContexts = (texts: readonly ContextSource[]): Contexts => {
  const byTerm = new Map<string, Context>()
  let longestTerm = 0
  for (const { terms, within, lasting, codes: text } of texts) {
    const codes = parseCodes(text)
    const context: Context = {
      isWithin: startsWithOne(within),
      isLasting: startsWithOne(lasting),
      codesFor: (code) => {
        for (let length = code.length; length > 0; length--) {
          const found = codes.get(code.slice(0, length))
          if (found !== undefined) return found
        }
        return []
      },
    }
    for (const term of terms.split(',').map((each) => each.trim())) {
      if (byTerm.has(term)) throw new Error(`"${term}" is a term of two contexts. Keep one.`)
      byTerm.set(term, context)
      longestTerm = Math.max(longestTerm, term.split(' ').length)
    }
  }
  return { byTerm, longestTerm }
}

/** The built-in contexts. */
export const contexts: Contexts = parseContexts(sources)

/** A context found in a query, with the position of its words; the end is exclusive. */
export interface ContextFound {
  readonly context: Context
  readonly start: number
  readonly end: number
}

/** Finds the contexts that folded words name, taking the longest term at each position. */
export const findContexts = (
  words: readonly string[],
  { byTerm, longestTerm }: Contexts = contexts,
): readonly ContextFound[] => {
  const found: ContextFound[] = []
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(longestTerm, words.length - start); length > 0; length--) {
      const context = byTerm.get(words.slice(start, start + length).join(' '))
      if (context === undefined) continue
      found.push({ context, start, end: start + length })
      start += length - 1
      break
    }
  }
  return found
}
