const notTyped = ['button', 'checkbox', 'file', 'radio', 'submit']

/** Whether keys that reach this element are text or a choice in a control, and so no shortcuts. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !target.readOnly && !notTyped.includes(target.type)
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === 'SELECT')
}
