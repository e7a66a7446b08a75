import { createFormats, type Formats } from './formats.js'
import type { MessageFile, Messages, PartialMessages } from './Messages.js'
import { isGroup, type Sayable, sayParams, wordAt } from './Told.js'

/** How everything is said: the words of a language, those of a host over them, and how dates and numbers are written. */
export interface Language extends Formats {
  /** The language tag (BCP 47), such as `en-US`. */
  readonly locale: string
  /** The direction of its script. */
  readonly direction: 'ltr' | 'rtl'
  /** What is over the English words: a language's own, then a host's. The last one that has a word says it. */
  readonly over: readonly PartialMessages[]
  /**
   * The words of a file.
   *
   * @param english The file itself, which travels with the code that says it, and says what nothing else does.
   */
  readonly wordsOf: <File extends MessageFile>(file: File, english: Messages[File]) => Messages[File]
  /** Says what was told where no language was known, such as a finding or a client's error. */
  readonly say: (sayable: Sayable) => string
}

/** Lays words over others, group by group. A key without a word leaves the one below. */
const layOver = <Words extends object>(below: Words, above: object | undefined): Words => {
  if (above === undefined) return below
  const entries = Object.entries(above).flatMap(([key, word]: [string, unknown]) => {
    if (word === undefined) return []
    const beneath: unknown = Reflect.get(below, key)
    return [[key, isGroup(word) && isGroup(beneath) ? layOver(beneath, word) : word]]
  })
  return { ...below, ...Object.fromEntries(entries) }
}

/** Scripts that are written from right to left, by their languages. */
const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i

/**
 * Creates a language.
 *
 * @param locale A language tag (BCP 47).
 * @param over The words over the English ones, the last of which count most.
 */
export const createLanguage = (locale: string, over: readonly PartialMessages[] = []): Language => {
  const laid = new Map<MessageFile, { readonly english: object; readonly words: unknown }>()
  const wordsOf = <File extends MessageFile>(file: File, english: Messages[File]): Messages[File] => {
    if (over.length === 0) return english
    const known = laid.get(file)
    // The entry of a file is of that file's type.
    if (known?.english === english) return known.words as Messages[File]
    const words = over.reduce<Messages[File]>((below, messages) => layOver(below, messages[file]), english)
    laid.set(file, { english, words })
    return words
  }
  const say = ({ message, told }: Sayable): string => {
    if (told === undefined) return message
    const word = over
      .map((messages) => wordAt(messages[told.file], told.key))
      .findLast((found) => found !== undefined)
    const said: unknown =
      typeof word === 'function' ? Reflect.apply(word, undefined, sayParams(told.params, say)) : word
    return typeof said === 'string' ? said : message
  }
  return {
    ...createFormats(locale),
    locale,
    direction: rightToLeft.test(locale) ? 'rtl' : 'ltr',
    over,
    wordsOf,
    say,
  }
}

/** What is spoken where nothing else is asked for. */
export const english: Language = createLanguage('en-US')
