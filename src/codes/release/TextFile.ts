/** An official file as text, or an entry of a zip. */
export interface TextFile {
  /** As messages name it: "icd10cm-order-2027.txt", "eindex.xml (in Full_XML.zip)". */
  readonly name: string
  /** Its own name and that of the zip around it, which may tell the release. The nearest first. */
  readonly names: readonly string[]
  /** Without a byte order mark. */
  readonly text: string
}

/** The lines of a text, whatever ends them. The last is empty where the text ends with an end of line. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

/** True for a line of space alone, and for the end of file that DOS programs write. */
export const isBlankLine = (line: string): boolean => line.trim() === '' || line === '\x1a'
