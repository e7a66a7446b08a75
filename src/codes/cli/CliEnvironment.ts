/** Everything the command needs from its environment, so that tests can replace it. */
export interface CliEnvironment {
  /** The folder that relative paths start from. */
  readonly folder: string
  /** Calendar date, YYYY-MM-DD. */
  readonly today: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `err` is a terminal, which can draw over a line. */
  readonly isTerminal: boolean
  /** Fetches an address, as the global function does. */
  readonly request: (url: string) => Promise<Response>
  /** SHA-256 of the order files by fiscal year; defaults to the known ones. */
  readonly sums?: ReadonlyMap<number, string>
  /** False accepts order files that hold only part of a release. Defaults to true. */
  readonly whole?: boolean
}
