import * as words from '../../messages/en/codeSets.js'
import { addDays } from '../addDays.js'
import { type BilateralReader, createBilateralReader } from '../bilateralCode.js'
import type { CodeEntry } from '../CodeSystem.js'
import { compactCode, parseCode } from '../formats.js'
import { createNoteReader, type NoteReader } from '../noteInstructions.js'
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

/** Whether a code is another one in which a placeholder was given a meaning: S30.1XXA became S30.11XA, S30.12XA… */
const hasForPlaceholder = (compact: string, earlier: string): boolean =>
  compact.length === earlier.length &&
  [...earlier].every((character, at) => character === compact[at] || (at >= 4 && character === 'X'))

/** The billable codes of a release that a code with placeholders stood for, or that stood for it with placeholders. */
const acrossPlaceholders = (pack: CodePack, compact: string): readonly string[] => {
  if (compact.length < 7) return []
  const found: string[] = []
  // Placeholders stand from the fifth character on.
  const { start, end } = withPrefix(pack.codes, compact.slice(0, 4))
  for (let at = start; at < end && found.length < mostNamed; at++) {
    const other = pack.codes[at] ?? ''
    if (isBillable(pack, at) && (hasForPlaceholder(other, compact) || hasForPlaceholder(compact, other)))
      found.push(canonicalCode(pack, at))
  }
  return found
}

/** What another release has in place of a code: the codes it was split into, or the one it came from. */
const inItsPlace = (pack: CodePack, compact: string): readonly string[] => {
  const under = codesUnder(pack, compact)
  if (under.length > 0) return under
  const across = acrossPlaceholders(pack, compact)
  if (across.length > 0) return across
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

const nonEmpty = <Key extends string, Line>(key: Key, lines: readonly Line[]) =>
  lines.length === 0 ? {} : { [key]: lines }

const notesOf = (pack: CodePack, at: number, readNotes: NoteReader): Partial<CodeEntry> => {
  if (pack.info.tabular === undefined) return {}
  const { own, around } = notesAround(pack, at)
  const read = own.map(readNotes)
  const excludedAt: Record<string, string> = {}
  for (const notes of [...own, ...around])
    for (const pattern of readNotes(notes).excludes1) excludedAt[pattern] ??= notes.at
  const excluded = Object.keys(excludedAt)
  const said = {
    ...(excluded.length === 0 ? {} : { excludes1: excluded, excludes1At: excludedAt }),
    ...nonEmpty(
      'codeFirst',
      read.flatMap(({ codeFirst }) => codeFirst),
    ),
    ...nonEmpty(
      'useAdditional',
      read.flatMap(({ useAdditional }) => useAdditional),
    ),
    ...nonEmpty(
      'instructions',
      read.flatMap(({ instructions }) => instructions),
    ),
  }
  return Object.keys(said).length === 0 ? {} : { ...said, notesYear: pack.info.tabular }
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

/** What is read from a pack by and by, and kept. */
interface PackReaders {
  readonly bilateralOf: BilateralReader
  readonly readNotes: NoteReader
}

/** Looks up the entry of a code; undefined where no release has it. */
export type LookUp = (code: string) => CodeEntry | undefined

/**
 * Creates the look-up of a system. It gives the entry of a code as the releases have it, the latest that has it as
 * billable first. A category is known also where a set does not list it.
 */
export const createLookUp = (releases: readonly CodePack[]): LookUp => {
  const readers = new Map<CodePack, PackReaders>()
  const readersOf = (pack: CodePack): PackReaders => {
    const known = readers.get(pack)
    if (known !== undefined) return known
    const made = { bilateralOf: createBilateralReader(pack), readNotes: createNoteReader(pack) }
    readers.set(pack, made)
    return made
  }

  return (code) => {
    const compact = compactCode(code)
    const pack =
      releases.findLast((release) => isBillableIn(release, compact)) ??
      releases.findLast((release) => findCode(release, compact) !== undefined)
    const at = pack === undefined ? undefined : findCode(pack, compact)
    if (pack === undefined || at === undefined) {
      const latest = releases.at(-1)
      return latest === undefined ? undefined : unlistedCategory(latest, code)
    }
    const { bilateralOf, readNotes } = readersOf(pack)
    const bilateral = bilateralOf(at)
    return {
      ...validityOf(releases, compact),
      ...entryOf(pack, at),
      ...(bilateral === undefined ? {} : { bilateral }),
      ...(isBillable(pack, at) ? {} : nonEmpty('examples', examplesUnder(pack, compact))),
      ...notesOf(pack, at, readNotes),
    }
  }
}
