import type { MessageFile, Messages } from './Messages.js'

/** A message without a language: which one of the catalogue, and what it tells of. As data: it can be sent. */
export interface Told {
  readonly file: MessageFile
  /** The word's name in its file; within a group of words, "group.name". */
  readonly key: string
  readonly params: readonly unknown[]
}

/** A message with its English text. */
export interface Said {
  readonly message: string
  readonly told: Told
}

/** What a language can say: its English text, and which message that is where there is one in other languages. */
export interface Sayable {
  readonly message: string
  readonly told?: Told | undefined
}

/** The names of the words of a file; within a group of words, "group.name". */
type KeyOf<Words> = {
  readonly [Key in keyof Words & string]: Words[Key] extends string | ((...params: never) => unknown)
    ? Key
    : Words[Key] extends Readonly<Record<string, unknown>>
      ? `${Key}.${keyof Words[Key] & string}`
      : never
}[keyof Words & string]

type WordOf<Words, Key> = Key extends keyof Words
  ? Words[Key]
  : Key extends `${infer Group}.${infer Name}`
    ? Group extends keyof Words
      ? WordOf<Words[Group], Name>
      : never
    : never

type ParamsOf<Word> = Word extends (...params: infer Params) => unknown ? Params : []

/** A parameter, or in its place what is said in the language of the whole. */
type ToldParams<Params extends readonly unknown[]> = {
  readonly [Position in keyof Params]: Params[Position] extends string | undefined
    ? Params[Position] | Sayable
    : Params[Position] extends readonly string[]
      ? readonly (string | Sayable)[]
      : Params[Position]
}

type ParamsAt<Words, Key> =
  ToldParams<ParamsOf<WordOf<Words, Key>>> extends infer Params extends readonly unknown[] ? Params : []

const isSayable = (param: unknown): param is Sayable =>
  typeof param === 'object' && param !== null && 'message' in param

export const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The word of a name, or of "group.name". */
export const wordAt = (words: unknown, key: string): unknown =>
  key.split('.').reduce((group, name) => (isGroup(group) ? group[name] : undefined), words)

/** Whether something that was stored is such a message. What a catalogue does not have is said in English. */
export const isTold = (value: unknown): value is Told =>
  isGroup(value) &&
  typeof value.file === 'string' &&
  typeof value.key === 'string' &&
  Array.isArray(value.params)

/** The parameters of a message, each said where it can be. */
export const sayParams = (
  params: readonly unknown[],
  say: (sayable: Sayable) => string,
): readonly unknown[] =>
  params.map((param) => {
    if (Array.isArray(param)) return sayParams(param, say)
    return isSayable(param) ? say(param) : param
  })

const inEnglish = ({ message }: Sayable): string => message

/**
 * Tells what is said where no language is known, below React: its English text, and the message that it is.
 *
 * @param english The file of the catalogue, for the text.
 */
export const tellerOf =
  <File extends MessageFile>(file: File, english: Messages[File]) =>
  <Key extends KeyOf<Messages[File]>>(key: Key, ...params: ParamsAt<Messages[File], Key>): Said => {
    const word = wordAt(english, key)
    const message: unknown =
      typeof word === 'function' ? Reflect.apply(word, undefined, sayParams(params, inEnglish)) : word
    return { message: String(message), told: { file, key, params } }
  }
