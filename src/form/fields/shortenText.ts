const mostShown = 40

/** A text that was typed, as it is said again in a message: on one line, and not longer than that takes. */
export const shortenText = (text: string): string => {
  // What is pasted may be a whole document.
  const shown = [
    ...text
      .slice(0, 4 * mostShown)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
  return shown.length > mostShown ? `${shown.slice(0, mostShown - 1).join('')}…` : shown.join('')
}
