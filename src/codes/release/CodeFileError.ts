/** A file that cannot be used as a code set. The message names the file, says what is wrong and how to mend it. */
export class CodeFileError extends Error {
  override readonly name = 'CodeFileError'
  constructor(
    readonly file: string,
    problem: string,
    /** Line, counted from 1, where one line is at fault. */
    readonly line?: number,
  ) {
    super(line === undefined ? `${file}: ${problem}` : `${file}, line ${line}: ${problem}`)
  }
}
