import type { Encounter } from '../encounter/Encounter.js'
import { type Excess, encounterBounds, findExcess } from '../schema/excess.js'
import { labelOf } from '../schema/labelOf.js'
import { largestEncounter, longestReason, longestText, mostEntries, mostLevels } from '../schema/limits.js'

const mostNamed = 5
const longestName = 40

const count = (number: number): string => number.toLocaleString('en-US')

const sentences: Readonly<Record<Excess['kind'], (what: string, excess: number) => string>> = {
  levels: (what) =>
    `${what} goes more than ${mostLevels} levels deep, lists within lists. No encounter needs that: take it out`,
  text: (what, length) =>
    `${what} has a text of ${count(length)} characters, and ${count(longestText)} is the most. Shorten it`,
  entries: (what, entries) =>
    `${what} has ${count(entries)} entries, and ${count(mostEntries)} is the most. Take out ${count(entries - mostEntries)}`,
  size: (what) => `${what} has more than ${count(largestEncounter)} characters in all. Shorten it`,
  name: (what) => `${what} has a property named “__proto__”, which cannot be kept. Rename it`,
  number: (what) => `${what} has a number that cannot be kept. Correct it`,
}

const within = { ...encounterBounds, levels: encounterBounds.levels - 1 }

/**
 * Says in one line each what of an encounter goes beyond the bounds of what is kept, in the fields' own words; empty
 * where nothing does. To be asked before anything else walks through it.
 */
export const tellExcess = (encounter: Encounter): readonly string[] => {
  const whole = findExcess(encounter, encounterBounds)
  if (whole === undefined) return []
  const found = Object.entries(encounter).flatMap(([property, value]) => {
    const excess = findExcess(value, within)
    if (excess === undefined) return []
    const label = labelOf(property.slice(0, longestName))
    return [sentences[excess.kind](label === '' ? 'A field' : label, excess.count)]
  })
  return found.length === 0 ? [sentences[whole.kind]('It', whole.count)] : found.slice(0, mostNamed)
}

/** Says by how much a reason is too long; undefined where it is not. */
export const tellLongReason = (reason: string): string | undefined =>
  reason.length <= longestReason
    ? undefined
    : `The reason has ${count(reason.length)} characters, and ${count(longestReason)} is the most. Take out ${count(reason.length - longestReason)}`
