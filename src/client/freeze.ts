/** Deep-freezes a JSON value, because one object is handed to every reader of a record. */
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
