/** One word of a text, as search compares it. */
export interface FoldedWord {
  /** Lower case, without accents and apostrophes; a decimal number or a dotted code stays one word. */
  readonly word: string
  /** Where it stands in the text, in UTF-16 units; end exclusive. */
  readonly start: number
  readonly end: number
}

/** A diagnosis code with its dot is one word, also where a letter comes after the dot: O35.AXX0. */
const wordPattern =
  /(?<![\p{L}\p{N}])[A-Za-z]\d[\dA-Za-z]\.[\dA-Za-z]{1,4}(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['\u2019][\p{L}\p{N}]+|\.\p{N}[\p{L}\p{N}]*)*/gu

const fold = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'\u2019]/gu, '')
    .toLowerCase()

/** Unaccented letters and single spaces: the common case, which needs no regular expression per word. */
const plainText = /^[A-Za-z]+(?: [A-Za-z]+)*$/

const foldPlain = (text: string): readonly FoldedWord[] => {
  const words: FoldedWord[] = []
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start)
    const end = space < 0 ? text.length : space
    words.push({ word: text.slice(start, end).toLowerCase(), start, end })
    start = end + 1
  }
  return words
}

/** A plus that means a positive test ("ppd +", "hpv+ ascus") rather than "and" ("dm + htn"). */
const plusAfter = /(?<=\p{L}) ?\+(?= *$)|(?<=\p{L})\+(?= )/gu

const withoutSign = /\bw(?:ith)?\/o(?:ut)?\b/gi

/** Spells out signs that stand for words: the plus of a positive test, and "w/o". */
export const spellSigns = (text: string): string => {
  const spelt = text.includes('+') ? text.replace(plusAfter, ' positive') : text
  return spelt.includes('/') ? spelt.replace(withoutSign, 'without') : spelt
}

/** Splits a text into words at everything else, hyphens and slashes too: "n/v" is "n", "v". */
export const foldWords = (text: string): readonly FoldedWord[] => {
  if (plainText.test(text)) return foldPlain(text)
  const words: FoldedWord[] = []
  for (const match of text.matchAll(wordPattern)) {
    const word = fold(match[0])
    if (word !== '') words.push({ word, start: match.index, end: match.index + match[0].length })
  }
  return words
}

/** The words of a description. Hyphenated words also count joined: "X-ray" is "x", "ray", "xray". */
export const descriptionWords = (text: string): readonly FoldedWord[] => {
  const words = foldWords(text)
  const joined: FoldedWord[] = []
  for (const [position, { word, start, end }] of words.entries()) {
    const before = words[position - 1]
    if (before && start === before.end + 1 && text[before.end] === '-')
      joined.push({ word: before.word + word, start: before.start, end })
  }
  return joined.length === 0 ? words : [...words, ...joined]
}

/** Endings of Latin and Greek words in singular and plural: verruca, nevus, stenosis, diverticulum, sarcoma. */
const latinEndings: readonly (readonly [one: string, many: string])[] = [
  ['a', 'ae'],
  ['us', 'i'],
  ['sis', 'ses'],
  ['um', 'a'],
  ['oma', 'omata'],
]

/** The word and its other grammatical number, the given one first: fractures, fracture. */
export const withPlurals = (word: string): readonly string[] => {
  if (word.length < 4 || /\d/.test(word)) return [word]
  const forms = [word]
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`)
  else if (/(?:[sxz]|ch|sh)es$/.test(word)) forms.push(word.slice(0, -2))
  if (/[^suix]s$/.test(word)) forms.push(word.slice(0, -1))
  if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`)
  else if (/(?:[sxz]|ch|sh)$/.test(word)) forms.push(`${word}es`)
  else if (!word.endsWith('s')) forms.push(`${word}s`)
  for (const [one, many] of latinEndings) {
    if (word.endsWith(many)) forms.push(word.slice(0, -many.length) + one)
    else if (word.endsWith(one)) forms.push(word.slice(0, -one.length) + many)
  }
  return forms
}
