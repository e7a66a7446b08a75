import { type Dictionary, isDictionary } from '../isDictionary.js'

/** A loaded value where the input still reads as it did at first: it may hold less than what was loaded. */
export const asLoaded = (read: unknown, value: unknown, loaded: unknown): unknown =>
  isDictionary(loaded) &&
  JSON.stringify(read) === JSON.stringify(loaded.read) &&
  (!Array.isArray(value) || value.length === loaded.count)
    ? loaded.raw
    : read

/** An object in form values under a key of the form; an empty one where there is none. */
export const dictionaryIn = (values: Dictionary, key: string): Dictionary => {
  const held = values[key]
  return isDictionary(held) ? held : {}
}
