/** The element that an event happened on. Its `target` is the host for listeners outside of a shadow root. */
export const originOf = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target
