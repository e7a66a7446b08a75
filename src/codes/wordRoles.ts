const asSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words that never keep a code from matching; a code that has them still goes first ("hepatitis a"). */
export const stopwords = asSet(
  'a an and are as at by due for from has have in into is it my of on or per pt patient that the this to w was with',
)

/** Words of official descriptions that say little: leaving them untyped makes a match no less full. */
export const fillers = asSet(
  'unspecified other specified initial encounter site type not elsewhere classified without nos nec primary essential complication complications uncomplicated',
)

/** Words of codes that are seldom meant unless typed, with how much they weigh against a code. */
export const seldomMeant: ReadonlyMap<string, number> = new Map([
  ['sequela', 0.5],
  ['subsequent', 0.4],
  ['pregnancy', 0.5],
  ['childbirth', 0.4],
  ['puerperium', 0.4],
  ['newborn', 0.4],
  ['neonatal', 0.4],
  ['congenital', 0.3],
  ['underdosing', 0.4],
  ['poisoning', 0.4],
  ['adverse', 0.2],
  ['history', 0.2],
  ['carrier', 0.2],
  ['postprocedural', 0.3],
  ['intraoperative', 0.3],
  ['drug', 0.1],
  ['other', 0.1],
  ['veterinary', 1],
])
