/** A command that cannot be carried out. The message is one sentence that says why and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError'
}
