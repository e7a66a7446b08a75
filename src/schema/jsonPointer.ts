/** Appends a name to a JSON Pointer (RFC 6901): `~` is escaped as `~0`, `/` as `~1`. */
export const appendPointer = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** Splits a JSON Pointer into its unescaped names; the empty pointer has none. */
export const splitPointer = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
