/** Replacements that map similar sounds and common confusions to one spelling, in order. */
const sounds: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/^(?:pn|kn|gn|mn)/, 'n'],
  [/^ps/, 's'],
  [/^wr/, 'r'],
  [/rrh|rh/g, 'r'],
  [/ph/g, 'f'],
  [/sch/g, 'sk'],
  [/ck|qu|ch/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ae|oe|ea|ee|ie|ei/g, 'e'],
  [/y/g, 'i'],
  [/ou|oo/g, 'u'],
  [/(?<=[a-z])h/g, ''],
  [/(.)\1+/g, '$1'],
]

/** A rough phonetic key of a folded word: "bronkitis" and "bronchitis" share it. */
export const skeletonOf = (word: string): string =>
  sounds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word)

const groups: Readonly<Record<string, string>> = {
  c: 's',
  k: 's',
  q: 's',
  x: 's',
  z: 's',
  f: 'p',
  y: 'i',
  e: 'i',
  a: 'i',
  o: 'i',
  u: 'i',
  h: 'i',
  j: 'g',
}

/** Returns the phonetic group of a word's beginning. Corrections are searched within it. */
export const soundGroupOf = (word: string): string => {
  const start = /^(?:pn|kn|gn|mn)/.test(word)
    ? 'n'
    : /^ps/.test(word)
      ? 's'
      : /^wr/.test(word)
        ? 'r'
        : word[0]
  return groups[start ?? ''] ?? start ?? ''
}
