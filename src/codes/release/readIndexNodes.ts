import type { IndexNode } from './IndexNode.js'
import { parseIndexCode } from './parseIndexCode.js'
import { elementsOf, textOf, type XmlElement } from './parseXml.js'
import { termNames } from './termNames.js'

/** A column of the table of neoplasms or drugs. */
interface Column {
  readonly number: string
  /** Its heading: "malignant primary". */
  readonly title: string
  /** What references call it: "malignant primary", "malignant". */
  readonly names: readonly string[]
}

/** Plurals close up to their word, and commas to theirs: "Contraction(s), contracture". */
const tidy = (title: string): string => title.replace(/ (?=\((?:s|es|d)\)|,)/g, '')

/** The title with its nonessential modifiers, and what references call it. */
const titleOf = (term: XmlElement) => {
  const written = elementsOf(term, 'title')[0]
  const bare = written && {
    ...written,
    children: written.children.map((child) => (typeof child === 'string' ? child : ' ')),
  }
  const title = tidy(textOf(written))
  return { title, names: termNames(title, tidy(textOf(bare))) }
}

/** Each cell with a code, as a term under the term of its row. */
const readCells = (inside: readonly XmlElement[], columns: readonly Column[]): readonly IndexNode[] =>
  inside.flatMap((cell) => {
    const column = cell.name === 'cell' && columns.find(({ number }) => number === cell.attributes.col)
    const code = column && parseIndexCode(textOf(cell))
    return column && code ? [{ title: column.title, names: column.names, codes: [code], children: [] }] : []
  })

const isTerm = ({ name }: XmlElement) => name === 'term' || name === 'mainTerm'

// A reference to a category ("see category M01") leads to it as a code does.
const leading = new Set(['code', 'subcat', 'seecat', 'manif'])

const readTerm = (term: XmlElement, columns: readonly Column[]): IndexNode => {
  const inside = elementsOf(term)
  const codes = inside
    .filter(({ name }) => leading.has(name))
    .map((element) => parseIndexCode(textOf(element)))
    .filter((code) => code !== undefined)
  const see = textOf(inside.find(({ name }) => name === 'see'))
  const seeAlso = textOf(inside.find(({ name }) => name === 'seeAlso'))
  return {
    ...titleOf(term),
    codes,
    ...(see !== '' && { see }),
    ...(seeAlso !== '' && { seeAlso }),
    children: [
      ...readCells(inside, columns),
      ...inside.filter(isTerm).map((child) => readTerm(child, columns)),
    ],
  }
}

const readColumns = (root: XmlElement): readonly Column[] =>
  elementsOf(root, 'indexHeading')
    .flatMap((heading) => elementsOf(heading, 'head'))
    .filter(({ attributes }) => attributes.col !== '1')
    .map((head) => {
      const title = textOf(head).toLowerCase().replace(/^ca /, 'carcinoma ')
      const short = title.replace(/^carcinoma | primary$|^malignant (?=secondary)/g, '')
      return { number: head.attributes.col ?? '', title, names: [title, short] }
    })

/**
 * Reads the main terms out of the XML of an index (of diseases, external causes, or a table of neoplasms or drugs). What is
 * no code where one should stand is passed over: the published files have some. The one main term of the table of
 * neoplasms is called by the first of its names, "Neoplasm".
 */
export const readIndexNodes = (root: XmlElement): readonly IndexNode[] => {
  const columns = readColumns(root)
  const isNeoplasms = columns.some(({ title }) => title.startsWith('malignant'))
  return elementsOf(root, 'letter')
    .flatMap((letter) => elementsOf(letter, 'mainTerm'))
    .map((term) => readTerm(term, columns))
    .map((node) => (isNeoplasms ? { ...node, title: node.title.replace(/,.*/, '') } : node))
}
