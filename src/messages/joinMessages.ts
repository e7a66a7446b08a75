/**
 * Joins messages into one text. Each but the last ends in a full stop, which is added if missing. The last is
 * unchanged.
 */
export const joinMessages = (messages: readonly string[]): string =>
  messages
    .map((message, position) =>
      position === messages.length - 1 || /[.!?…:]$/.test(message) ? message : `${message}.`,
    )
    .join(' ')
