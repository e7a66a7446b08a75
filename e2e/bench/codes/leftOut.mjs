const plain = (text) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()

const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}.]+/gu) ?? []

const stopwords = new Set(
  'a an and are as at by due for from has have in into is it my of on or per pt patient that the this to w was with s'.split(
    ' ',
  ),
)

const stem = (word) => word.replace(/(?:ies|es|s|y|e|ing|ed)$/, '')

/**
 * The significant words of a query that are neither in the description of a match nor in its reason, and are not
 * reported as left out. Computed from the visible text, independently of the search.
 */
export const leftOutUnsaid = (query, { entry, why = '', leftOut = [] }) => {
  const seen = [...wordsOf(entry.text), ...wordsOf(why), ...leftOut.flatMap(wordsOf), ...wordsOf(entry.code)]
  const joined = seen.join('')
  return wordsOf(query).filter(
    (word) =>
      !stopwords.has(word) &&
      !joined.includes(word.replaceAll('.', '')) &&
      !seen.some((other) => other.startsWith(word) || (stem(other) === stem(word) && stem(word).length > 2)),
  )
}
