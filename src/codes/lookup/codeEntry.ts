import type { CodeEntry } from '../CodeSystem.js'
import {
  ageOfFlags,
  type CodePack,
  canonicalCode,
  codeFlags,
  isBillable,
  sexOfFlags,
  textOf,
} from '../pack/CodePack.js'

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

/** The entry of the code at a position, from its pack alone. */
export const entryOf = (pack: CodePack, at: number): CodeEntry => ({
  system: pack.info.system,
  code: canonicalCode(pack, at),
  text: textOf(pack, at),
  billable: isBillable(pack, at),
  ...pack.dates.get(at),
  ...flagged(pack.flags[at] ?? 0, pack.info.edits),
})
