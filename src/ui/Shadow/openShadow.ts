import { usualTextSize, withoutPageUnits } from './isolatedStyles.js'
import styles from './Shell.module.css'

/**
 * Each sheet once a document, however many forms adopt it. Only a cache: a sheet is never changed, and goes with its
 * document.
 */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

const sheetOf = (page: Document, css: string, textSize: number): CSSStyleSheet => {
  const known = sheets.get(page) ?? new Map<string, CSSStyleSheet>()
  sheets.set(page, known)
  const key = `${textSize} ${css}`
  const sheet = known.get(key) ?? new CSSStyleSheet()
  if (!known.has(key)) {
    known.set(key, sheet)
    sheet.replaceSync(withoutPageUnits(css, textSize))
  }
  return sheet
}

/** The shadow root of an element, and the element in it that takes the content. */
export interface Shell {
  readonly root: ShadowRoot
  readonly element: HTMLElement
}

/**
 * Opens the shadow root of an element, with a style sheet of its own that a strict content security policy allows.
 * Gives the same one when asked again.
 */
export const openShadow = (
  host: HTMLElement,
  css: string,
  options: Omit<ShadowRootInit, 'mode'> = {},
): Shell => {
  const root = host.shadowRoot ?? host.attachShadow({ ...options, mode: 'open' })
  const page = host.ownerDocument
  const element = root.querySelector<HTMLElement>(`:scope > .${styles.shell}`) ?? page.createElement('div')
  if (element.parentNode !== root) {
    element.className = String(styles.shell)
    root.replaceChildren(element)
  }
  root.adoptedStyleSheets = [sheetOf(page, css, usualTextSize)]
  // Its size of text is the initial one, which the user sets and no page does.
  const textSize = Number.parseFloat(getComputedStyle(element).fontSize)
  if (textSize > 0 && textSize !== usualTextSize) root.adoptedStyleSheets = [sheetOf(page, css, textSize)]
  return { root, element }
}
