import type { EncounterId } from '../../encounter/Encounter.js'
import type { Directory } from '../Directory.js'
import { fold, wordsOf } from '../matchTerms.js'

type Kind = 'patient' | 'provider'

/** A name as it is compared and searched. */
export interface ListedName {
  readonly folded: string
  readonly words: readonly string[]
}

/** The names of those that a list speaks of. */
export interface Names {
  /** Looks up the names that are not known yet. */
  load(kind: Kind, ids: Iterable<EncounterId | undefined>, signal: AbortSignal | undefined): Promise<void>
  nameOf(kind: Kind, id: EncounterId | undefined): ListedName | undefined
  /** Goes up whenever a name is learnt. */
  epoch(): number
}

/** How many are asked for at once where the directory takes one id at a time. */
const AT_ONCE = 20

const lookUp = async (
  directory: Directory,
  kind: Kind,
  ids: readonly EncounterId[],
  signal: AbortSignal | undefined,
): Promise<readonly ({ readonly name: string } | undefined)[]> => {
  const options = signal ? { signal } : {}
  if (directory.getMany) return directory.getMany(kind, ids, options)
  const found: ({ readonly name: string } | undefined)[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    found.push(...(await Promise.all(some.map((id) => directory.get(kind, id, options)))))
  }
  return found
}

/** Makes {@link Names} that asks a directory for each name once. */
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
      const entries = await lookUp(
        directory,
        kind,
        missing.map(([, id]) => id),
        signal,
      )
      for (const [position, [text]] of missing.entries()) {
        const name = entries[position]?.name
        known[kind].set(text, name === undefined ? undefined : { folded: fold(name), words: wordsOf(name) })
      }
      epoch += 1
    },
    nameOf: (kind, id) => (id === undefined ? undefined : known[kind].get(String(id))),
    epoch: () => epoch,
  }
}
