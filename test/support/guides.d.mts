/** A fenced block of a page. */
export interface Block {
  readonly language: string
  /** The file that its first line names. */
  readonly file: string | undefined
  readonly code: string
}

export declare const guides: readonly string[]
export declare const blocksOf: (page: string) => readonly Block[]
export declare const codeOf: (page: string, file: string) => string
export declare const commandsUnder: (page: string, heading: string) => readonly string[]
export declare const writeGuides: (folder: string) => ReadonlyMap<string, string>
