import type { NoteInstruction } from '../../codes/CodeSystem.js'
import * as words from '../../messages/en/codeFindings.js'
import { about, type Diagnosis, matchesAny, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const instructionsOf = ({ entry }: Diagnosis, wanted: NoteInstruction['kind']): readonly NoteInstruction[] =>
  (entry?.instructions ?? []).filter(({ kind }) => kind === wanted)

/** What a "Code first" note names, and stands after the code whose note it is. */
const outOfOrder = (
  { codes, every }: NoteInstruction,
  before: readonly Diagnosis[],
  after: readonly Diagnosis[],
): readonly Diagnosis[] => {
  const isNamed = ({ code }: Diagnosis): boolean => matchesAny(codes, code)
  const late = after.filter(isNamed)
  if (every) return late
  // They are examples or alternatives: one of them before it is enough.
  return before.some(isNamed) ? [] : late.slice(0, 1)
}

/** A "Code first" note, by which the codes that it names stand before its own, and one of them does not. */
export const codeFirst: Rule = (_parts, { diagnoses }) => {
  const listed = readable(diagnoses)
  return listed.flatMap((one, at) => {
    // That rule names the same one.
    if (one.entry?.neverFirst === 'manifestation' && one.path[1] === 0) return []
    const [before, after] = [listed.slice(0, at), listed.slice(at + 1)]
    const told = new Set<string>()
    return instructionsOf(one, 'codeFirst').flatMap((note) =>
      outOfOrder(note, before, after).flatMap((other) => {
        if (told.has(other.code) || other.code === one.code) return []
        told.add(other.code)
        return [
          warning('code-first', one.path, words.codeFirst(one.value, other.value), {
            source: words.sources.codeFirstNote(note.at, one.entry?.notesYear),
            about: about(one, other),
          }),
        ]
      }),
    )
  })
}

/** A "Use additional code" note that always holds, and none of what it names is listed. */
export const additionalMissing: Rule = ({ dateOfService: date }, { diagnoses }, { ui }) => {
  const listed = readable(diagnoses)
  const told = new Set<string>()
  return listed.flatMap((one) =>
    instructionsOf(one, 'useAdditional').flatMap(({ at, codes, tells = '', names = '', only }) => {
      // One of the same categories is there: that it is another one is for other rules to say.
      const categories = codes.map((pattern) => pattern.slice(0, 3))
      const isThere = ({ code }: Diagnosis) =>
        categories.includes(code.slice(0, 3)) || matchesAny(codes, code)
      if (listed.some((other) => other !== one && isThere(other)) || told.has(codes.join())) return []
      // Two codes may ask for the same one: it is missing once.
      told.add(codes.join())
      const message =
        only === undefined
          ? words.needsAdditional(one.value, tells, names)
          : words.needsOne(one.value, tells, only)
      return [
        warning('use-additional', one.path, message, {
          source: words.sources.additionalNote(at, one.entry?.notesYear),
          about: about(one),
          fix: {
            property: ui.diagnoses.property,
            at: codes[0]?.split(/[-/]/)[0] ?? '',
            ...(only === undefined ? {} : { only }),
            ...(date === undefined ? {} : { date }),
          },
        }),
      ]
    }),
  )
}
