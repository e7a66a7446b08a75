/** Seeded random numbers (mulberry32). */
const randomFrom = (seed) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const sample = (list, count, random) => {
  const left = [...list]
  const taken = []
  while (taken.length < count && left.length > 0)
    taken.push(...left.splice(Math.floor(random() * left.length), 1))
  return taken
}

const stopwords = new Set(
  'a an and are as at by due for from in into is of on or the to with without not'.split(' '),
)

/** The description without one of its significant words. */
const withoutOneWord = (text, random) => {
  const words = text.split(' ')
  const telling = words.flatMap((word, at) =>
    stopwords.has(word.toLowerCase()) || word.length < 3 ? [] : [at],
  )
  if (telling.length < 2) return text
  const out = telling[Math.floor(random() * telling.length)]
  return words.filter((_, at) => at !== out).join(' ')
}

const family = (code) => code.slice(0, 3)

/** Queries made from official descriptions of random codes, each with the codes that may rank first. */
export const descriptionQueries = (codes, shortTexts, count) => {
  const random = randomFrom(20261124)
  const some = sample(
    codes.filter(({ billable }) => billable),
    count,
    random,
  )
  return {
    long: some.map(({ code, text }) => ({ query: text, accepts: (found) => found === code, code })),
    short: some.flatMap(({ code }) => {
      const query = shortTexts.get(code)
      return query === undefined ? [] : [{ query, accepts: (found) => found === code, code }]
    }),
    leftOut: some.map(({ code, text }) => ({
      query: withoutOneWord(text, random),
      accepts: (found) => family(found) === family(code),
      code,
    })),
  }
}

/** A description without the words that say whether something is present: equal for a code and its opposite. */
const scopeless = (text) =>
  text
    .toLowerCase()
    .replace(
      /\b(?:with or without|without|with\/o|w\/o|with|w|not intractable|intractable|not|non-?|no)\b|\bnon/g,
      ' ',
    )
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** For each code the codes of its category that say the opposite, as "with" and "without" do. */
export const findOpposites = (codes) => {
  const groups = new Map()
  for (const { code, text, billable } of codes) {
    if (!billable) continue
    const key = `${family(code)} ${scopeless(text)}`
    groups.set(key, [...(groups.get(key) ?? []), { code, text }])
  }
  const opposites = new Map()
  for (const group of groups.values())
    for (const { code, text } of group)
      opposites.set(
        code,
        group.filter((other) => other.code !== code && other.text !== text).map((other) => other.code),
      )
  return opposites
}

/** Random codes "with" something that another code of their category is "without". */
export const withQueries = (codes, opposites, count) =>
  sample(
    codes.filter(
      ({ code, text, billable }) =>
        billable && /\bwith\b/.test(text) && (opposites.get(code) ?? []).length > 0,
    ),
    count,
    randomFrom(99),
  ).map(({ code, text }) => ({ query: text, code, accepts: (found) => found === code }))
