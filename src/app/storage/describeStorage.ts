import { capitalize } from '../../messages/capitalize.js'
import * as words from '../../messages/en/storage.js'
import { formatCount } from '../../messages/formats.js'
import type { StorageChoice } from '../openClient.js'

/** The display name of each storage. */
export const nameOf: Readonly<Record<StorageChoice, string>> = {
  'local-storage': words.demoStorage,
  'indexed-db': words.browserDatabase,
}

/** What users should know about a storage before they entrust patients' data to it. */
export const adviceOn: Readonly<Record<StorageChoice, string>> = {
  'local-storage': words.demoAdvice,
  'indexed-db': words.databaseAdvice,
}

/** The demo storage's capacity in characters, as browsers grant it to a site. */
const demoSpace = 5_000_000

/** How much of the demo storage is used. */
export const tellDemoRoom = (used: number): string => {
  return words.demoSpace(Math.round((used / demoSpace) * 100))
}

const units = ['kB', 'MB', 'GB', 'TB'] as const

/** Formats a number of bytes: "4.2 MB". */
const tellBytes = (bytes: number): string => {
  let value = bytes / 1000
  let at = 0
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000
    at += 1
  }
  return `${value < 10 ? value.toFixed(1) : formatCount(Math.round(value))} ${units[at] ?? ''}`
}

/** How much space this site uses, out of how much the browser grants it. */
export const tellRoom = ({ usage, quota }: StorageEstimate): string =>
  usage === undefined
    ? words.spaceUnknown
    : words.space(tellBytes(usage), quota === undefined ? undefined : tellBytes(quota))

/** The reason for a failure, as a sentence. */
export const tellError = (error: unknown): string =>
  error instanceof Error ? capitalize(error.message) : words.unexpected
