import type { CodeEntry } from './CodeSystem.js'
import { withIcdDot } from './formats.js'
import { ageOfFlags, type CodePack, codeFlags, isBillable, sexOfFlags, textOf } from './pack/CodePack.js'

/** The code at a position in its canonical form. */
export const canonicalCode = ({ info, codes }: CodePack, at: number): string => {
  const compact = codes[at] ?? ''
  return info.system === 'icd10cm' ? withIcdDot(compact) : compact
}

const flagged = (flags: number, version: string | undefined): Partial<CodeEntry> => {
  const age = ageOfFlags(flags)
  const sex = sexOfFlags(flags)
  return {
    ...((flags & codeFlags.manifestation) === 0 ? {} : { neverFirst: 'manifestation' }),
    ...(version === undefined || (age ?? sex) === undefined
      ? {}
      : { edits: { version, ...(age === undefined ? {} : { age }), ...(sex === undefined ? {} : { sex }) } }),
  }
}

/** The entry of the code at a position, as far as its pack alone tells. */
export const entryOf = (pack: CodePack, at: number): CodeEntry => ({
  system: pack.info.system,
  code: canonicalCode(pack, at),
  text: textOf(pack, at),
  billable: isBillable(pack, at),
  ...pack.dates.get(at),
  ...flagged(pack.flags[at] ?? 0, pack.info.edits),
})
