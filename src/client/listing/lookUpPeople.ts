import type { CalendarDate, EncounterId } from '../../encounter/Encounter.js'
import type { Directory, DirectoryEntries } from '../Directory.js'

/** How many are asked for at once where the directory takes one id at a time. */
const AT_ONCE = 20

/** What lists tell and search of a person. */
export interface Person {
  readonly name: string
  readonly birthDate: CalendarDate | undefined
}

const personOf = (
  entry: DirectoryEntries['patient'] | DirectoryEntries['provider'] | undefined,
): Person | undefined =>
  entry && { name: entry.name, birthDate: 'birthDate' in entry ? entry.birthDate : undefined }

/** Those of these ids, in their order; undefined for one that the directory does not know. */
export const lookUpPeople = async (
  directory: Directory,
  kind: 'patient' | 'provider',
  ids: readonly EncounterId[],
  signal: AbortSignal | undefined,
): Promise<readonly (Person | undefined)[]> => {
  const options = signal ? { signal } : {}
  if (directory.getMany) {
    const entries = await directory.getMany(kind, ids, options)
    return ids.map((_, position) => personOf(entries[position]))
  }
  const people: (Person | undefined)[] = []
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    const entries = await Promise.all(some.map((id) => directory.get(kind, id, options)))
    people.push(...entries.map(personOf))
  }
  return people
}
