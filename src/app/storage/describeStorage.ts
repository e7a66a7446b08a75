import { formatCount } from '../../messages/formats.js'
import type { StorageChoice } from '../openClient.js'

/** How a storage is called. */
export const nameOf: Readonly<Record<StorageChoice, string>> = {
  'local-storage': 'demo storage',
  'indexed-db': 'this browser’s database',
}

/** What is to be known of a storage before patients are entrusted to it. */
export const adviceOn: Readonly<Record<StorageChoice, string>> = {
  'local-storage':
    'For trying things out, not for real patients: it has room for a few thousand encounters, and what was saved ' +
    'in the last minute is lost if the browser crashes.',
  'indexed-db':
    'On this device and in this browser only. What is called saved is on the disk. Export a backup regularly: ' +
    'nobody else has a copy.',
}

/** The demo storage's room, in characters: what browsers give a site. */
const demoRoom = 5_000_000

/** How much of the demo storage is used. */
export const tellDemoRoom = (used: number): string => {
  const percent = Math.round((used / demoRoom) * 100)
  return `${percent < 1 ? 'Less than 1' : `About ${formatCount(percent)}`}% of the room that a browser gives it`
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

/** How much room this site uses, of how much the browser would give it. */
export const tellRoom = ({ usage, quota }: StorageEstimate): string =>
  usage === undefined
    ? 'This browser does not tell'
    : `${tellBytes(usage)}${quota === undefined ? '' : ` of about ${tellBytes(quota)}`}, with the code sets`

/** "Encounter 8009001", "Encounters 8009001, 8009002 and 3 more". */
export const tellIds = (ids: readonly (number | string)[]): string => {
  const shown = ids.slice(0, 5).join(', ')
  const more = ids.length - 5
  return `${ids.length === 1 ? 'Encounter' : 'Encounters'} ${shown}${more > 0 ? ` and ${formatCount(more)} more` : ''}`
}

/** A text as it stands at the start of a sentence. */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Why something failed, as a sentence. */
export const tellError = (error: unknown): string =>
  atStart(error instanceof Error ? error.message : 'an unexpected error came up. Try again in a moment.')

/** "1 encounter", "1,204 encounters". */
export const encountersOf = (count: number): string =>
  `${formatCount(count)} encounter${count === 1 ? '' : 's'}`
