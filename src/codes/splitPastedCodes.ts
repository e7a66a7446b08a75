import { longestPaste } from '../schema/limits.js'
import type { CodeSystemId } from './CodeSystem.js'
import { type ParsedOk, parseCode } from './formats.js'

/** A pasted list of codes, taken apart. */
export interface PastedCodes {
  /** The well-formed codes in the order of the list, each value once. */
  readonly accepted: readonly ParsedOk[]
  /** What was not a code, in the order of the list; to be left in the input. */
  readonly rejected: readonly string[]
  /** What is wrong with the first rejected one and how to mend it; absent where all were accepted. */
  readonly message?: string
}

const separators = /[\s,;|]+/
const explicitSeparator = /[,;|\t\n\r]/
const codeLike = /^(?=.{0,14}\d)[\p{L}\p{N}][\p{L}\p{N}.\p{Pd}\u2212]{0,23}$/u

const tooLong = (text: string): PastedCodes => ({
  accepted: [],
  rejected: [text.slice(0, 200)],
  message: `That text is too long for a list of codes: ${text.length.toLocaleString('en-US')} characters, where ${longestPaste.toLocaleString('en-US')} is the most. Paste the codes alone.`,
})

/**
 * Reads a pasted list of codes, split by commas, semicolons, bars, spaces, tabs or lines. It is a list where it
 * has two parts or more and the parts look like codes: all of them where only spaces split them ("type 2
 * diabetes" is words), at least half of them otherwise.
 *
 * @returns undefined where the text is words to search for, or a single code, and not a list.
 */
export const readPastedCodes = (text: string, systems: readonly CodeSystemId[]): PastedCodes | undefined => {
  const trimmed = text.trim()
  if (trimmed.length > longestPaste) return tooLong(trimmed)
  const tokens = trimmed.split(separators).filter((token) => token !== '')
  if (tokens.length < 2) return undefined
  const parsed = tokens.map((token) => ({ token, result: parseCode(token, systems) }))
  const wellFormed = parsed.filter(({ result }) => result.ok).length
  const codeLikes = parsed.filter(({ token, result }) => result.ok || codeLike.test(token)).length
  const isList = explicitSeparator.test(trimmed)
    ? wellFormed > 0 && codeLikes * 2 >= tokens.length
    : wellFormed * 2 > tokens.length && codeLikes === tokens.length
  if (!isList) return undefined

  const accepted = new Map<string, ParsedOk>()
  const rejected: string[] = []
  let message: string | undefined
  for (const { token, result } of parsed) {
    if (result.ok) {
      if (!accepted.has(result.value)) accepted.set(result.value, result)
    } else {
      rejected.push(token)
      message ??= result.message
    }
  }
  return { accepted: [...accepted.values()], rejected, ...(message === undefined ? {} : { message }) }
}
