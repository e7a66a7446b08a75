import type { StorageLike } from '../../client/StorageLike.js'
import { parseTokens, type Tokens } from './tokens.js'

/** Carries the tokens of a tab from one page load to the next. */
export interface TabTokens {
  /** Takes the tokens that the page before wrote: a copy of this tab must not use the same refresh token. */
  take(): Tokens | undefined
  /** From now on, writes these tokens when the page is left. */
  keep(tokens: () => Tokens): void
  /** Writes them now. */
  park(): void
  /** Writes nothing any more when the page is left. */
  hold(): void
}

const tokensKey = 'encounter-form-app:tokens'

/**
 * Creates {@link TabTokens}. The tokens are in the tab's storage only while no page of the app runs in it, as in a reload:
 * a tab that is duplicated, and what a browser keeps of a tab that crashed, have none.
 */
export const createTabTokens = (tab: StorageLike, page: EventTarget): TabTokens => {
  let kept: (() => Tokens) | undefined
  const write = () => {
    if (kept === undefined) return
    try {
      tab.setItem(tokensKey, JSON.stringify(kept()))
    } catch {
      // Without space the user signs in again.
    }
  }
  let isHeld = false
  page.addEventListener('pagehide', () => {
    if (!isHeld) write()
  })
  page.addEventListener('pageshow', () => {
    if (kept !== undefined) tab.removeItem(tokensKey)
  })
  return {
    take: () => {
      const tokens = parseTokens(tab.getItem(tokensKey))
      tab.removeItem(tokensKey)
      return tokens
    },
    keep: (tokens) => {
      kept = tokens
    },
    park: write,
    hold: () => {
      isHeld = true
    },
  }
}
