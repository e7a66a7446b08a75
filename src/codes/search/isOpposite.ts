const oppositeStarts: readonly (readonly [RegExp, RegExp])[] = [
  [/^h[iy]po/, /^h[iy]per/],
  [/^macro/, /^micro/],
  [/^abduct/, /^adduct/],
]

const denials = ['non', 'un', 'in', 'im', 'dis']
/** An A before a word rarely denies it: "asthma". */
const deniedByA = /^a(?:symptomatic|traumatic|febrile|typical|septic|vascular|cyanotic|tonic)/

const denies = (word: string, other: string): boolean =>
  denials.some((denial) => word === denial + other) || (word === `a${other}` && deniedByA.test(word))

/** Whether two words mean the opposite although they look alike: a spelling must never be put right from one to the other. */
export const isOpposite = (word: string, other: string): boolean =>
  denies(word, other) ||
  denies(other, word) ||
  oppositeStarts.some(
    ([own, opposite]) => (own.test(word) && opposite.test(other)) || (opposite.test(word) && own.test(other)),
  )
