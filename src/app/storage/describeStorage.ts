import { capitalize } from '../../messages/capitalize.js'
import * as en from '../../messages/en/storage.js'
import type { Formats } from '../../messages/formats.js'
import type { Language } from '../../messages/Language.js'
import type { Messages } from '../../messages/Messages.js'
import type { StorageChoice } from '../site/openClient.js'

/** The display name of each storage. */
export const namesIn = (words: Messages['storage']): Readonly<Record<StorageChoice, string>> => ({
  'local-storage': words.demoStorage,
  'indexed-db': words.browserDatabase,
})

/** What users should know about a storage before they entrust patients' data to it. */
export const adviceIn = (words: Messages['storage']): Readonly<Record<StorageChoice, string>> => ({
  'local-storage': words.demoAdvice,
  'indexed-db': words.databaseAdvice,
})

/** The demo storage's capacity in characters, as browsers grant it to a site. */
const demoSpace = 5_000_000

/** How much of the demo storage is used. */
export const tellDemoRoom = (used: number, words: Messages['storage']): string =>
  words.demoSpace(Math.round((used / demoSpace) * 100))

const units = ['kB', 'MB', 'GB', 'TB'] as const

/** Formats a number of bytes: "4.2 MB". */
const tellBytes = (bytes: number, { formatCount }: Formats): string => {
  let value = bytes / 1000
  let at = 0
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000
    at += 1
  }
  return `${value < 10 ? value.toFixed(1) : formatCount(Math.round(value))} ${units[at] ?? ''}`
}

/** How much space this site uses, out of how much the browser grants it. */
export const tellRoom = ({ usage, quota }: StorageEstimate, language: Language): string => {
  const words = language.wordsOf('storage', en)
  return usage === undefined
    ? words.spaceUnknown
    : words.space(tellBytes(usage, language), quota === undefined ? undefined : tellBytes(quota, language))
}

/** The reason for a failure, as a sentence. */
export const tellError = (error: unknown, { say, wordsOf }: Language): string =>
  error instanceof Error ? capitalize(say(error)) : wordsOf('storage', en).unexpected
