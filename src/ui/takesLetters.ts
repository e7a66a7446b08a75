import { isTyping } from './isTyping.js'

/**
 * Whether an element uses the letters that reach it, so that they are no single-key shortcuts: it is typed into, or is in
 * a menu or an item of a form's list, such as a code chip.
 */
export const takesLetters = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof Element && target.closest('[role="menu"], [role="listbox"], form :is(li, tr)') !== null)
