import * as fileWords from '../../messages/en/codeFiles.js'
import type { CodeNotes } from '../CodeSystem.js'
import { parseCode } from '../formats.js'
import { CodeFileError } from './CodeFileError.js'
import type { TabularDivision, TabularList } from './CodeRelease.js'
import { notACode } from './notACode.js'
import { elementsOf, textOf, type XmlElement } from './parseXml.js'
import { readXmlYear } from './readXmlYear.js'

/** The note elements that the form uses, with their names in {@link CodeNotes}. */
const noteElements = {
  includes: 'includes',
  inclusionTerm: 'inclusionTerms',
  excludes1: 'excludes1',
  excludes2: 'excludes2',
  codeFirst: 'codeFirst',
  useAdditionalCode: 'useAdditional',
  codeAlso: 'codeAlso',
} as const satisfies Readonly<Record<string, keyof CodeNotes>>

type NoteElement = keyof typeof noteElements

const isNoteElement = (name: string): name is NoteElement => Object.hasOwn(noteElements, name)

const notesOf = (element: XmlElement): CodeNotes => {
  const notes: { -readonly [Key in keyof CodeNotes]: readonly string[] } = {}
  for (const child of elementsOf(element)) {
    if (!isNoteElement(child.name)) continue
    const texts = elementsOf(child, 'note').map(textOf).filter(Boolean)
    const kind = noteElements[child.name]
    if (texts.length > 0) notes[kind] = [...(notes[kind] ?? []), ...texts]
  }
  return notes
}

const firstOf = (element: XmlElement, name: string): XmlElement | undefined => elementsOf(element, name)[0]

/** Splits a title and the range after it: "Cholera (A00-A09)". */
const splitRange = (text: string) => {
  const [, words, first, last] =
    /^(.*?)\s*\(\s*([A-Z][0-9A-Z]{2})(?:\s*-\s*([A-Z][0-9A-Z]{2}))?\s*\)$/.exec(text) ?? []
  return words === undefined || first === undefined ? { words: text } : { words, first, last: last ?? first }
}

const requireRange = (file: string, element: XmlElement, range: string): { first: string; last: string } => {
  const [, first, last] = /^([A-Z][0-9A-Z]{2})(?:-([A-Z][0-9A-Z]{2}))?$/.exec(range) ?? []
  if (first !== undefined) return { first, last: last ?? first }
  throw new CodeFileError(file, fileWords.thenDownloadAgain(fileWords.noRange(element.name)), element.line)
}

const readBlock = (file: string, section: XmlElement): TabularDivision => {
  const { words, first, last } = splitRange(textOf(firstOf(section, 'desc')))
  const written = section.attributes.id ?? (first === undefined ? '' : `${first}-${last}`)
  const range = requireRange(file, section, written.trim())
  return { code: `${range.first}-${range.last}`, text: words, ...range, notes: notesOf(section) }
}

const readChapter = (
  file: string,
  chapter: XmlElement,
  blocks: readonly TabularDivision[],
): TabularDivision => {
  const { words, first, last } = splitRange(textOf(firstOf(chapter, 'desc')))
  const range = requireRange(
    file,
    chapter,
    `${first ?? blocks[0]?.first ?? ''}-${last ?? blocks.at(-1)?.last ?? ''}`,
  )
  return { code: textOf(firstOf(chapter, 'name')), text: words, ...range, notes: notesOf(chapter) }
}

/**
 * Reads the XML of the Tabular List. Definitions of 7th characters are skipped because the order file lists those codes
 * in full.
 *
 * @param file The file's name in messages.
 *
 * @throws CodeFileError with the line of a malformed or repeated code, or of a division without its range.
 */
export const readTabular = (
  root: XmlElement,
  file: string,
  year: { readonly names: readonly string[]; readonly today: string },
): TabularList => {
  const notes = new Map<string, CodeNotes>()
  const lineOfCode = new Map<string, number>()
  const addDiagnosis = (diagnosis: XmlElement) => {
    const written = textOf(firstOf(diagnosis, 'name'))
    const parsed = parseCode(written, ['icd10cm'])
    if (!parsed.ok)
      throw new CodeFileError(file, fileWords.thenDownloadAgain(notACode(written, 'icd10cm')), diagnosis.line)
    const other = lineOfCode.get(parsed.code)
    if (other !== undefined)
      throw new CodeFileError(
        file,
        fileWords.thenDownloadAgain(fileWords.repeated(parsed.code, other)),
        diagnosis.line,
      )
    lineOfCode.set(parsed.code, diagnosis.line)
    const own = notesOf(diagnosis)
    if (Object.keys(own).length > 0) notes.set(parsed.code, own)
    for (const child of elementsOf(diagnosis, 'diag')) addDiagnosis(child)
  }
  const chapters: TabularDivision[] = []
  const blocks: TabularDivision[] = []
  for (const chapter of elementsOf(root, 'chapter')) {
    const sections = elementsOf(chapter, 'section')
    const own = sections.map((section) => readBlock(file, section))
    chapters.push(readChapter(file, chapter, own))
    blocks.push(...own)
    for (const section of sections)
      for (const diagnosis of elementsOf(section, 'diag')) addDiagnosis(diagnosis)
  }
  if (lineOfCode.size === 0)
    throw new CodeFileError(file, fileWords.thenDownloadAgain(fileWords.tabularEmpty))
  return { year: readXmlYear(root, file, year), chapters, blocks, notes }
}
