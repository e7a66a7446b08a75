const untypedInputs = ['button', 'checkbox', 'file', 'radio', 'submit']

/** Whether an element uses the keys that reach it, as text or to select an option: they are no shortcuts there. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !target.readOnly && !untypedInputs.includes(target.type)
  if (target instanceof HTMLTextAreaElement) return !target.readOnly
  return target instanceof HTMLElement && (target.isContentEditable || target.tagName === 'SELECT')
}
