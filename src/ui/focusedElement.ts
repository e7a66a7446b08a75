/** The element with the focus, also where it is in a shadow root; the body where nothing has it. */
export const focusedElement = (): Element | null => {
  let focused = document.activeElement
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
  return focused
}
