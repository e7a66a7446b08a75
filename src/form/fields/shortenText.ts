import { isAscii } from '../../messages/isAscii.js'

const maxLength = 40

/** A typed text as a message quotes it: on one line, and shortened. */
export const shortenText = (text: string): string => {
  if (text.length <= maxLength && isAscii(text)) return text.replace(/ +/g, ' ').trim()
  // Cut first: a pasted text may be a whole document.
  const shown = [
    ...text
      .slice(0, 4 * maxLength)
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  ]
  return shown.length > maxLength ? `${shown.slice(0, maxLength - 1).join('')}…` : shown.join('')
}
