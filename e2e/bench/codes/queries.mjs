import { readFileSync } from 'node:fs'

const lines = (file) => readFileSync(file, 'utf8').split(/\r?\n/)

/** Rows of `query<TAB>codes`, a bar between codes, a star for any characters. Comments start with `#`. */
export const readShorthand = (file) =>
  lines(file).flatMap((line) => {
    const [query, codes] = line.split('\t')
    return line.startsWith('#') || !query || !codes ? [] : [{ query, accepted: codes.split('|') }]
  })

const csvLine = /^(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),([^,]*),/

/** Labels of the Disease Ontology whose code is billable. */
export const readLabels = (file) =>
  lines(file).flatMap((line) => {
    const [, quoted, plain, code, status] = csvLine.exec(line) ?? []
    const query = quoted?.replaceAll('""', '"') ?? plain
    return query && status === 'billable' ? [{ query, accepted: [code] }] : []
  })

const matches = (pattern, code) =>
  pattern.includes('*')
    ? new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(code)
    : pattern === code

/** Share of the rows with an accepted code first, and among the first `most`, and those without. */
export const score = async (source, rows, most) => {
  let first = 0
  let among = 0
  const missed = []
  for (const { query, accepted } of rows) {
    const found = await source.search({ systems: ['icd10cm'], text: query, limit: most })
    const codes = found.filter(({ entry }) => entry.billable).map(({ entry }) => entry.code)
    const place = codes.findIndex((code) => accepted.some((pattern) => matches(pattern, code)))
    if (place === 0) first++
    if (place >= 0) among++
    else missed.push(`${query} (${accepted.join(' or ')}): ${codes.slice(0, 5).join(', ') || 'nothing'}`)
  }
  return { rows: rows.length, first: first / rows.length, among: among / rows.length, missed }
}

/** Every beginning of every query, once. */
export const beginningsOf = (rows) => [
  ...new Set(rows.flatMap(({ query }) => Array.from(query, (_, end) => query.slice(0, end + 1)))),
]
