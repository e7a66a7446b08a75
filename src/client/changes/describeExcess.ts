import type { Encounter } from '../../encounter/Encounter.js'
import * as words from '../../messages/en/clientErrors.js'
import { formatCount } from '../../messages/formats.js'
import { type Excess, encounterBounds, findExcess } from '../../schema/excess.js'
import { labelOf } from '../../schema/labelOf.js'
import { largestEncounter, longestReason, longestText, maxEntries, maxLevels } from '../../schema/limits.js'

const mostNamed = 5
const longestName = 40

const sentences: Readonly<Record<Excess['kind'], (what: string, excess: number) => string>> = {
  levels: (what) => words.tooManyLevels(what, maxLevels),
  text: (what, length) => words.textTooLong(what, formatCount(length), formatCount(longestText)),
  entries: (what, entries) =>
    words.tooManyEntries(
      what,
      formatCount(entries),
      formatCount(maxEntries),
      formatCount(entries - maxEntries),
    ),
  size: (what) => words.tooLarge(what, formatCount(largestEncounter)),
  name: words.badName,
  number: words.badNumber,
}

const within = { ...encounterBounds, levels: encounterBounds.levels - 1 }

/**
 * Describes in one line each what exceeds the bounds of a stored encounter, by field labels; empty if nothing does.
 * Call it before other code walks the encounter.
 */
export const describeExcess = (encounter: Encounter): readonly string[] => {
  const whole = findExcess(encounter, encounterBounds)
  if (whole === undefined) return []
  const found = Object.entries(encounter).flatMap(([property, value]) => {
    const excess = findExcess(value, within)
    if (excess === undefined) return []
    const label = labelOf(property.slice(0, longestName))
    return [sentences[excess.kind](label === '' ? words.aField : label, excess.count)]
  })
  return found.length === 0 ? [sentences[whole.kind](words.it, whole.count)] : found.slice(0, mostNamed)
}

/** Describes by how much a reason is too long; undefined if it is not. */
export const describeLongReason = (reason: string): string | undefined =>
  reason.length <= longestReason
    ? undefined
    : words.reasonTooLong(
        formatCount(reason.length),
        formatCount(longestReason),
        formatCount(reason.length - longestReason),
      )
