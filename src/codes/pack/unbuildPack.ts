import type { AlphabeticIndex, CodeEdits, ReleaseCode, TabularList } from '../release/CodeRelease.js'
import type { PackSource } from './buildPack.js'
import {
  ageOfFlags,
  type CodePack,
  canonicalCode,
  codeFlags,
  isBillable,
  sexOfFlags,
  termKinds,
  textOf,
} from './CodePack.js'
import { readText } from './TextTable.js'

const indexOf = (pack: CodePack): AlphabeticIndex | undefined => {
  if (pack.info.index === undefined) return undefined
  const terms = [...pack.termTargets].flatMap((target, term) =>
    pack.termKinds[term] === termKinds.index
      ? [{ term: readText(pack.terms, pack.surfaces, term), code: canonicalCode(pack, target) }]
      : [],
  )
  return { year: pack.info.index, terms }
}

const tabularOf = (pack: CodePack): TabularList | undefined =>
  pack.info.tabular === undefined ? undefined : { year: pack.info.tabular, ...pack.notes() }

const editsOf = (pack: CodePack): CodeEdits | undefined => {
  if (pack.info.edits === undefined) return undefined
  const told = <Value>(read: (flags: number) => Value | undefined): readonly (readonly [string, Value])[] =>
    pack.codes.flatMap((_, at) => {
      const value = read(pack.flags[at] ?? 0)
      return value === undefined ? [] : [[canonicalCode(pack, at), value] as const]
    })
  const isManifestation = (flags: number) => (flags & codeFlags.manifestation) !== 0 || undefined
  return {
    version: pack.info.edits,
    manifestation: new Set(told(isManifestation).map(([code]) => code)),
    ages: new Map(told(ageOfFlags)),
    sexes: new Map(told(sexOfFlags)),
  }
}

/**
 * Recovers the sources of a pack, so that it can be rebuilt with new supplements or lend them to another
 * release.
 */
export const unbuildPack = (pack: CodePack): PackSource => {
  const { system, name, release, validFrom, validTo } = pack.info
  const codes = pack.codes.map(
    (_, at): ReleaseCode => ({
      code: canonicalCode(pack, at),
      text: textOf(pack, at),
      billable: isBillable(pack, at),
      ...pack.dates.get(at),
    }),
  )
  return {
    release: {
      system,
      name,
      release,
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
      codes,
      ...(pack.modifiers === undefined ? {} : { modifiers: [...pack.modifiers.values()] }),
    },
    tabular: tabularOf(pack),
    index: indexOf(pack),
    edits: editsOf(pack),
  }
}
