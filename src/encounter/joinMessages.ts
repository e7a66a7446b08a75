/**
 * Puts messages one behind the other. Each but the last ends in a full stop: its own, where it has one. The last stays
 * as it is.
 */
export const joinMessages = (messages: readonly string[]): string =>
  messages
    .map((message, position) =>
      position === messages.length - 1 || /[.!?…:]$/.test(message) ? message : `${message}.`,
    )
    .join(' ')
