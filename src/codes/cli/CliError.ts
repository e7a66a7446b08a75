/** The command failed. The message is one sentence: why, and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError'
}
