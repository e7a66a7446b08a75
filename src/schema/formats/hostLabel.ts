import { decodePunycode, encodePunycode } from './punycode.js'

// The categories of RFC 5892, derived from the Unicode properties that a browser has.

const allowedAlways = /^[a-z\d\u00df\u03c2\u06fd\u06fe\u0f0b\u3007-]$/u
const refusedAlways = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b\u1100-\u11ff\ua960-\ua97c\ud7b0-\ud7fb]/u
const letterOrDigit = /^[\p{Ll}\p{Lu}\p{Lo}\p{Nd}\p{Lm}\p{Mn}\p{Mc}]$/u
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Noncharacter_Code_Point}]/u

/** Whether a character stays the same when compatibility forms and case are folded. */
const isStable = (char: string): boolean => char.normalize('NFKC').toLowerCase().normalize('NFKC') === char

const virama =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed\u{10a3f}\u{11046}\u{1107f}\u{110b9}\u{11133}\u{11134}\u{111c0}\u{11235}\u{112ea}\u{1134d}\u{11442}\u{114c2}\u{115bf}\u{1163f}\u{116b6}\u{1172b}\u{11839}]$/u

/** Scripts whose letters join; the joining type of a single letter is not known here. */
const joining =
  '[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Mandaic}]'
const joinsBefore = new RegExp(`${joining}\\p{Mn}*$`, 'u')
const joinsAfter = new RegExp(`^\\p{Mn}*${joining}`, 'u')

/** Characters that are only allowed in some company (RFC 5892, appendix A), with the rule. */
const contextual: Readonly<Record<string, (before: string, after: string, label: string) => boolean>> = {
  '\u200c': (before, after) => virama.test(before) || (joinsBefore.test(before) && joinsAfter.test(after)),
  '\u200d': (before) => virama.test(before),
  '\u00b7': (before, after) => before.endsWith('l') && after.startsWith('l'),
  '\u0375': (_, after) => /^\p{Script=Greek}/u.test(after),
  '\u05f3': (before) => /\p{Script=Hebrew}$/u.test(before),
  '\u05f4': (before) => /\p{Script=Hebrew}$/u.test(before),
  '\u30fb': (_before, _after, label) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label),
}

const isAllowed = (char: string, before: string, after: string, label: string): boolean => {
  const rule = contextual[char]
  if (rule) return rule(before, after, label)
  if (allowedAlways.test(char)) return true
  return !refusedAlways.test(char) && !ignorable.test(char) && letterOrDigit.test(char) && isStable(char)
}

/** Whether an internationalized label is valid (RFC 5891, section 4.2.3), but for the rule of both directions. */
const isULabel = (label: string): boolean => {
  if (label !== label.normalize('NFC') || /^-|-$|^..--|^\p{M}/u.test(label)) return false
  if (/[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label)) return false
  let before = ''
  for (const char of label) {
    if (!isAllowed(char, before, label.slice(before.length + char.length), label)) return false
    before += char
  }
  return true
}

/** What a label is in Unicode and in ASCII; undefined if it is no valid label. */
export const readLabel = (
  label: string,
): { readonly unicode: string; readonly ascii: string } | undefined => {
  const isAscii = [...label].every((char) => char < '\u0080')
  if (isAscii && !/^xn--/i.test(label))
    return /^(?!..--)[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i.test(label)
      ? { unicode: label.toLowerCase(), ascii: label }
      : undefined
  const unicode = isAscii ? decodePunycode(label.slice(4)) : label
  if (unicode === undefined || [...unicode].every((char) => char < '\u0080') || !isULabel(unicode))
    return undefined
  const ascii = `xn--${encodePunycode(unicode)}`
  return ascii.length < 64 && (!isAscii || ascii === label.toLowerCase()) ? { unicode, ascii } : undefined
}

// The Bidi rule of RFC 5893, over the scripts that are written from right to left.

const toLeft =
  '[\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Adlam}]'
const rightToLeft = new RegExp(`(?=${toLeft})\\p{L}`, 'u')
const arabicDigit = /[\u0660-\u0669]/
const europeanDigit = /[\d\u06f0-\u06f9]/
const isLeftToRight = (char: string): boolean => /\p{L}/u.test(char) && !rightToLeft.test(char)

const followsBidiRule = (label: string): boolean => {
  const chars = [...label].filter((char) => !/\p{Mn}/u.test(char))
  const [first = ''] = chars
  const last = chars.at(-1) ?? ''
  if (isLeftToRight(first))
    return (
      !chars.some((char) => rightToLeft.test(char) || arabicDigit.test(char)) &&
      (isLeftToRight(last) || europeanDigit.test(last))
    )
  return (
    rightToLeft.test(first) &&
    !chars.some(isLeftToRight) &&
    last !== '-' &&
    !(europeanDigit.test(label) && arabicDigit.test(label))
  )
}

/** Whether labels may stand in one name: in one with text from right to left, each has to keep its direction. */
export const keepDirection = (labels: readonly string[]): boolean =>
  !labels.some((label) => rightToLeft.test(label) || arabicDigit.test(label)) || labels.every(followsBidiRule)
