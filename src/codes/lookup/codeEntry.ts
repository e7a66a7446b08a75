import type { CodeEntry } from '../CodeSystem.js'
import { type CodePack, canonicalCode, codeFlags, isBillable, textOf } from '../pack/CodePack.js'

const neverFirstOf = (flags: number): Pick<CodeEntry, 'neverFirst'> => {
  if ((flags & codeFlags.manifestation) !== 0) return { neverFirst: 'manifestation' }
  return (flags & codeFlags.unacceptable) !== 0 ? { neverFirst: 'unacceptable' } : {}
}

/** The entry of the code at a position, from its pack alone. */
export const entryOf = (pack: CodePack, at: number): CodeEntry => ({
  system: pack.info.system,
  code: canonicalCode(pack, at),
  text: textOf(pack, at),
  billable: isBillable(pack, at),
  ...pack.dates.get(at),
  ...neverFirstOf(pack.flags[at] ?? 0),
})
