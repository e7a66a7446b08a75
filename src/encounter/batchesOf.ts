/** Splits a list into consecutive batches of at most `size` items. */
export function* batchesOf<T>(list: readonly T[], size: number): Generator<readonly T[], void> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size)
}
