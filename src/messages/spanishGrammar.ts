// How a label stands within a Spanish sentence. Only Spanish words use it.

const isAcronym = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{Nd}]/u.test(word)

/** A label within a sentence: "Fecha del servicio" becomes "fecha del servicio", "NPI" stays. */
export const inSentence = (label: string): string =>
  isAcronym(label) ? label : label.charAt(0).toLocaleLowerCase('es') + label.slice(1)
