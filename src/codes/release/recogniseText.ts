import { findCptColumns } from './cptColumns.js'
import { findColumn } from './findColumn.js'
import { isEditsHeader } from './readEdits.js'
import { headerOf } from './readTable.js'
import { linesOf } from './TextFile.js'

/** What a text that can be read holds. */
export type UsefulKind =
  | 'order'
  | 'tabular'
  | 'index'
  | 'drugs'
  | 'hcpcsText'
  | 'hcpcsRecords'
  | 'hcpcsWorkbook'
  | 'hcpcsList'
  | 'edits'
  | 'cptList'

/** What a text holds that cannot. */
export type UnusableKind = 'addenda' | 'codeList' | 'otherXml' | 'otherTable' | 'page' | 'empty' | 'other'

type TextKind = UsefulKind | UnusableKind

const useless: ReadonlySet<string> = new Set<UnusableKind>([
  ...(['addenda', 'codeList', 'otherXml', 'otherTable', 'page', 'empty', 'other'] as const),
])

/** Whether a kind of text can be read. */
export const isUnusable = (kind: TextKind): kind is UnusableKind => useless.has(kind)

const linesLookedAt = 20

/** True if most of the first lines match: the reader reports malformed ones. */
const mostLines = (lines: readonly string[], pattern: RegExp): boolean =>
  lines.filter((line) => pattern.test(line)).length * 2 > lines.length

const fixedWidth: readonly (readonly [TextKind, RegExp])[] = [
  ['order', /^\d{5} [A-Z][0-9A-Z]{2,6} +\S /],
  ['addenda', /^(?:Add|Delete|Revise from|Revise to|No change):? +/i],
  ['hcpcsText', /^(?:[A-Z]\d{4}| {3}[0-9A-Z]{2})\d{5}[3478](?![,;\t|]).{20}/],
  ['codeList', /^[A-Z][0-9][0-9A-Z]{1,5} {1,5}\S/],
]

const recogniseXml = (head: string): TextKind => {
  const root = /<([A-Za-z_][\w.-]*)/.exec(head.replace(/<!--[\s\S]*?-->|<[?!][^>]*>/g, ''))?.[1]
  if (root === 'ICD10CM.tabular') return 'tabular'
  if (root !== 'ICD10CM.index') return 'otherXml'
  return /<head\s+col="1"\s*>\s*Substance\b/i.test(head) ? 'drugs' : 'index'
}

const recogniseTable = (header: readonly string[], row: string): TextKind => {
  const has = (title: string) => findColumn(header, [title]) !== undefined
  if (isEditsHeader(header)) return 'edits'
  if (has('hcpc') && has('recid') && has('long description')) return 'hcpcsWorkbook'
  if (header.join(' ').toLowerCase() === 'code kind short long') return 'hcpcsList'
  if (/^"?(?:[A-Z]\d{4}|[0-9A-Z]{2})\d{5}[3478]"?[,\t;|]/.test(row)) return 'hcpcsRecords'
  if (findCptColumns(header)) return 'cptList'
  // Prose has commas too, but rarely as many in its second line.
  return row === '' || headerOf(row)?.length === header.length ? 'otherTable' : 'other'
}

/** Recognises what a text holds from its first characters. */
export const recogniseText = (head: string): TextKind => {
  const start = head.replace(/^\ufeff/, '').trimStart()
  if (start === '') return 'empty'
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'page'
  if (start.startsWith('<')) return recogniseXml(start)
  const lines = linesOf(start)
    .slice(0, linesLookedAt)
    .filter((line) => line.trim() !== '')
  const found = fixedWidth.find(([, pattern]) => mostLines(lines, pattern))
  if (found) return found[0]
  const cells = headerOf(start)
  return cells ? recogniseTable(cells, lines[1] ?? '') : 'other'
}
