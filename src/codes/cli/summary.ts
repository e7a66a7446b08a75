import { brotliCompressSync, constants } from 'node:zlib'
import type { NamedPack } from './compilePacks.js'

const titles = ['Set', 'Release', 'Codes', 'Billable', 'Terms', 'Notes', 'Bytes', 'Brotli']
// Words to the left, numbers to the right.
const wordColumns = 2

/** The size over the wire from a server that compresses on the fly. */
const brotliSize = (bytes: Uint8Array): number =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length

const write = (count: number): string => count.toLocaleString('en-US')

const rowOf = ({ info, bytes }: NamedPack): readonly string[] => [
  info.name,
  info.release,
  ...[info.codes, info.billable, info.terms, info.notes, bytes.length, brotliSize(bytes)].map(write),
]

const table = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < wordColumns ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

/** Notes when supplements are from another year than the codes. */
const remarks = ({
  info: { name, release, system, validTo, tabular, index },
}: NamedPack): readonly string[] => {
  const year = Number(validTo?.slice(0, 4))
  if (system !== 'icd10cm') return []
  const remark = (what: string, from: string, added: number | undefined) => {
    if (added === undefined || added === year) return []
    const without = added < year ? 'codes new since then have none' : 'codes gone by then have none'
    return [`${name} ${release}: ${what} from the ${added} ${from}: ${without}.`]
  }
  return [...remark('notes', 'Tabular List', tabular), ...remark('index terms', 'Index', index)]
}

/** A table of what was written, with a line for each thing that is missing. */
export const summarise = (packs: readonly NamedPack[], folder: string): string =>
  [
    ...table([titles, ...packs.map(rowOf)]),
    ...packs.flatMap(remarks),
    `Written into ${folder}: ${[...packs.map(({ name }) => name), 'index.json'].join(', ')}`,
    '',
  ].join('\n')
