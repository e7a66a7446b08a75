/** Adds one name to a JSON Pointer (RFC 6901): `~` is written `~0` and `/` is written `~1`. */
export const appendPointer = (pointer: string, name: string | number): string =>
  `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`

/** The names of a JSON Pointer, unescaped; the empty pointer has none. */
export const splitPointer = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
