import type { CodeNotes } from '../CodeSystem.js'
import { compactCode } from '../formats.js'
import type {
  AlphabeticIndex,
  CodeEdits,
  CodeRelease,
  ReleaseCode,
  TabularList,
} from '../release/CodeRelease.js'
import { foldWords } from '../words/foldWords.js'
import {
  type CodeDates,
  type CodePack,
  codeFlags,
  findCode,
  flagsOfEdits,
  type PackNotes,
  termKinds,
} from './CodePack.js'
import { splitSurfaces } from './SurfaceWords.js'
import { makeTexts, rankSurfaces } from './TextTable.js'

/** A release with its supplements. */
export interface PackSource {
  readonly release: CodeRelease
  readonly tabular?: TabularList | undefined
  readonly index?: AlphabeticIndex | undefined
  readonly edits?: CodeEdits | undefined
}

interface Term {
  readonly text: string
  readonly code: string
  readonly kind: number
}

const noNotes: PackNotes = { chapters: [], blocks: [], notes: new Map() }

/** ICD-10-CM Official Guidelines, section I.A.13: codes with this title are never first-listed. */
const manifestationTitle = /\bin (?:other )?diseases classified elsewhere\b/i

const wordKey = (text: string): string =>
  [...new Set(foldWords(text).map(({ word }) => word))].sort().join(' ')

const allTerms = ({ tabular, index }: PackSource): readonly Term[] => {
  const indexed = index?.terms.map(({ term, code }) => ({ text: term, code, kind: termKinds.index })) ?? []
  const included = [...(tabular?.notes ?? [])].flatMap(([code, { inclusionTerms = [] }]) =>
    inclusionTerms.map((text) => ({ text, code, kind: termKinds.inclusion })),
  )
  return [...indexed, ...included]
}

/** Terms worth keeping: their code is in the set, and no description or earlier term has the same words. */
const usefulTerms = (source: PackSource, pack: Pick<CodePack, 'codes'>, texts: readonly string[]) => {
  const seen = new Set<string>()
  return allTerms(source).flatMap(({ text, code, kind }) => {
    const target = findCode(pack, compactCode(code))
    const folded = text.replace(/\s+/g, ' ').trim()
    if (target === undefined || folded === '') return []
    const key = `${target} ${wordKey(folded)}`
    if (seen.has(key) || wordKey(texts[target] ?? '') === wordKey(folded)) return []
    seen.add(key)
    return [{ text: folded, target, kind }]
  })
}

/** Inclusion terms alone do not count as notes: search already covers them. */
const hasNotes = (notes: CodeNotes): boolean => Object.values(notes).some((lines) => lines.length > 0)

const notesOf = (tabular: TabularList | undefined): PackNotes =>
  tabular === undefined
    ? noNotes
    : {
        chapters: tabular.chapters,
        blocks: tabular.blocks,
        notes: new Map([...tabular.notes].filter(([, notes]) => hasNotes(notes))),
      }

/** What is said of a code or of the nearest one that it begins with: the edits may be older than what a code was split into. */
const inherited = <Value>(code: string, read: (code: string) => Value | undefined): Value | undefined => {
  for (let length = code.length; length >= 3; length--) {
    const value = read(code.slice(0, length))
    if (value !== undefined) return value
  }
  return undefined
}

/** Builds the pack of a release and its supplements. */
export const buildPack = (source: PackSource): CodePack => {
  const { release, edits, tabular } = source
  const sorted = release.codes
    .map((code) => ({ ...code, compact: compactCode(code.code) }))
    .sort((left, right) => (left.compact < right.compact ? -1 : left.compact > right.compact ? 1 : 0))
  const codes = sorted.map(({ compact }) => compact)
  const texts = sorted.map(({ text }) => text)
  const terms = usefulTerms(source, { codes }, texts)
  const surfaces = rankSurfaces([...texts, ...terms.map(({ text }) => text)])
  const numbers = new Map(surfaces.map((surface, number) => [surface, number]))
  const dates = new Map<number, CodeDates>()
  for (const [at, { validFrom, validTo }] of sorted.entries())
    if (validFrom !== undefined || validTo !== undefined)
      dates.set(at, {
        ...(validFrom === undefined ? {} : { validFrom }),
        ...(validTo === undefined ? {} : { validTo }),
      })
  const notes = notesOf(tabular)
  const { modifiers } = release
  const isManifestation = (code: string): boolean =>
    inherited(code, (known) => edits?.manifestation.has(known) || undefined) === true
  const flagsOf = ({ code, text, billable }: ReleaseCode): number =>
    (billable ? codeFlags.billable : 0) |
    (manifestationTitle.test(text) || isManifestation(code) ? codeFlags.manifestation : 0) |
    flagsOfEdits(
      inherited(code, (known) => edits?.ages.get(known)),
      inherited(code, (known) => edits?.sexes.get(known)),
    )
  return {
    info: {
      system: release.system,
      name: release.name,
      release: release.release,
      ...(release.validFrom === undefined ? {} : { validFrom: release.validFrom }),
      ...(release.validTo === undefined ? {} : { validTo: release.validTo }),
      codes: codes.length,
      billable: sorted.filter(({ billable }) => billable).length,
      terms: terms.length,
      notes:
        notes.notes.size + [...notes.chapters, ...notes.blocks].filter((part) => hasNotes(part.notes)).length,
      ...(modifiers === undefined ? {} : { modifiers: modifiers.length }),
      ...(tabular === undefined ? {} : { tabular: tabular.year }),
      ...(source.index === undefined ? {} : { index: source.index.year }),
      ...(edits === undefined ? {} : { edits: edits.version }),
    },
    codes,
    flags: Uint8Array.from(sorted, flagsOf),
    dates,
    surfaces,
    surfaceWords: splitSurfaces(surfaces),
    texts: makeTexts(texts, numbers),
    terms: makeTexts(
      terms.map(({ text }) => text),
      numbers,
    ),
    termTargets: Uint32Array.from(terms, ({ target }) => target),
    termKinds: Uint8Array.from(terms, ({ kind }) => kind),
    ...(modifiers === undefined
      ? {}
      : { modifiers: new Map(modifiers.map((modifier) => [modifier.code, modifier])) }),
    notes: () => notes,
  }
}
