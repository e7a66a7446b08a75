import type { CodeEntry } from './CodeSystem.js'
import { withIcdDot } from './formats.js'
import { type CodePack, codeFlags, isBillable, textOf } from './pack/CodePack.js'

/** The code at a position in its canonical form. */
export const canonicalCode = ({ info, codes }: CodePack, at: number): string => {
  const compact = codes[at] ?? ''
  return info.system === 'icd10cm' ? withIcdDot(compact) : compact
}

const neverFirstOf = (flags: number): Pick<CodeEntry, 'neverFirst'> => {
  if ((flags & codeFlags.manifestation) !== 0) return { neverFirst: 'manifestation' }
  return (flags & codeFlags.unacceptable) !== 0 ? { neverFirst: 'unacceptable' } : {}
}

/** The entry of the code at a position, as far as its pack alone tells. */
export const entryOf = (pack: CodePack, at: number): CodeEntry => ({
  system: pack.info.system,
  code: canonicalCode(pack, at),
  text: textOf(pack, at),
  billable: isBillable(pack, at),
  ...pack.dates.get(at),
  ...neverFirstOf(pack.flags[at] ?? 0),
})
