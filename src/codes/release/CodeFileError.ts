import * as words from '../../messages/en/codeFiles.js'
/** A file that cannot be used as a code set. The message names the file, says what is wrong and how to fix it. */
export class CodeFileError extends Error {
  override readonly name = 'CodeFileError'
  readonly file: string
  /** Line, counted from 1, where one line is at fault. */
  readonly line: number | undefined

  constructor(file: string, problem: string, line?: number) {
    super(line === undefined ? words.inFile(file, problem) : words.inLine(file, line, problem))
    this.file = file
    this.line = line
  }

  /** Rebuilds an error from a message that is already complete. */
  static of(file: string, message: string): CodeFileError {
    const error = new CodeFileError(file, '')
    error.message = message
    return error
  }
}
