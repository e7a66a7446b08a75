import type { NoteInstruction } from '../../codes/CodeSystem.js'
import * as words from '../../messages/en/codeFindings.js'
import { tellerOf } from '../../messages/Told.js'
import { about, type Diagnosis, matchesAny, readable } from './listed.js'
import { type Rule, warning } from './Rule.js'

const tell = tellerOf('codeFindings', words)

const instructionsOf = ({ entry }: Diagnosis, wanted: NoteInstruction['kind']): readonly NoteInstruction[] =>
  (entry?.instructions ?? []).filter(({ kind }) => kind === wanted)

/** Returns the diagnoses that a "Code first" note names but that are listed after its code. */
const outOfOrder = (
  { codes, every }: NoteInstruction,
  before: readonly Diagnosis[],
  after: readonly Diagnosis[],
): readonly Diagnosis[] => {
  const isNamed = ({ code }: Diagnosis): boolean => matchesAny(codes, code)
  const late = after.filter(isNamed)
  if (every) return late
  // The named codes are examples or alternatives, so one of them in front is enough.
  return before.some(isNamed) ? [] : late.slice(0, 1)
}

/** Warns if a code that a "Code first" note names is listed after the code with the note. */
export const codeFirst: Rule = (_parts, { diagnoses }) => {
  const listed = readable(diagnoses)
  return listed.flatMap((one, at) => {
    // `manifestationFirst` already reports this code.
    if (one.entry?.neverFirst === 'manifestation' && one.path[1] === 0) return []
    const [before, after] = [listed.slice(0, at), listed.slice(at + 1)]
    const told = new Set<string>()
    return instructionsOf(one, 'codeFirst').flatMap((note) =>
      outOfOrder(note, before, after).flatMap((other) => {
        if (told.has(other.code) || other.code === one.code) return []
        told.add(other.code)
        return [
          warning('code-first', one.path, tell('codeFirst', one.value, other.value), {
            source: tell('sources.codeFirstNote', note.at, one.entry?.notesYear),
            about: about(one, other),
          }),
        ]
      }),
    )
  })
}

/** Warns if a "Use additional code" note applies to every case of a code, but no code that it names is listed. */
export const additionalMissing: Rule = ({ dateOfService: date }, { diagnoses }, { ui }) => {
  const listed = readable(diagnoses)
  const told = new Set<string>()
  return listed.flatMap((one) =>
    instructionsOf(one, 'useAdditional').flatMap(({ at, codes, tells = '', names = '', only }) => {
      // A code of the same category answers the note. Whether it is the right one is up to other rules.
      const categories = codes.map((pattern) => pattern.slice(0, 3))
      const isThere = ({ code }: Diagnosis) =>
        categories.includes(code.slice(0, 3)) || matchesAny(codes, code)
      if (listed.some((other) => other !== one && isThere(other)) || told.has(codes.join())) return []
      // Several codes may ask for the same additional code. Report it only once.
      told.add(codes.join())
      const message =
        only === undefined
          ? tell('needsAdditional', one.value, tells, names)
          : tell('needsOne', one.value, tells, only)
      return [
        warning('use-additional', one.path, message, {
          source: tell('sources.additionalNote', at, one.entry?.notesYear),
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
