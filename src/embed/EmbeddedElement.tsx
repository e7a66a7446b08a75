import type { ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { openShadow, type Shell } from '../ui/Shadow/openShadow.js'
import { ShadowContext } from '../ui/Shadow/ShadowContext.js'
import { Fallible } from './Fallible.js'
import { takeOverProperties } from './takeOverProperties.js'

/** `HTMLElement`, or on a server, where the module may be imported and no element is made, an empty class. */
export const ElementBase: typeof HTMLElement = globalThis.HTMLElement ?? class {}

/** The detail of an `encounter-error`. */
export interface ErrorDetail {
  readonly error: unknown
}

/**
 * A custom element that renders React into an open shadow root of its own. It keeps its state when it moves: it is
 * emptied only once it has been out of the page for a task.
 */
export abstract class EmbeddedElement extends ElementBase {
  protected readonly internals: ElementInternals = this.attachInternals()
  #root: Root | undefined
  #shell: Shell | undefined
  #leaving: ReturnType<typeof setTimeout> | undefined
  #isDue = false
  #hasTakenOver = false

  /** The names of what a page may set before the class is known. */
  protected abstract readonly ownNames: readonly string[]

  /** All styles of what it renders, as text. */
  protected abstract readonly css: string

  /** What it shows now; undefined while the page has not given all that it takes. */
  protected abstract view(): ReactNode

  /** What an error while rendering may be over with: its next value is tried again. */
  protected abstract readonly cause: unknown

  /** Called once there is a shadow root, and after each render. */
  protected rendered(): void {}

  connectedCallback(): void {
    clearTimeout(this.#leaving)
    if (!this.#hasTakenOver) {
      this.#hasTakenOver = true
      takeOverProperties(this, this.ownNames)
    }
    this.update()
  }

  disconnectedCallback(): void {
    this.#leaving = setTimeout(() => this.#free())
  }

  /** Called in the place of the two others by `moveBefore`, which takes nothing out. */
  connectedMoveCallback(): void {}

  /** The element that takes the content; undefined while there is none. */
  protected get shell(): HTMLElement | undefined {
    return this.#shell?.element
  }

  /** Renders soon: a page that sets five properties renders once. */
  protected update(): void {
    if (this.#isDue || !this.isConnected) return
    this.#isDue = true
    queueMicrotask(() => {
      this.#isDue = false
      if (this.isConnected) this.#render()
    })
  }

  /**
   * Tells the page of something. The event leaves every shadow root around.
   *
   * @returns Whether the page left it to the element what happens next.
   */
  protected tell<Detail>(type: string, detail: Detail): boolean {
    const event = new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true })
    return this.dispatchEvent(event)
  }

  /** Tells the page why its client failed. Returns whether the console may be told of what no client should throw. */
  protected readonly tellError = (error: unknown): boolean =>
    this.tell<ErrorDetail>('encounter-error', { error })

  /** Turns a state on or off that a style sheet of the page selects by `:state(name)`. */
  protected setState(name: string, isOn: boolean): void {
    const { states } = this.internals
    if (isOn) states.add(name)
    else states.delete(name)
  }

  #render(): void {
    const content = this.view()
    this.setState('waiting', content === undefined)
    if (content === undefined && this.#root === undefined) return
    this.#shell ??= openShadow(this, this.css)
    this.#root ??= createRoot(this.#shell.element)
    // React itself tells the console what is thrown while rendering.
    const onError = (error: unknown) => void this.tell<ErrorDetail>('encounter-error', { error })
    this.#root.render(
      <ShadowContext.Provider value={this.#shell.root}>
        <Fallible of={this.cause} onError={onError}>
          {content}
        </Fallible>
      </ShadowContext.Provider>,
    )
    this.rendered()
  }

  #free(): void {
    if (this.isConnected) return
    this.#root?.unmount()
    this.#root = undefined
    if (this.#shell !== undefined) this.#shell.root.adoptedStyleSheets = []
    this.#shell = undefined
  }
}
