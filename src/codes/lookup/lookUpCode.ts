import * as words from '../../messages/en/codeSets.js'
import { addDays } from '../addDays.js'
import type { CodeEntry } from '../CodeSystem.js'
import { codesInNote } from '../codesInNote.js'
import { compactCode, parseCode } from '../formats.js'
import { type CodePack, canonicalCode, findCode, isBillable } from '../pack/CodePack.js'
import { withPrefix } from '../pack/ranges.js'
import { notesAround } from '../packNotes.js'
import { entryOf } from './codeEntry.js'

const mostNamed = 5

const isBillableIn = (pack: CodePack, compact: string): boolean => {
  const at = findCode(pack, compact)
  return at !== undefined && isBillable(pack, at)
}

/** The first billable codes that begin with a code. */
const codesUnder = (pack: CodePack, compact: string): readonly string[] => {
  const under: string[] = []
  const { start, end } = withPrefix(pack.codes, compact)
  for (let at = start; at < end && under.length < mostNamed; at++)
    if (isBillable(pack, at)) under.push(canonicalCode(pack, at))
  return under
}

/** Examples of the codes under a category, the unspecified one ("J06.9") first. */
const examplesUnder = (pack: CodePack, compact: string): readonly string[] => {
  const under = codesUnder(pack, compact)
  const at = findCode(pack, `${compact}9`)
  if (at === undefined || !isBillable(pack, at)) return under
  const least = canonicalCode(pack, at)
  return [least, ...under.filter((code) => code !== least)].slice(0, mostNamed)
}

/** What another release has in place of a code: the codes it was split into, or the one it came from. */
const inItsPlace = (pack: CodePack, compact: string): readonly string[] => {
  const under = codesUnder(pack, compact)
  if (under.length > 0) return under
  for (let length = compact.length - 1; length >= 3; length--) {
    const at = findCode(pack, compact.slice(0, length))
    if (at !== undefined) return isBillable(pack, at) ? [canonicalCode(pack, at)] : []
  }
  return []
}

/** When a code is billable according to the releases, and what replaces it before and after. */
const validityOf = (
  releases: readonly CodePack[],
  compact: string,
): Pick<CodeEntry, 'validFrom' | 'validTo' | 'predecessors' | 'successors'> => {
  const first = releases.findIndex((pack) => isBillableIn(pack, compact))
  const last = releases.findLastIndex((pack) => isBillableIn(pack, compact))
  const before = releases[first - 1]
  const after = first < 0 ? undefined : releases[last + 1]
  return {
    // Nothing is known of the time between two releases that do not adjoin, so no date is given.
    ...(before?.info.validTo === undefined
      ? {}
      : { validFrom: addDays(before.info.validTo, 1), predecessors: inItsPlace(before, compact) }),
    ...(after?.info.validFrom === undefined
      ? {}
      : { validTo: addDays(after.info.validFrom, -1), successors: inItsPlace(after, compact) }),
  }
}

const nonEmpty = <Key extends string>(key: Key, lines: readonly string[]) =>
  lines.length === 0 ? {} : { [key]: lines }

const notesOf = (pack: CodePack, at: number): Partial<CodeEntry> => {
  const { own, around } = notesAround(pack, at)
  const excluded = [...own, ...around].flatMap(({ excludes1 = [] }) => excludes1.flatMap(codesInNote))
  return {
    ...nonEmpty('excludes1', [...new Set(excluded)]),
    ...nonEmpty(
      'codeFirst',
      own.flatMap(({ codeFirst = [] }) => codeFirst),
    ),
    ...nonEmpty(
      'useAdditional',
      own.flatMap(({ useAdditional = [] }) => useAdditional),
    ),
  }
}

/** No billable ICD-10-CM code is a prefix of another, so any prefix of one is a category, listed or not. */
const unlistedCategory = (pack: CodePack, code: string): CodeEntry | undefined => {
  const parsed = parseCode(code, ['icd10cm'])
  if (pack.info.system !== 'icd10cm' || !parsed.ok) return undefined
  const examples = examplesUnder(pack, compactCode(code))
  if (examples.length === 0) return undefined
  return {
    system: 'icd10cm',
    code: parsed.code,
    text: words.unlistedCategory(examples.slice(0, 2)),
    billable: false,
    examples,
  }
}

/** The entry of a modifier in the latest release that lists modifiers; undefined if it is not there. */
export const lookUpModifier = (releases: readonly CodePack[], code: string): CodeEntry | undefined => {
  const modifier = releases.findLast(({ modifiers }) => modifiers)?.modifiers?.get(code)
  return modifier && { system: 'hcpcs', billable: true, ...modifier }
}

/**
 * The entry of a code as the releases of its system have it, the latest that has it as billable first; undefined where
 * none has it. A category is known also where a set does not list it.
 */
export const lookUpCode = (releases: readonly CodePack[], code: string): CodeEntry | undefined => {
  const compact = compactCode(code)
  const pack =
    releases.findLast((release) => isBillableIn(release, compact)) ??
    releases.findLast((release) => findCode(release, compact) !== undefined)
  const at = pack === undefined ? undefined : findCode(pack, compact)
  if (pack === undefined || at === undefined) {
    const latest = releases.at(-1)
    return latest === undefined ? undefined : unlistedCategory(latest, code)
  }
  return {
    ...validityOf(releases, compact),
    ...entryOf(pack, at),
    ...(isBillable(pack, at) ? {} : nonEmpty('examples', examplesUnder(pack, compact))),
    ...notesOf(pack, at),
  }
}
