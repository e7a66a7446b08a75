/** Remembers the results of a function of one id or key. */
export const memoize = <Key extends string | number, Value>(
  compute: (key: Key) => Value,
): ((key: Key) => Value) => {
  const results = new Map<Key, { readonly value: Value }>()
  return (key) => {
    const known = results.get(key)
    if (known !== undefined) return known.value
    const value = compute(key)
    results.set(key, { value })
    return value
  }
}
