import * as words from '../messages/en/codes.js'
import { type Told, tellerOf } from '../messages/Told.js'
import { longestPaste } from '../schema/limits.js'
import type { CodeSystemId } from './CodeSystem.js'
import { type ParsedBad, type ParsedOk, parseCode } from './formats.js'

/** The result of reading a pasted list of codes. */
export interface PastedCodes {
  /** The well-formed codes in the order of the list, each value once. */
  readonly accepted: readonly ParsedOk[]
  /** The parts that are not codes, in order; they stay in the input. */
  readonly rejected: readonly string[]
  /** What is wrong with the first rejected one and how to fix it; absent where all were accepted. */
  readonly message?: string
  /** The same as a message of the catalogue, which is said in other languages. */
  readonly told?: Told
}

const tell = tellerOf('codes', words)

const explicitSeparator = /[,;|\t\n\r]/
const codeLike = /^(?=.{0,14}\d)[\p{L}\p{N}][\p{L}\p{N}.\p{Pd}\u2212]{0,23}$/u

/** What belongs to the procedure code before it: a modifier, a number of units, or a word that goes with one. */
const belongsToCode =
  /^(?:[0-9A-Z]{2}(?:[\p{Pd}\u2212][0-9A-Z]{2})*|[x×*]\d{0,4}|\(?\d{1,4}\)?|\d{1,3}(?:u|x|ea|units?)|units?|each|qty|quantity)$/iu

const tooLong = (text: string): PastedCodes => ({
  accepted: [],
  rejected: [text.slice(0, 200)],
  ...tell('pasteTooLong', text.length, longestPaste),
})

const isProcedure = (text: string, systems: readonly CodeSystemId[]): boolean => {
  const parsed = parseCode(text, systems)
  return parsed.ok && parsed.system !== 'icd10cm'
}

/** The codes of a list as they were typed, each with the modifiers and units that follow it on its line. */
const partsOf = (text: string, systems: readonly CodeSystemId[]): readonly string[] => {
  const parts: string[] = []
  let end = 0
  for (const { 0: token, index } of text.matchAll(/[^\s,;|]+/g)) {
    const before = parts.at(-1)
    const isNear = /^[^\S\r\n]*,?[^\S\r\n]*$/.test(text.slice(end, index))
    if (before !== undefined && isNear && belongsToCode.test(token) && isProcedure(firstOf(before), systems))
      parts[parts.length - 1] = `${before} ${token}`
    else parts.push(token)
    end = index + token.length
  }
  return parts
}

const problemOf = (problem: ParsedBad | undefined): Pick<PastedCodes, 'message' | 'told'> => {
  if (problem === undefined) return {}
  const { message, told } = problem
  return told === undefined ? { message } : { message, told }
}

const firstOf = (part: string): string => part.split(' ', 1)[0] ?? ''

/**
 * Reads a pasted list of codes, split by commas, semicolons, bars, spaces, tabs or lines. It is a list where it
 * has two codes or more and they look like codes: all of them where only spaces split them ("type 2 diabetes" is
 * words), at least half of them otherwise. A modifier after a procedure code is part of it: "99214,25" is one code,
 * "99214,36415" two.
 *
 * @returns undefined where the text is words to search for, or a single code, and not a list.
 */
export const readPastedCodes = (text: string, systems: readonly CodeSystemId[]): PastedCodes | undefined => {
  const trimmed = text.trim()
  if (trimmed.length > longestPaste) return tooLong(trimmed)
  const parts = partsOf(trimmed, systems)
  if (parts.length < 2) return undefined
  const parsed = parts.map((part) => ({ part, result: parseCode(part, systems) }))
  const wellFormed = parsed.filter(({ result }) => result.ok).length
  const codeLikes = parsed.filter(({ part, result }) => result.ok || codeLike.test(firstOf(part))).length
  const isList = explicitSeparator.test(trimmed)
    ? wellFormed > 0 && codeLikes * 2 >= parts.length
    : wellFormed * 2 > parts.length && codeLikes === parts.length
  if (!isList) return undefined

  const accepted = new Map<string, ParsedOk>()
  const rejected: string[] = []
  let problem: ParsedBad | undefined
  for (const { part, result } of parsed) {
    if (result.ok) {
      if (!accepted.has(result.value)) accepted.set(result.value, result)
    } else {
      rejected.push(part)
      problem ??= result
    }
  }
  return { accepted: [...accepted.values()], rejected, ...problemOf(problem) }
}
