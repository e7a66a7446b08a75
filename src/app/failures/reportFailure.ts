/** The stack frames of an error, without its message. */
const placesOf = (error: unknown): readonly string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line)) : []

/**
 * Logs where rendering failed, but not the error's message: it may quote a patient's record. React's default report would
 * print it.
 */
export const reportFailure = (
  error: unknown,
  { componentStack = '' }: { readonly componentStack?: string | undefined },
): void => {
  const name = error instanceof Error ? error.name : typeof error
  // biome-ignore lint/suspicious/noConsole: whoever fixes it needs the place
  console.error(`A part of the page failed (${name})`, [...placesOf(error), componentStack].join('\n'))
}
