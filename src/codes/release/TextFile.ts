/** An official file as text, or an entry of a zip. */
export interface TextFile {
  /** As messages name it: "icd10cm-order-2027.txt", "eindex.xml (in Full_XML.zip)". */
  readonly name: string
  /** Its own name, then that of the zip around it: either may name the release. */
  readonly names: readonly string[]
  /** Without a byte order mark. */
  readonly text: string
}

/** The lines of a text, whatever ends them. The last is empty where the text ends with an end of line. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

/** True for blank lines and for the end-of-file character of DOS programs. */
export const isBlankLine = (line: string): boolean => line.trim() === '' || line === '\x1a'
