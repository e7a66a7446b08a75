import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const lines = (file) => readFileSync(file, 'utf8').split(/\r?\n/)

const matches = (pattern, code) =>
  pattern.includes('*')
    ? new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(code)
    : pattern === code

const rowOf = (query, accepted) => ({
  query,
  accepted,
  accepts: (code) => accepted.some((pattern) => matches(pattern, code)),
})

/**
 * Reads rows of `query<TAB>codes`, with a bar between codes and a star for any characters. Comments start with `#`.
 */
export const readShorthand = (file) =>
  lines(file).flatMap((line) => {
    const [query, codes] = line.split('\t')
    return line.startsWith('#') || !query || !codes ? [] : [rowOf(query, codes.split('|'))]
  })

/** The sets of a folder, by the letter and number that their names start with. */
export const readSamples = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder)
        .filter((name) => name.endsWith('.tsv'))
        .sort()
        .map((name) => ({ name: name.split('-')[0], rows: readShorthand(join(folder, name)) }))

const csvLine = /^(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),([^,]*),/

/** Labels of the Disease Ontology with a billable code. */
export const readLabels = (file) =>
  lines(file).flatMap((line) => {
    const [, quoted, plain, code, status] = csvLine.exec(line) ?? []
    const query = quoted?.replaceAll('""', '"') ?? plain
    return query && status === 'billable' ? [rowOf(query, [code])] : []
  })

/**
 * The share of rows with an accepted code first, the share with one among the first `most`, and the rows without one.
 */
export const score = async (source, rows, most, systems = ['icd10cm']) => {
  let first = 0
  let among = 0
  const missed = []
  const results = []
  for (const { query, accepts, accepted, code } of rows) {
    const found = (await source.search({ systems, text: query, limit: most })).filter(
      ({ entry }) => entry.billable,
    )
    const place = found.findIndex(({ entry }) => accepts(entry.code))
    if (place === 0) first++
    if (place >= 0) among++
    if (place !== 0)
      missed.push(
        `${place < 0 ? '-' : place + 1} ${query} (${accepted?.join(' or ') ?? code}): ${
          found
            .slice(0, 3)
            .map(
              ({ entry, why }) =>
                `${entry.code} ${entry.text.slice(0, 60)}${why === undefined ? '' : ` {${why}}`}`,
            )
            .join(' / ') || 'nothing'
        }`,
      )
    results.push({ query, code, place, found })
  }
  return { rows: rows.length, first: first / rows.length, among: among / rows.length, missed, results }
}

/** All prefixes of all queries, without duplicates. */
export const beginningsOf = (rows) => [
  ...new Set(rows.flatMap(({ query }) => Array.from(query, (_, end) => query.slice(0, end + 1)))),
]
