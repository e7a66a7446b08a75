/** jsdom has no layout, so that sizes never change. */
class StillResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/**
 * Stubs what jsdom lacks and the components need: modal dialogs, `CSS.escape`, `ResizeObserver` and scrolling.
 * Implements only what the tests observe: focus moves in and back, Escape requests to cancel.
 */
export const installJsdomStubs = (): void => {
  const opened = new WeakMap<HTMLDialogElement, () => void>()

  HTMLDialogElement.prototype.showModal = function showModal() {
    const before = document.activeElement
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close()
    }
    this.setAttribute('open', '')
    this.addEventListener('keydown', cancel)
    opened.set(this, () => {
      this.removeEventListener('keydown', cancel)
      if (before instanceof HTMLElement) before.focus()
    })
    this.querySelector<HTMLElement>('button, input, select, textarea')?.focus()
  }

  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open')
    opened.get(this)?.()
    opened.delete(this)
  }

  // Without layout nothing is out of sight.
  Element.prototype.scrollIntoView = () => undefined
  globalThis.ResizeObserver = StillResizeObserver
  Object.defineProperty(globalThis, 'CSS', {
    configurable: true,
    value: { escape: (text: string) => text.replace(/[^\w-]/g, (character) => `\\${character}`) },
  })
}
