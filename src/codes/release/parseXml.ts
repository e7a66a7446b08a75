import { SaxesParser } from 'saxes'
import * as words from '../../messages/en/codeFiles.js'
import { CodeFileError } from './CodeFileError.js'
import type { Pace } from './pace.js'
import type { TextFile } from './TextFile.js'

/** An element of an XML file. Comments and instructions are left out, and text that is nothing but space. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Line of its start tag, counted from 1. */
  readonly line: number
  readonly children: readonly (XmlElement | string)[]
}

type Open = XmlElement & { readonly children: (XmlElement | string)[] }

// Official files nest less than 20 deep; a malicious one could overflow the stack of a recursive walk.
const deepest = 60
const sliceLength = 1 << 18

const spaceOnly = /^\s*$/

/** Elements under an element, in order. */
export const elementsOf = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** All text within an element, its spaces folded. Space is put around the elements in it. */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined
    ? ''
    : element.children
        .map((child) => (typeof child === 'string' ? child : ` ${textOf(child)} `))
        .join('')
        .replace(/\s+/g, ' ')
        .trim()

/**
 * Parses an XML file strictly.
 *
 * @throws CodeFileError with the line where it is not well-formed.
 */
export const parseXml = async (file: TextFile, pace: Pace): Promise<XmlElement> => {
  const parser = new SaxesParser()
  const open: Open[] = []
  let root: XmlElement | undefined
  const addText = (text: string) => {
    if (!spaceOnly.test(text)) open.at(-1)?.children.push(text)
  }
  parser.on('error', (error) => {
    const problem = error.message.replace(/^\d+:\d+:\s*/, '').replace(/\.$/, '')
    throw new CodeFileError(file.name, words.xmlMalformed(problem), parser.line)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest) throw new CodeFileError(file.name, words.xmlTooDeep(deepest), parser.line)
    const element = { name, attributes, line: parser.line, children: [] }
    open.at(-1)?.children.push(element)
    open.push(element)
    root ??= element
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', addText)
  parser.on('cdata', addText)
  for (let start = 0; start < file.text.length; start += sliceLength) {
    await pace(start / file.text.length)
    parser.write(file.text.slice(start, start + sliceLength))
  }
  parser.close()
  if (root === undefined) throw new CodeFileError(file.name, words.xmlEmpty)
  return root
}
