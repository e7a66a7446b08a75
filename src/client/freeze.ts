/** Freezes a JSON value, with all in it: one object serves every later reading of the same record. */
export const freeze = <T>(value: T): T => {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const part = left.pop()
    if (typeof part !== 'object' || part === null || Object.isFrozen(part)) continue
    Object.freeze(part)
    for (const inner of Object.values(part)) left.push(inner)
  }
  return value
}
