import { formKey } from '../formKeys.js'
import { isDictionary } from '../isDictionary.js'
import type { FormPath, FormReading } from './ReadingNotes.js'

/**
 * The path in the form's values of a path in the data that was read from them, whose positions are those of the data. A
 * part that the data do not have is taken as it reads.
 */
export const formPathOf = ({ data, notes }: FormReading, path: FormPath): FormPath => {
  let at: unknown = data
  return path.flatMap((part): FormPath => {
    const within = at
    const isPosition = Array.isArray(within) || (within === undefined && /^\d+$/.test(String(part)))
    const key = isPosition ? Number(part) : String(part)
    at =
      Array.isArray(within) && typeof key === 'number'
        ? within[key]
        : isDictionary(within)
          ? within[key]
          : undefined
    const place = notes.places.get(within)?.get(key)
    if (place !== undefined) return place
    return [typeof key === 'number' ? (notes.positions.get(within)?.[key] ?? key) : formKey(key)]
  })
}
