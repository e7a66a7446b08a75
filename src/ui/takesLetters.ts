import { isTyping } from './isTyping.js'

/**
 * Whether a letter that reaches this element is for it, and so no shortcut of the page: it is typed into, or it is part of
 * a menu, or of an entry of a form's list, as a code chip is.
 */
export const takesLetters = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  (target instanceof Element && target.closest('[role="menu"], [role="listbox"], form :is(li, tr)') !== null)
