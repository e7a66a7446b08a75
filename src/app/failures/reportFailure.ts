/** Where an error was thrown, without its message. */
const placesOf = (error: unknown): readonly string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at |@/.test(line)) : []

/**
 * Tells the console where rendering failed, and nothing of what was thrown: React's own report shows the message, which
 * may say what stands in a patient's record.
 */
export const reportFailure = (
  error: unknown,
  { componentStack = '' }: { readonly componentStack?: string | undefined },
): void => {
  const name = error instanceof Error ? error.name : typeof error
  // biome-ignore lint/suspicious/noConsole: whoever fixes it needs the place
  console.error(`A part of the page failed (${name})`, [...placesOf(error), componentStack].join('\n'))
}
