// A reading of the official files apart from the product's: it opens the zips, parses the XML and understands the notes by
// itself, by plain searches over all codes, so that the two can be held against each other.
import { inflateRawSync } from 'node:zlib'

/** The first file of a zip whose name ends so. */
const fileIn = (zip: Uint8Array, ending: string): string => {
  const bytes = Buffer.from(zip)
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field))
    const name = bytes.toString('latin1', at + 46, at + 46 + (nameLength ?? 0))
    if (name.endsWith(ending)) {
      const local = bytes.readUInt32LE(at + 42)
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20))
      return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8')
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  throw new Error(`The zip has no file ${ending}.`)
}

/** The billable codes of an order file, without dots. */
export const plainCodes = (zip: Uint8Array): readonly string[] =>
  fileIn(zip, '.txt')
    .split('\n')
    .filter((line) => line[14] === '1')
    .map((line) => line.slice(6, 13).trim())

/** The lists of the Medicare Code Editor, by the names that it gives them: codes without dots. */
export const plainEdits = (zip: Uint8Array): ReadonlyMap<string, ReadonlySet<string>> => {
  const lists = new Map<string, Set<string>>()
  for (const line of fileIn(zip, '.txt').split('\n')) {
    const [, , , , list = '', kind, code = ''] = line.split('\t')
    if (kind === 'D') lists.set(list, (lists.get(list) ?? new Set()).add(code))
  }
  return lists
}

/** A chapter, section or code of the Tabular List, and the lines of its notes. */
export interface PlainNode {
  readonly kind: string
  readonly name: string
  readonly parent: PlainNode | undefined
  readonly notes: Map<string, string[]>
}

/** Every node of the Tabular List, by its tags alone. */
export const plainTabular = (zip: Uint8Array): readonly PlainNode[] => {
  const nodes: PlainNode[] = []
  const open: { kind: string; name: string; parent: PlainNode | undefined; notes: Map<string, string[]> }[] =
    []
  let list = ''
  let text = ''
  for (const [, before = '', tag = ''] of fileIn(zip, '.xml').matchAll(/([^<]*)<([^>]+)>/g)) {
    text += before
    const [, slash, name = '', rest = ''] = /^(\/?)([\w.]+)([\s\S]*)$/.exec(tag) ?? []
    const here = open.at(-1)
    if (['chapter', 'section', 'diag'].includes(name)) {
      if (slash === '/') open.pop()
      else {
        const node = {
          kind: name,
          name: /id="([^"]+)"/.exec(rest)?.[1] ?? '',
          parent: here,
          notes: new Map<string, string[]>(),
        }
        open.push(node)
        nodes.push(node)
      }
    } else if (slash !== '/') {
      if (['excludes1', 'codeFirst', 'useAdditionalCode'].includes(name)) list = name
      text = ''
    } else {
      const words = text
        .replace(/&#?\w+;/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
      if (name === 'name' && here !== undefined && here.name === '') here.name = words
      if (name === 'note' && list !== '' && here !== undefined)
        here.notes.set(list, [...(here.notes.get(list) ?? []), words])
      if (name === list) list = ''
      text = ''
    }
  }
  return nodes
}

/** A node and those that it stands under. */
const lineOf = (node: PlainNode | undefined): readonly PlainNode[] =>
  node === undefined ? [] : [node, ...lineOf(node.parent)]

/** The node of a code, or the nearest that it begins with. */
const nodeOf = (byName: ReadonlyMap<string, PlainNode>, code: string): PlainNode | undefined => {
  for (let length = code.length; length >= 3; length--) {
    const node = byName.get(code.slice(0, length))
    if (node !== undefined) return node
  }
  return undefined
}

/** The test of a code that a note sets: what it names in brackets, and the characters that it wants. */
export type Names = (code: string) => boolean

const plain = (code: string): string => code.replace(/[.\-\s]/g, '')

const wantedAt = (note: string): Names => {
  const seventh = /7th character ([A-Z])/.exec(note)?.[1]
  if (seventh !== undefined) return (code) => code[6] === seventh
  if (note.includes('open fracture 7th')) return (code) => 'BCEFHJMNQR'.includes(code[6] ?? '-')
  const fourth = /fourth character (\d)/.exec(note)?.[1]
  if (fourth !== undefined) return (code) => code[3] === fourth
  const six = /six(?:th)? characters? (\d)(?:-(\d))?(?: or (\d))?/.exec(note)
  if (six !== null && !/to sixth/.test(note)) {
    const [, from = '', to = from, or] = six
    return (code) => {
      const character = code[5] === 'X' ? code[4] : code[5]
      return character !== undefined && ((character >= from && character <= to) || character === or)
    }
  }
  const fifth = /(?:fifth|5th)[- ](?:to sixth )?characters? \.?(\d+)/.exec(note)?.[1]
  if (fifth !== undefined) return (code) => code.slice(4, 4 + fifth.length) === fifth
  const final = /final characters -?(\d+)/.exec(note)?.[1]
  return final === undefined ? () => true : (code) => code.slice(4, 6) === final
}

/** What a note names in its brackets; undefined where that is nothing. */
const plainNames = (note: string): Names | undefined => {
  const code = /^((?:[A-Z]\d|QA)[\dAB](?:\.[\dA-Z]+)?)[.-]*$/
  const wanted = wantedAt(note)
  const parts = [...note.matchAll(/\(([^()]*)(?:\)|$)/g)]
    .flatMap(([, inside = '']) => inside.split(/[,;]|\. (?=[A-Z])/))
    .flatMap((part): readonly Names[] => {
      const [, range = part, ending] = /^(.*?)\s*with \.?(\d[\d.-]*)$/.exec(part.trim()) ?? []
      const words = range.trim().replace(/\s*with .*$/, '')
      const [first = '', last = first] = words
        .split(/-+\s*(?=[A-Z])|\s+-\s*(?=[A-Z])/)
        .map((end) => code.exec(end.trim().replace(/\.$/, ''))?.[1] ?? '')
        .map(plain)
      if (first === '' || last === '') return []
      const endings = ending === undefined ? [''] : ending.split('-.').map((end) => end.replace(/\D/g, ''))
      const skip = first.length
      return [
        (candidate) =>
          candidate.slice(0, first.length) >= first &&
          candidate.slice(0, last.length) <= last &&
          endings.some((end) => candidate.slice(skip).startsWith(end)),
      ]
    })
  return parts.length === 0
    ? undefined
    : (candidate) => wanted(candidate) && parts.some((part) => part(candidate))
}

/** Everything that a plain reader of the Tabular List can be asked. */
export const plainReader = (nodes: readonly PlainNode[]) => {
  const byName = new Map(nodes.filter(({ kind }) => kind === 'diag').map((node) => [plain(node.name), node]))
  const namesIn = new Map<PlainNode, Map<string, readonly Names[]>>()
  const named = (node: PlainNode, list: string): readonly Names[] => {
    const lists = namesIn.get(node) ?? new Map<string, readonly Names[]>()
    namesIn.set(node, lists)
    const known = lists.get(list) ?? (node.notes.get(list) ?? []).flatMap((note) => plainNames(note) ?? [])
    lists.set(list, known)
    return known
  }
  return {
    /** Whether an Excludes1 note of one code, or of what it stands under, names another one and not itself. */
    excludes: (code: string, other: string): boolean =>
      lineOf(nodeOf(byName, code)).some((node) =>
        named(node, 'excludes1').some((names) => names(other) && !names(code)),
      ),
    /** The tests of the "Code first" notes of a code and its categories. */
    codeFirst: (code: string): readonly Names[] =>
      lineOf(nodeOf(byName, code))
        .filter(({ kind }) => kind === 'diag')
        .flatMap((node) => named(node, 'codeFirst')),
    /** What the notes of a kind name, with the code or category that each stands at. */
    notesOf: (list: 'excludes1' | 'codeFirst'): readonly { readonly at: string; readonly names: Names }[] =>
      nodes
        .filter(({ kind }) => kind === 'diag')
        .flatMap((node) => named(node, list).map((names) => ({ at: plain(node.name), names }))),
  }
}
