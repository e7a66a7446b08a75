import { capitalize } from '../../messages/capitalize.js'
import * as words from '../../messages/en/storage.js'
import { formatCount } from '../../messages/formats.js'
import type { StorageChoice } from '../openClient.js'

/** How a storage is called. */
export const nameOf: Readonly<Record<StorageChoice, string>> = {
  'local-storage': words.demoStorage,
  'indexed-db': words.browserDatabase,
}

/** What is to be known of a storage before patients are entrusted to it. */
export const adviceOn: Readonly<Record<StorageChoice, string>> = {
  'local-storage': words.demoAdvice,
  'indexed-db': words.databaseAdvice,
}

/** The demo storage's space, in characters: what browsers give a site. */
const demoSpace = 5_000_000

/** How much of the demo storage is used. */
export const tellDemoRoom = (used: number): string => {
  return words.demoSpace(Math.round((used / demoSpace) * 100))
}

const units = ['kB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as people read it: "4.2 MB". */
const tellBytes = (bytes: number): string => {
  let value = bytes / 1000
  let at = 0
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000
    at += 1
  }
  return `${value < 10 ? value.toFixed(1) : formatCount(Math.round(value))} ${units[at] ?? ''}`
}

/** How much space this site uses, of how much the browser would give it. */
export const tellRoom = ({ usage, quota }: StorageEstimate): string =>
  usage === undefined
    ? words.spaceUnknown
    : words.space(tellBytes(usage), quota === undefined ? undefined : tellBytes(quota))

/** Why something failed, as a sentence. */
export const tellError = (error: unknown): string =>
  error instanceof Error ? capitalize(error.message) : words.unexpected
