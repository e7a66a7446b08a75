import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import type { Directory } from '../Directory.js'
import { lookUpMany } from '../lookUpMany.js'
import { fold, wordsOf } from '../matchTerms.js'

type Kind = 'patient' | 'provider'

/** A name prepared for sorting and searching. */
export interface ListedName {
  readonly folded: string
  readonly words: readonly string[]
  /** The date of birth, if the directory has it. */
  readonly dates: readonly CalendarDate[]
}

/** Cached names of patients and providers. */
export interface Names {
  /** Looks up the names that are not cached yet. */
  load(kind: Kind, ids: Iterable<EncounterId | undefined>, signal: AbortSignal | undefined): Promise<void>
  nameOf(kind: Kind, id: EncounterId | undefined): ListedName | undefined
  /** Changes whenever names are loaded. */
  epoch(): number
}

/** Creates {@link Names} that look each name up once. */
export const createNames = (directory: Directory | undefined): Names => {
  const known = {
    patient: new Map<string, ListedName | undefined>(),
    provider: new Map<string, ListedName | undefined>(),
  }
  let epoch = 0
  return {
    load: async (kind, ids, signal) => {
      if (!directory) return
      const wanted = new Map<string, EncounterId>()
      for (const id of ids) if (id !== undefined) wanted.set(String(id), id)
      const missing = [...wanted].filter(([text]) => !known[kind].has(text))
      if (missing.length === 0) return
      const unnamed = missing.map(([, id]) => id)
      const found = await lookUpMany(directory, kind, unnamed, signal ? { signal } : {})
      for (const [position, [text]] of missing.entries()) {
        const person = found[position]
        known[kind].set(
          text,
          person && {
            folded: fold(person.name),
            words: wordsOf(person.name),
            dates: 'birthDate' in person && person.birthDate !== undefined ? [person.birthDate] : [],
          },
        )
      }
      epoch += 1
    },
    nameOf: (kind, id) => (id === undefined ? undefined : known[kind].get(String(id))),
    epoch: () => epoch,
  }
}
