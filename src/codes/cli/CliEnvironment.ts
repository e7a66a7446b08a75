/** What the command needs of the world around it. */
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
  /** SHA-256 of the order files, by fiscal year; those that are known unless told. */
  readonly sums?: ReadonlyMap<number, string>
  /** False: order files may hold a part of a release. True unless told. */
  readonly whole?: boolean
}
