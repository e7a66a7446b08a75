// How a label stands within an English sentence. Only English words use it: another language has another grammar.

const isAcronym = (word: string): boolean => /^[A-Z][A-Z0-9]/.test(word)

/** A label within a sentence: "Date of service" becomes "date of service", "NPI number" stays. */
export const inSentence = (label: string): string =>
  isAcronym(label) ? label : label.charAt(0).toLowerCase() + label.slice(1)

/** A label within a sentence with its article: "a date of service", "an NPI number"; none for a plural. */
export const withArticle = (label: string): string => {
  const noun = inSentence(label)
  if (/[^siu]s$/i.test(noun)) return noun
  const vowel = isAcronym(noun) ? /^[AEFHILMNORSX]/.test(noun) : /^(?:[aeio]|u(?!ni|se|su|ti))/i.test(noun)
  return `${vowel ? 'an' : 'a'} ${noun}`
}
